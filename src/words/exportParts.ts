/** The words of the tables that the parts of the coverage view are taken away as: titles, headings, notes. */
import type { Level } from '../model/levels.ts';
import type { Denominator, PartName } from '../model/view.ts';
import type { RankingColumn } from '../selection/rankings.ts';
import { LEVEL, STRONG_LEVEL } from '../selection/chance.ts';
import { rankingsWords } from './rankings.ts';
import { chanceWords } from './chance.ts';
import { feminine } from './levels.ts';
import { capitalise, enumerate, formatNumber } from './numbers.ts';

/** The parts that have tables of their own; the matrix has the workbook of all. */
export type TakenPart = Exclude<PartName, 'matrice'>;

const partButtons = {
  table: 'Tableau (CSV)',
  workbook: 'Tableau (XLSX)',
};
const contents: Record<TakenPart, (level: Level, isFull: boolean) => string> = {
  hasard: ({ pluriel }) => `taux, intervalles exacts et écarts des ${pluriel}`,
  classements: ({ pluriel }, hasPoverty) => `valeurs et rangs des ${pluriel}${hasPoverty ? ', taux de pauvreté' : ''}`,
  comparer: (level) => `chiffres des ${level.pluriel} comparé${feminine(level)}s et de la région`,
  structures: ({ pluriel }, hasAxes) =>
    hasAxes
      ? `structures affichées, leurs projets, ${pluriel} et axes`
      : `structures affichées, leurs projets et ${pluriel}`,
};
/**
 * The buttons that take a part away; `rest`: what a voice reads after the words of the button. `isFull`: whether the
 * data has axes (organisations) or a poverty rate (rankings), which the file has then too.
 */
export const listPartButtons = (level: Level, part: TakenPart, isFull = true) =>
  (['table', 'workbook'] as const).map((format) => ({
    format,
    text: partButtons[format],
    rest: `\u00a0: télécharger ${contents[part](level, isFull)}`,
  }));

/** Sheets of the workbooks of the parts. */
export const partSheets = {
  hasard: 'Écart ou hasard',
  classements: 'Rangs',
  comparison: 'Comparaison',
  pairs: 'Deux à deux',
  structures: 'Structures',
};

export const partTitles = {
  hasard: (level: Level, years: string) => `${chanceWords.table(level)}, projets ${years}`,
  classements: (level: Level, years: string) => `${rankingsWords.table(level)}, projets ${years}`,
  comparer: (names: readonly string[], region: string, years: string) =>
    `Comparaison\u00a0: ${enumerate([...names, region])}, projets ${years}`,
};

export const partChoices = {
  territoires: (names: readonly string[]) => `Territoires comparés\u00a0: ${enumerate(names)}`,
  structures: (filter: string) => `Structures montrées\u00a0: ${filter}`,
};

const percent = (level: number) => `${formatNumber(100 * level, level === LEVEL ? 0 : 1)}\u00a0%`;

export const partColumns = {
  denominator: {
    habitants: 'Habitants',
    pauvres: 'Personnes pauvres (calcul de ce site, population × taux)',
  } satisfies Record<Denominator, string>,
  expectedCount: 'Projets attendus au taux de la région',
  probability: `${chanceWords.columns.probability} (en\u00a0%)`,
  deviation: `Écart à la région, à ${percent(LEVEL)}`,
  strongDeviation: `Écart à la région, à ${percent(STRONG_LEVEL)}`,
  value: {
    nombre: 'Projets',
    taux: `Projets ${rankingsWords.columns.taux.toLowerCase()}`,
    besoin: `Projets ${rankingsWords.columns.besoin.toLowerCase()}`,
  } satisfies Record<RankingColumn, string>,
  rank: (colonne: RankingColumn) => `Rang, ${rankingsWords.short[colonne]}`,
  champ: 'Projets et pauvreté, par rapport à la région',
  first: ({ genre, nom }: Level) => `${genre === 'f' ? 'Première' : 'Premier'} ${nom}`,
  second: (level: Level) => `Second${feminine(level)} ${level.nom}`,
  p: 'p (test exact, corrigé)',
  conclusion: 'Conclusion',
  structure: 'Structure',
  countUnits: ({ article, pluriel }: Level) => `Nombre ${article === 'l’' ? 'd’' : 'de '}${pluriel}`,
  countAxes: 'Nombre d’axes',
  units: ({ pluriel }: Level) => capitalise(pluriel),
  regional: 'Projet pour toute la région',
  axes: 'Axes (intitulés proposés)',
  ids: 'Identifiants des projets',
};
export const yesNo = (is: boolean): string => (is ? 'oui' : 'non');

export const partNotes = {
  ranks: ({ pluriel }: Level) =>
    `Deux ${pluriel} à égalité ont le même rang\u00a0; sans projet ou sans dénominateur, il n’y a pas de rang.`,
  structures: 'Une structure trouvée par un de ses projets compte ici tous ses projets.',
};
