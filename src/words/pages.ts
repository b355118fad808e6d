/** The words of the pages that the build writes: titles of pictures, descriptions, breadcrumbs. */
import type { Dataset, ProjetIndex } from '../model/dataset.ts';
import type { Frame } from '../model/frame.ts';
import type { Level } from '../model/levels.ts';
import type { Unit } from '../model/units.ts';
import type { ViewName } from '../views/index.ts';
import type { Counts } from '../selection/counts.ts';
import type { Series } from '../selection/series.ts';
import { labelOf } from './indicateurs.ts';
import { NAME } from './interface.ts';
import { allUnits, countUnits, oneUnit, unplacedPart } from './levels.ts';
import { agree, capitalise, formatNumber, formatProjets } from './numbers.ts';

/** Search results and shared links show about so many letters of a description. */
const DESCRIPTION_LENGTH = 160;

/** A text cut at a word, with an ellipsis where something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:.–-]+$/, '')}…`;
}

export const pageWords = {
  home: 'Accueil',
  wholeRegion: 'Projets de toute la région',
  strategy: ({ titre }: Frame, region: string, years: string) => `${titre} ${years} · ${region}`,
  less: 'moins',
  plus: 'plus',
};

export const descriptions = {
  /** Of a site that waits for its first list. */
  awaiting: ({ level, units, region }: Dataset) =>
    `Carte des ${countUnits(level, units.length)}, ${region.nom}\u00a0: aucune liste de projets n’est encore publiée.`,
  home: ({ frame, projets: all, level, units, axes, region }: Dataset, years: string) =>
    `${capitalise(formatProjets(all.length))} financés en ${years} par ${frame.programme}, ${region.nom}\u00a0: une carte des ${countUnits(level, units.length)}, ${axes.length} ${agree(axes.length, 'axe')}, chaque projet avec son résumé.`,
  unit: ({ duProgramme }: Frame, series: Series, { code }: Unit, years: string) => {
    const row = series.rows.find(({ territoire }) => territoire.code === code);
    return `${row ? labelOf(series, row) : ''}. Les projets ${duProgramme} ${years}, axe par axe, à côté de ceux de la région.`;
  },
  wholeRegion: ({ frame, level }: Dataset, count: number, years: string) =>
    `${capitalise(formatProjets(count))} ${frame.duProgramme} ${years} portés pour ${allUnits(level)}, et comptés à part.`,
  axe: (lead: string, count: number) => shorten(`${capitalise(formatProjets(count))}. ${lead}`, DESCRIPTION_LENGTH),
  projet: ({ structure }: ProjetIndex, resume: string) => shorten(`${structure}\u00a0: ${resume}`, DESCRIPTION_LENGTH),
};

/** The descriptions of the views that are pages too. */
export const viewDescriptions: {
  readonly [viewName in ViewName]?: (dataset: Dataset, years: string) => string;
} = {
  couverture: ({ level, units, axes }, years) =>
    `Tableau des ${countUnits(level, units.length)} et des ${axes.length} axes, projets ${years}\u00a0: combien de projets, et où il n’y en a aucun.`,
  projets: ({ frame, projets: all, region }, years) =>
    `La liste des ${all.length} projets financés en ${years} par ${frame.programme}, ${region.nom}\u00a0: structure, territoire, axe et résumé publié.`,
  donnees: (_dataset, years) =>
    `Sources, millésimes, méthode et limites de la carte des projets ${years}, et les tables à télécharger.`,
};

/** The words of those pages: what the application shows with more choice is there to read without a script. */
export const viewPages = {
  listLead: (level: Level, { total, located, regionWide, unplaced }: Counts) =>
    `${capitalise(formatProjets(total))}, axe par axe\u00a0: ${formatNumber(located)} dans ${oneUnit(level)}, ${formatNumber(regionWide)} pour toute la région${unplacedPart(level, unplaced, ', ')}. La recherche, les filtres et le tri demandent JavaScript.`,
  axesList: 'Axes de la liste',
  download: 'Télécharger la liste avec ses résumés (CSV)',
  coverageLead: 'Les taux, ce que le hasard explique, la comparaison et les structures demandent JavaScript.',
  lacunes: 'Où il n’y a aucun projet',
  noLacune: ({ nom }: Level) => `Chaque ${nom} a un projet au moins sur chaque axe.`,
};

/** « Isère – Carte des solidarités » as the picture of a page says it to who does not see it. */
export function altImage(title: string | null, { level, region }: Dataset): string {
  return `${title === null ? '' : `${title}, `}${NAME}, carte des ${level.pluriel}, ${region.nom}`;
}
