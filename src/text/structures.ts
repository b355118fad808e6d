/** The words of the organisations: list, detail, reading. */
import type { Dataset } from '../model/dataset.ts';
import type { BilanStructures, FiltreStructures, StructureResume, TriStructures } from '../selection/structures.ts';
import { accorde, enumere, nombre, projets } from './nombres.ts';

export const structuresMots = {
  titre: (annees: string) => `Structures qui portent les projets, ${annees}`,
  figure: (annees: string) => `Structures par axe, ${annees}`,
  parAxe: 'Structures par axe',
  /** One that is on several axes counts on each: the bars add up to more than the organisations. */
  parAxeNote: (count: number) =>
    `${nombre(count)} ${accorde(count, 'structure')}\u00a0; une structure présente sur plusieurs axes compte dans chacun`,
  prudence:
    'Une structure réunit ici toutes les graphies sous lesquelles la liste publiée la nomme. Porter un projet dans un département ne prouve pas qu’elle agit aussi ailleurs, ni qu’elle n’y agit pas.',
  recherche: 'Rechercher une structure',
  rechercheAide: 'Nom, lieu, mot du résumé…',
  effacer: 'Effacer la recherche',
  filtre: 'Montrer',
  filtres: {
    toutes: 'toutes les structures',
    projets: 'plusieurs projets',
    departements: 'plusieurs départements',
    axes: 'plusieurs axes',
    unique: 'un seul projet',
  } satisfies Record<FiltreStructures, string>,
  /** How many of the list are shown; a search finds organisations by one of their projects, and all of them are counted. */
  compte: (shown: number, total: number, isFiltered: boolean) =>
    shown === total
      ? `${nombre(total)} ${accorde(total, 'structure')}.`
      : `${nombre(shown)} ${accorde(shown, 'structure')} sur ${nombre(total)}.${isFiltered && shown > 0 ? ' Trouvées par un de leurs projets au moins\u00a0; leurs chiffres comptent tous leurs projets.' : ''}`,
  aucune: 'Aucune structure ne répond à ces choix.',
  toutAfficher: 'Afficher toutes les structures',
  axe: (libelle: string) => `Structures qui ont un projet sur l’axe «\u00a0${libelle}\u00a0».`,
  tousAxes: 'Tous les axes',
  legende: 'Structures, une par ligne',
  defiler: 'Tableau des structures, à faire défiler',
  colonnes: {
    nom: 'Structure',
    projets: 'Projets',
    departements: 'Départements',
    axes: 'Axes',
  } satisfies Record<TriStructures, string>,
  regionEntiere: 'Région entière',
  fermer: 'Fermer ce détail',
  graphies: (count: number) => (count < 2 ? 'Nom publié' : 'Noms publiés'),
  graphiesAttente: 'Chargement des noms publiés…',
  graphiesErreur: 'Les noms publiés n’ont pas pu être chargés.',
  numero: (id: string) => `projet ${id}`,
};

/** « Isère, Rhône », « Loire et région entière » as a short list of names. */
export function territoiresDe(dataset: Dataset, { departements, regionale }: StructureResume): string {
  const noms = departements.map((code) => dataset.departements.find((one) => one.code === code)?.nom ?? code);
  return [...noms, ...(regionale ? [structuresMots.regionEntiere] : [])].join(', ');
}

/** The reading: how many organisations, and how many carry several projects, départements or axes. */
export function lectureStructures(bilan: BilanStructures): string {
  const { structures, plusieursProjets, plusieursDepartements, plusieursAxes, mixtes } = bilan;
  if (structures === 0) return 'Aucune structure.';
  const names =
    plusieursDepartements.length === 0 || plusieursDepartements.length > 3
      ? ''
      : ` (${enumere(plusieursDepartements.map(({ nom }) => nom))})`;
  const part = (count: number, what: string) => `${count === 0 ? 'aucune' : nombre(count)} ${what}`;
  return `${nombre(structures)} ${accorde(structures, 'structure porte', 'structures portent')} ${projets(bilan.projets)}. Parmi elles, ${[
    part(plusieursProjets, 'avec plusieurs projets'),
    part(plusieursAxes, 'sur plusieurs axes'),
    part(plusieursDepartements.length, 'dans plusieurs départements') + names,
    part(mixtes, 'à la fois dans un département et pour toute la région'),
  ].join('\u00a0; ')}.`;
}

/** « 3 projets, dans 2 départements, sur 2 axes ». */
export function resumeStructure({ projets: own, departements, regionale, axes }: StructureResume): string {
  const where =
    departements.length === 0
      ? 'pour toute la région'
      : `dans ${nombre(departements.length)} ${accorde(departements.length, 'département')}${regionale ? ' et pour toute la région' : ''}`;
  return `${projets(own.length)}, ${where}, sur ${nombre(axes.length)} ${accorde(axes.length, 'axe')}.`;
}
