/** The sentences of the ready storyline: every figure comes from the counts, none from here. */
import type { Dataset } from '../model/dataset.ts';
import type { IndicateurId } from '../model/view.ts';
import { buildClassements, mouvementsOf } from '../selection/classements.ts';
import { ofAxe, countProjets, type Counts } from '../selection/counts.ts';
import { buildEntonnoir, probabiliteOf } from '../selection/entonnoir.ts';
import { buildEstimations, type Estimation } from '../selection/hasard.ts';
import { listLacunes } from '../selection/lacunes.ts';
import { buildMatrice } from '../selection/matrice.ts';
import type { Sujet } from '../selection/parcours.ts';
import { buildSerie, valeurOf } from '../selection/serie.ts';
import { classementsMots, lectureClassements } from './classements.ts';
import { lacuneEnMots, lacunesMots, lectureMatrice, situation, sourcesDe } from './couverture.ts';
import { donnees } from './donnees.ts';
import { ficheMots, lacunesDeFiche } from './ficheDepartement.ts';
import { autreDenominateur, estimationEnMots, lectureEntonnoir } from './hasard.ts';
import { figure, uniteIndicateur } from './indicateurs.ts';
import { panneau } from './panneau.ts';
import { lectureCarte } from './lecture.ts';
import { accorde, enumere, majuscule, nombre, projets } from './nombres.ts';

/** Title of the storyline that the site makes. */
export const titreParcours = (region: string, annees: string): string =>
  `${region}\u00a0: projets ${annees} de la stratégie pauvreté`;

/** « Isère, Mobilité : 2 projets, 0,2 pour 100 000 habitants ». `valeur`: with its unit, empty for none; `filtres`: what the projects are of. */
export function titreDeTerritoire(nom: string, count: number, valeur: string, filtres: readonly string[]): string {
  return `${[nom, ...filtres].join(', ')}\u00a0: ${[projets(count), valeur].filter(Boolean).join(', ')}`;
}

/** A value with its unit: « 0,7 pour 100 000 habitants », « taux de pauvreté 11,4 % ». */
export const valeurEnMots = (id: IndicateurId, valeur: string): string =>
  id === 'pauvrete' ? `taux de pauvreté ${valeur}` : `${valeur} ${uniteIndicateur[id]}`;

/** The region's value, with its unit, beside which a territory's is read; null where no département has a project. */
export const lectureDeTerritoire = (region: string | null): string =>
  region === null
    ? 'Aucun projet situé dans un département ne correspond à ces filtres.'
    : `Dans la région\u00a0: ${region}.`;

/** More gaps than these are not read aloud. */
const MOST_LACUNES = 5;

/** What a step says: its title, which is a sentence, and what who presents may say. */
export interface Propos {
  titre: string;
  commentaire: string;
}

/** The words of a step; `counts` are those of all projects, `annees` as titles say them. */
export function proposDe(sujet: Sujet, dataset: Dataset, counts: Counts, annees: string): Propos {
  const { departements } = dataset;
  const lectureDe = (some: Counts, axe: string | null) =>
    lectureCarte({ serie: buildSerie(dataset, some, 'taux'), counts: some, axe, annee: annees, q: '' });
  switch (sujet.sujet) {
    case 'region':
      return {
        titre: `${majuscule(projets(counts.total))} en ${annees}\u00a0: ${nombre(counts.localises)} dans un département, ${nombre(counts.regionaux)} pour toute la région`,
        commentaire: [panneau.chapo(annees), lectureDe(counts, null)].join('\n'),
      };
    case 'classements': {
      const lecture = lectureClassements(mouvementsOf(buildClassements(dataset, counts), 'nombre', 'besoin'));
      return { titre: classementsMots.titre, commentaire: [lecture, classementsMots.prudence].join('\n') };
    }
    case 'hasard': {
      const entonnoir = buildEntonnoir(dataset, counts, 'habitants');
      const told = entonnoir.estimations.filter(({ ecart }) => ecart === 'au-dessus' || ecart === 'au-dessous');
      const autre = autreDenominateur({ par: 'pauvres', estimations: buildEstimations(dataset, counts, 'pauvres') });
      return {
        titre: `${told.length === 0 ? 'Aucun' : nombre(told.length)} ${accorde(told.length, 'département')} sur ${nombre(departements.length)} ${told.length === 0 ? 'ne ' : ''}${accorde(told.length, 'se distingue', 'se distinguent')} de la région, par habitant`,
        commentaire: [lectureEntonnoir(entonnoir), majuscule(autre)].join('\n'),
      };
    }
    case 'axe': {
      const own = countProjets(ofAxe(dataset.projets, sujet.axe.id), dataset.region.code);
      const reached = departements.filter(({ code }) => own.parTerritoire.has(code)).length;
      return {
        titre: `${sujet.axe.libelle}\u00a0: ${projets(own.localises)} dans ${nombre(reached)} ${accorde(reached, 'département')} sur ${nombre(departements.length)}, ${own.regionaux === 0 ? 'aucun' : nombre(own.regionaux)} pour toute la région`,
        commentaire: lectureDe(own, sujet.axe.libelle_court),
      };
    }
    case 'lacunes': {
      const matrice = buildMatrice(dataset, counts, { mesure: 'nombre', par: 'habitants', ordre: 'code' });
      const lacunes = listLacunes(dataset, counts, { axe: null, seuil: 0, classer: 'pauvres' });
      const cases = departements.length * dataset.axes.length;
      return {
        titre: `${majuscule(lacunes.length === 0 ? 'aucune' : nombre(lacunes.length))} ${accorde(lacunes.length, 'case')} sur ${nombre(cases)} ${accorde(lacunes.length, 'est', 'sont')} sans projet`,
        commentaire: [
          lectureMatrice(matrice, null),
          ...lacunes.slice(0, MOST_LACUNES).map((one) => `– ${lacuneEnMots(dataset, one)}`),
          lacunesMots.note,
        ].join('\n'),
      };
    }
    case 'departement': {
      const { territoire, fiche, raisons } = sujet;
      const valeur = figure('taux', valeurOf(dataset, 'taux', territoire, fiche.nombre));
      const { habitants, pauvres } = fiche.estimations;
      const estimation = (par: string, one: Estimation) => `${par} ${estimationEnMots(one, probabiliteOf(one))}`;
      return {
        titre: titreDeTerritoire(territoire.nom, fiche.nombre, `${valeur} ${uniteIndicateur.taux}`, []),
        commentaire: [
          raisonEnMots(raisons, territoire.avec_article),
          `${territoire.nom}\u00a0: ${situation(dataset, territoire)}.`,
          estimation(ficheMots.habitants, habitants),
          estimation(ficheMots.parPauvre, pauvres),
          ...lacunesDeFiche(fiche, territoire),
        ].join('\n'),
      };
    }
    case 'regionaux': {
      const parAxe = dataset.axes.flatMap(({ id, libelle }) => {
        const count = counts.croise.get(dataset.region.code)?.get(id) ?? 0;
        return count === 0 ? [] : [`${libelle} (${nombre(count)})`];
      });
      return {
        titre: majuscule(`${projets(counts.regionaux)} pour toute la région`),
        commentaire: [panneau.regionEntiereAide, `Par axe\u00a0: ${enumere(parAxe)}.`].join('\n'),
      };
    }
    case 'methode':
      return {
        titre: 'Sources, méthode et limites',
        commentaire: [...sourcesDe(dataset).map((source) => `– ${source}`), ...donnees.limites].join('\n'),
      };
  }
}

/** Why a département has a step: said first, so that nobody wonders why the others have none. */
function raisonEnMots(
  { habitants, pauvres, plusDeVides }: Extract<Sujet, { sujet: 'departement' }>['raisons'],
  nom: string,
): string {
  const says = [
    ...(habitants ? [`${habitants} de la région par habitant`] : []),
    ...(pauvres ? [`${pauvres} de la région par personne pauvre`] : []),
    ...(plusDeVides ? ['nulle part plus d’axes sans projet'] : []),
  ];
  return `Pourquoi ${nom}\u00a0: ${says.join('\u00a0; ')}.`;
}
