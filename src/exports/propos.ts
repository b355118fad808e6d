/** What a view says of itself in a title and a sentence, whichever it is: for slides, steps of a storyline, frames. */
import type { GeometrySource } from '../model/geometry.ts';
import { buildClassements, mouvementsOf } from '../selection/classements.ts';
import { ofTerritoire } from '../selection/counts.ts';
import { buildEntonnoir, probabiliteOf } from '../selection/entonnoir.ts';
import { buildFiche } from '../selection/fiche.ts';
import { buildMatrice } from '../selection/matrice.ts';
import { valeurOf } from '../selection/serie.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { lectureOf } from '../state/lectureOf.ts';
import { classementsMots, lectureClassements } from '../text/classements.ts';
import { comparaisonMots } from '../text/comparaison.ts';
import { lectureMatrice, matriceMots, nomMesure, sourcesDe } from '../text/couverture.ts';
import { donnees } from '../text/donnees.ts';
import { ficheMots, lacunesDeFiche } from '../text/ficheDepartement.ts';
import { estimationEnMots, hasardMots, lectureEntonnoir, lectureEntonnoirCourte } from '../text/hasard.ts';
import { figure } from '../text/indicateurs.ts';
import { nomVue } from '../text/interface.ts';
import { filtres, panneau, sources } from '../text/panneau.ts';
import { lectureCarte, lectureCourte, titreCarte } from '../text/lecture.ts';
import { majuscule, projets } from '../text/nombres.ts';
import { lectureDeTerritoire, titreDeTerritoire, valeurEnMots } from '../text/parcours.ts';
import { tableau } from '../text/projets.ts';
import { structuresMots } from '../text/structures.ts';

/** Title, reading and, where a view has one, the same reading in what a room can read at a glance. */
export interface ProposDeVue {
  titre: string;
  lecture: string;
  phrase?: string;
}

/** Where the figures of a view come from, and on a map its outlines. */
export function sourcesDeVue({ view, dataset }: Dashboard, contours: GeometrySource): string[] {
  return [...sourcesDe(dataset), ...(view.vue === 'carte' ? [sources.geo(contours)] : [])];
}

/** The words of the view that `dashboard` shows. */
export function proposDeVue(dashboard: Dashboard): ProposDeVue {
  const { view, annees, dataset } = dashboard;
  switch (view.vue) {
    case 'couverture':
      return proposDeCouverture(dashboard);
    case 'projets':
      return {
        titre: tableau.titre(annees),
        lecture: `${majuscule(filtres.resultat(dashboard.duTerritoire.length, dataset.projets.length))}.`,
      };
    case 'donnees':
      return { titre: donnees.titre, lecture: '' };
    case 'fiche':
      return { titre: ficheMots.titreVue(annees), lecture: '' };
    case 'commune':
      return { titre: nomVue.commune, lecture: '' };
    default:
      return proposDeCarte(dashboard);
  }
}

function proposDeCarte(dashboard: Dashboard): ProposDeVue {
  const { departement, dataset, counts, view, axe } = dashboard;
  const lecture = lectureOf(dashboard);
  if (departement) {
    const count = counts.parTerritoire.get(departement.code) ?? 0;
    const id = view.indicateur === 'nombre' ? 'taux' : view.indicateur;
    const valeur = (of: typeof departement, n: number) =>
      n === 0 && id !== 'pauvrete' ? null : valeurEnMots(id, figure(id, valeurOf(dataset, id, of, n)));
    const region = lectureDeTerritoire(valeur(dataset.region, counts.localises));
    const lacunes = lacunesDe(dashboard);
    const filters = [...(axe ? [axe.libelle] : []), ...(view.q.trim() ? [`«\u00a0${view.q.trim()}\u00a0»`] : [])];
    return {
      titre: titreDeTerritoire(departement.nom, count, valeur(departement, count) ?? '', filters),
      lecture: [region, ...lacunes].join(' '),
      phrase: [region, ...lacunes.slice(0, 1)].join(' '),
    };
  }
  if (view.dep !== null) {
    const own = ofTerritoire(dashboard.filtres, view.dep).length;
    return {
      titre: majuscule(`${projets(own)} pour toute la région`),
      lecture: own === 0 ? '' : panneau.regionEntiereAide,
    };
  }
  return { titre: titreCarte(lecture), lecture: lectureCarte(lecture), phrase: lectureCourte(lecture) };
}

/** What the chosen département has no project for; nothing under a filter, which would make every axis but one a gap. */
function lacunesDe({ dataset, departement, isFiltered }: Dashboard): string[] {
  return departement && !isFiltered ? lacunesDeFiche(buildFiche(dataset, null, departement), departement) : [];
}

function proposDeCouverture(dashboard: Dashboard): ProposDeVue {
  const { view, dataset, annees, counts, facettes, axe } = dashboard;
  switch (view.partie) {
    case 'hasard': {
      const entonnoir = buildEntonnoir(dataset, counts, view.par);
      const chosen = entonnoir.estimations.find(({ territoire }) => territoire.code === view.dep);
      const own = chosen ? [estimationEnMots(chosen, probabiliteOf(chosen))] : [];
      return {
        titre: hasardMots.figure(view.par, annees, axe),
        lecture: [...own, lectureEntonnoir(entonnoir)].join(' '),
        phrase: own[0] ?? lectureEntonnoirCourte(entonnoir),
      };
    }
    case 'classements': {
      const moves = mouvementsOf(buildClassements(dataset, counts), 'nombre', 'besoin');
      const isStable = moves.montent.length + moves.descendent.length === 0;
      return {
        titre: isStable ? classementsMots.titreStable : classementsMots.titre,
        lecture: lectureClassements(moves),
      };
    }
    case 'comparer':
      return { titre: comparaisonMots.titre, lecture: '' };
    case 'structures':
      return { titre: structuresMots.titre(annees), lecture: '' };
    default:
      return {
        titre: matriceMots.titre(nomMesure[view.mesure], annees),
        lecture: [...lacunesDe(dashboard), lectureMatrice(buildMatrice(dataset, facettes, view), axe)].join(' '),
      };
  }
}
