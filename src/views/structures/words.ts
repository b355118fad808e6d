/** The words of the organisations: list, detail, reading. */
import type { Dataset } from '../../model/dataset.ts';
import type { Level } from '../../model/levels.ts';
import type {
  StructuresSummary,
  StructuresFilter,
  StructureSummary,
  StructuresSort,
} from '../../selection/structures.ts';
import { countUnits, oneUnit } from '../../words/levels.ts';
import { agree, capitalise, enumerate, formatNumber, formatProjets } from '../../words/numbers.ts';

export const structuresWords = {
  title: (years: string) => `Structures qui portent les projets, ${years}`,
  figure: (years: string) => `Structures par axe, ${years}`,
  byAxe: 'Structures par axe',
  /** One that is on several axes counts on each: the bars add up to more than the organisations. */
  byAxeNote: (count: number) =>
    `${formatNumber(count)} ${agree(count, 'structure')}\u00a0; une structure présente sur plusieurs axes compte dans chacun`,
  prudence: (level: Level) =>
    `Une structure réunit ici toutes les graphies sous lesquelles la liste publiée la nomme. Porter un projet dans ${oneUnit(level)} ne prouve pas qu’elle agit aussi ailleurs, ni qu’elle n’y agit pas.`,
  counted:
    'Cette liste est comptée, et ses projets sont lus par territoire\u00a0: ses structures ne sont pas réunies ici.',
  readThem: 'Lire les projets d’un territoire, avec leurs structures',
  search: 'Rechercher une structure',
  searchHelp: 'Nom, lieu, mot du résumé…',
  clear: 'Effacer la recherche',
  filter: 'Montrer',
  filters: ({ pluriel }: Level): Record<StructuresFilter, string> => ({
    all: 'toutes les structures',
    projets: 'plusieurs projets',
    units: `plusieurs ${pluriel}`,
    axes: 'plusieurs axes',
    unique: 'un seul projet',
  }),
  /**
   * How many of the list are shown; a search finds organisations by one of their projects, and all of them are counted.
   */
  countText: (shown: number, total: number, isFiltered: boolean) =>
    shown === total
      ? `${formatNumber(total)} ${agree(total, 'structure')}.`
      : `${formatNumber(shown)} ${agree(shown, 'structure')} sur ${formatNumber(total)}.${isFiltered && shown > 0 ? ' Trouvées par un de leurs projets au moins\u00a0; leurs chiffres comptent tous leurs projets.' : ''}`,
  noneFound: 'Aucune structure ne répond à ces choix.',
  showAll: 'Afficher toutes les structures',
  axe: (libelle: string) => `Structures qui ont un projet sur l’axe «\u00a0${libelle}\u00a0».`,
  allAxes: 'Tous les axes',
  legend: 'Structures, une par ligne',
  scroll: 'Tableau des structures, à faire défiler',
  columns: ({ pluriel }: Level): Record<StructuresSort, string> => ({
    nom: 'Structure',
    projets: 'Projets',
    units: capitalise(pluriel),
    axes: 'Axes',
    montant: 'Montant',
  }),
  wholeRegion: 'Région entière',
  close: 'Fermer ce détail',
  graphies: (count: number) => (count < 2 ? 'Nom publié' : 'Noms publiés'),
  spellingsWaiting: 'Chargement des noms publiés…',
  spellingsError: 'Les noms publiés n’ont pas pu être chargés.',
  numero: (id: string) => `projet ${id}`,
};

/** « Isère, Rhône », « Loire et région entière » as a short list of names. */
export function describeTerritoires(dataset: Dataset, { units, regional }: StructureSummary): string {
  const names = units.map((code) => dataset.units.find((one) => one.code === code)?.nom ?? code);
  return [...names, ...(regional ? [structuresWords.wholeRegion] : [])].join(', ');
}

/** The reading: how many organisations, and how many carry several projects, départements or axes. */
export function describeStructures(summary: StructuresSummary, level: Level, hasAxes = true): string {
  const { structures, severalProjets, severalUnits, severalAxes, mixed } = summary;
  if (structures === 0) return 'Aucune structure.';
  const names =
    severalUnits.length === 0 || severalUnits.length > 3 ? '' : ` (${enumerate(severalUnits.map(({ nom }) => nom))})`;
  const part = (count: number, what: string) => `${count === 0 ? 'aucune' : formatNumber(count)} ${what}`;
  return `${formatNumber(structures)} ${agree(structures, 'structure porte', 'structures portent')} ${formatProjets(summary.projets)}. Parmi elles, ${[
    part(severalProjets, 'avec plusieurs projets'),
    ...(hasAxes ? [part(severalAxes, 'sur plusieurs axes')] : []),
    part(severalUnits.length, `dans plusieurs ${level.pluriel}`) + names,
    part(mixed, `à la fois dans ${oneUnit(level)} et pour toute la région`),
  ].join('\u00a0; ')}.`;
}

/** « 3 projets, dans 2 départements, sur 2 axes ». */
export function summariseStructure(
  { projets: own, units, regional, axes }: StructureSummary,
  level: Level,
  hasAxes = true,
): string {
  const where =
    units.length === 0
      ? 'pour toute la région'
      : `dans ${countUnits(level, units.length)}${regional ? ' et pour toute la région' : ''}`;
  const on = hasAxes ? `, sur ${formatNumber(axes.length)} ${agree(axes.length, 'axe')}` : '';
  return `${formatProjets(own.length)}, ${where}${on}.`;
}
