/** The words of « changer de dénominateur »: the slope chart and its movements, the scatter and its quadrants. */
import type { Denominateur } from '../model/view.ts';
import type { Colonne, Mouvement, Mouvements, Nuage, Position, Quadrant } from '../selection/classements.ts';
import { nomMesure } from './couverture.ts';
import { figure, nomIndicateur, uniteIndicateur } from './indicateurs.ts';
import { accorde, enumere, majuscule, nombre, ordinal, pourcentage } from './nombres.ts';

export const classementsMots = {
  titre: 'Changer de dénominateur change le classement',
  titreStable: 'Changer de dénominateur ne change pas le classement',
  figure: (annees: string) => `Rang des départements selon ce que l’on compte, projets ${annees}`,
  colonnes: {
    nombre: nomMesure.nombre,
    taux: nomMesure.taux,
    besoin: nomMesure.besoin,
  } satisfies Record<Colonne, string>,
  abrege: { nombre: 'nombre', taux: 'par habitant', besoin: 'par personne pauvre' } satisfies Record<Colonne, string>,
  lignes: {
    monte: 'gagne des places',
    descend: 'perd des places',
    stable: 'garde sa place',
  },
  horsRang: (noms: readonly string[]) => `Sans rang, faute de projet ou de dénominateur\u00a0: ${enumere(noms)}.`,
  prudence:
    'Un rang n’est pas un écart sûr\u00a0: de proches voisins du classement ne se distinguent souvent que par le hasard.',
  prudenceLien: 'Voir ce qui se distingue du hasard',
  mouvements: 'Ce qui change',
  tableau: 'Rangs et valeurs de chaque département',
  defiler: 'Tableau des rangs, à faire défiler',
  departement: 'Département',
  rang: (rank: number, exAequo: boolean) => `${ordinal(rank)}${exAequo ? ' ex æquo' : ''}`,
  sansRang: 'sans rang',
  nuageTitre: 'Taux de projets et pauvreté',
  nuage: (annees: string) => `${nomIndicateur.taux} selon le taux de pauvreté, ${annees}`,
  abscisse: (libelle: string) => libelle,
  ordonnee: nomIndicateur.taux,
  quadrants: {
    'peu-elevee': 'peu de projets, pauvreté élevée',
    'beaucoup-elevee': 'beaucoup de projets, pauvreté élevée',
    'peu-faible': 'peu de projets, pauvreté faible',
    'beaucoup-faible': 'beaucoup de projets, pauvreté faible',
  } satisfies Record<Quadrant, string>,
  quadrantsAide:
    '«\u00a0Peu\u00a0», «\u00a0beaucoup\u00a0», «\u00a0faible\u00a0», «\u00a0élevée\u00a0»\u00a0: par rapport à la région entière.',
  pauvrete: 'Taux de pauvreté',
  taux: nomMesure.taux,
  champ: 'Lecture',
  incertain: 'projets\u00a0: peut être le hasard',
  sansChamp: 'sur la ligne de la région, ou valeur non disponible',
  tableauNuage: 'Taux de projets et taux de pauvreté de chaque département',
};

/** The field of the scatter that a département stands in, with what chance takes from it. */
export function champEnMots({ quadrant, ecart }: Position): string {
  if (quadrant === null) return classementsMots.sansChamp;
  return classementsMots.quadrants[quadrant] + (ecart === 'indistinct' ? ` (${classementsMots.incertain})` : '');
}

/** One step between two columns in words: « Nombre → par habitant. Montent : le Cantal (+6)… ». */
export function mouvementsEnMots({ montent, descendent, stables }: Mouvements, from: Colonne, to: Colonne): string {
  const step = `${majuscule(classementsMots.abrege[from])} → ${classementsMots.abrege[to]}`;
  const moves = montent.length + descendent.length;
  if (moves + stables.length === 0) return `${step}\u00a0: aucun département n’a de rang.`;
  if (moves === 0) return `${step}\u00a0: aucun rang ne change.`;
  const places = ({ territoire, places: count }: Mouvement) =>
    `${territoire.avec_article} (${count > 0 ? '+' : '−'}${nombre(Math.abs(count))})`;
  const list = (some: readonly Mouvement[], verb: [string, string]) =>
    some.length === 0 ? [] : [`${accorde(some.length, ...verb)}\u00a0: ${enumere(some.map(places))}`];
  const parts = [
    ...list(montent, ['monte', 'montent']),
    ...list(descendent, ['descend', 'descendent']),
    ...(stables.length === 0 ? [] : [`sans changement\u00a0: ${enumere(stables.map((one) => one.avec_article))}`]),
  ];
  return `${step}. ${majuscule(parts.join('\u00a0; '))}.`;
}

/** The reading of the slope chart: who moves the most from counts to the rate per person in poverty. */
export function lectureClassements({ montent, descendent }: Mouvements): string {
  const [up, down] = [montent[0], descendent[0]];
  if (!up && !down)
    return 'Compter des projets, des projets par habitant ou par personne pauvre donne ici le même classement.';
  const same = (some: readonly Mouvement[], best: Mouvement) =>
    some.filter(({ places }) => places === best.places).map(({ territoire }) => territoire.avec_article);
  const said = (best: Mouvement, some: readonly Mouvement[], verbs: [string, string]) => {
    const names = same(some, best);
    const count = Math.abs(best.places);
    return `${enumere(names)} ${names.length > 1 ? verbs[1] : verbs[0]} ${nombre(count)} ${accorde(count, 'place')}`;
  };
  const moves = [
    ...(up ? [said(up, montent, ['gagne', 'gagnent'])] : []),
    ...(down ? [said(down, descendent, ['perd', 'perdent'])] : []),
  ];
  return `Du nombre de projets au taux par personne pauvre, ${moves.join(', ')}.`;
}

/** The reading of the scatter: who has few projects and much poverty, and for whom of them that can be told from chance. */
export function lectureNuage({ positions, taux, pauvrete }: Nuage): string {
  if (taux === null || pauvrete === null)
    return 'Taux de la région non disponibles\u00a0: pas de lecture par rapport à elle.';
  const region = `Région\u00a0: ${figure('taux', taux)} ${accorde(taux, 'projet')} ${uniteIndicateur.taux}, pauvreté ${pourcentage(pauvrete)}.`;
  const few = positions.filter(({ quadrant }) => quadrant === 'peu-elevee');
  if (few.length === 0)
    return `${region} Aucun département n’a à la fois moins de projets et plus de pauvreté qu’elle.`;
  const names = (some: readonly Position[]) => enumere(some.map(({ territoire }) => territoire.avec_article));
  const sure = few.filter(({ ecart }) => ecart === 'au-dessous');
  const caution =
    sure.length === few.length
      ? `${few.length === 1 ? 'Cet écart de projets se distingue' : 'Ces écarts de projets se distinguent'} du hasard à 95\u00a0%.`
      : sure.length === 0
        ? `${few.length === 1 ? 'Cet écart de projets ne se distingue' : 'Aucun de ces écarts de projets ne se distingue'}${few.length === 1 ? ' pas' : ''} du hasard à 95\u00a0%.`
        : `Seul se distingue du hasard à 95\u00a0%\u00a0: ${names(sure)}.`;
  return `${region} Peu de projets, pauvreté élevée\u00a0: ${names(few)}. ${caution}`;
}

/** Denominator whose funnel tells what of the slope chart can be told from chance. */
export const parDuLien: Denominateur = 'pauvres';
