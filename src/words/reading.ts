/** The automatic title and reading of the map: each figure comes from the series, none from here. */
import type { Level } from '../model/levels.ts';
import type { CommonIndicateur } from '../model/view.ts';
import type { Counts } from '../selection/counts.ts';
import { rankedRows, type Series, type SeriesRow } from '../selection/series.ts';
import { labelOf, formatFigure, indicateurName, indicateurUnit, ownWords } from './indicateurs.ts';
import { countUnits, feminine, oneUnit, unplacedPart } from './levels.ts';
import { agree, enumerate, capitalise, formatNumber, formatProjets } from './numbers.ts';

/**
 * What the title and the reading need beside the series. `axe` is the short label of the chosen axis, null for all;
 * `hasAxes` false for a list without categories; `q` is empty for no search.
 */
export interface ReadingContext {
  series: Series;
  counts: Counts;
  axe: string | null;
  hasAxes?: boolean;
  annee: string;
  q: string;
  /** Code of the territory that is open: a département's, the region's for its region-wide projects; null for none. */
  chosen?: string | null;
}

/** More territories than this are counted in a sentence instead of named… */
const MOST_NAMED = 3;
/** …but who has no project at all is what a reader looks for. */
const MOST_ZEROS_NAMED = 6;

/** « Projets pour 100 000 habitants, par département — tous les axes, 2021 ». */
export function titleOfMap({ series, axe, hasAxes = true, annee, q }: ReadingContext): string {
  const search = q.trim() === '' ? null : `«\u00a0${q.trim()}\u00a0»`;
  const subject = `${indicateurName[series.indicateur]}${series.indicateur === 'nombre' ? '' : ','} par ${series.level.nom}`;
  if (!series.countsProjets) return `${subject}, ${series.columns.map(({ millesime }) => millesime).join(', ')}`;
  // A site that waits for its first list has no year.
  if (annee === '') return subject;
  const shown = [axe, search].filter((part) => part !== null);
  const parts = [...(shown.length > 0 || !hasAxes ? shown : ['tous les axes']), annee];
  return `${subject} — ${parts.join(', ')}`;
}

/**
 * One or two sentences that say what the map shows, of the territory that is open or of the whole; also its text
 * alternative.
 */
export function describeMap(context: ReadingContext): string {
  const { series, counts, axe, q } = context;
  const own = ownWords[series.indicateur];
  if (series.countsProjets && counts.total === 0) return noProjet(context);
  const filterNote =
    !series.countsProjets && (axe !== null || q.trim() !== '')
      ? 'Les filtres ne changent pas cet indicateur\u00a0: ils changent les projets comptés à côté.'
      : '';
  const shown = ofChosen(context) ?? [
    extremes(series),
    zeros(series),
    reconciliation(series, counts),
    own?.note(counts),
  ];
  return [...shown, filterNote].filter(Boolean).join(' ');
}

/** No filter leaves out what is not there yet. */
const noProjet = ({ annee }: ReadingContext): string =>
  annee === '' ? 'Aucune liste de projets n’est encore publiée ici.' : 'Aucun projet ne correspond à ces filtres.';

/** The same in what a room can read at a glance: who has the most and the least, and who has none. */
export function describeMapShort(context: ReadingContext): string {
  const { series, counts } = context;
  if (series.countsProjets && counts.total === 0) return noProjet(context);
  return [extremes(series), zeros(series)].filter(Boolean).join(' ');
}

/**
 * What is said of the territory that is open: figure, count, place, chance; or how many projects are for all. Null
 * where none is.
 */
function ofChosen({ series, counts, chosen = null }: ReadingContext): string[] | null {
  if (chosen === null) return null;
  const row = series.rows.find(({ territoire }) => territoire.code === chosen);
  if (row) return [`${labelOf(series, row)}.`];
  const { regionWide, total } = counts;
  return [
    regionWide === 0
      ? 'Aucun projet pour toute la région.'
      : `${capitalise(formatProjets(regionWide))} pour toute la région sur ${formatNumber(total)}, ${agree(regionWide, 'compté')} à part.`,
  ];
}

/** Who has the most and who the least, ties named or counted. */
function extremes(series: Series): string {
  const { level } = series;
  const rows = rankedRows(series).filter(({ value, classIndex }) => value !== null && classIndex !== 'zero');
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return '';
  const top = rows.filter(({ value }) => value === first.value);
  const bottom = rows.filter(({ value }) => value === last.value);
  const unit = indicateurUnit[series.indicateur].replace(/ (habitants|personnes pauvres)$/, '');
  const high = [formatFigure(series.indicateur, first.value), unit].filter(Boolean).join('\u00a0');
  if (rows.length === 1)
    return `Seul${feminine(level)} ${level.nom} concerné${feminine(level)}\u00a0: ${nameOf(level, rows)} (${high}).`;
  if (first.value === last.value) return `${capitalise(nameOf(level, rows))} sont à égalité (${high}).`;
  const verb = series.countsProjets ? agree(top.length, 'compte', 'comptent') : agree(top.length, 'a', 'ont');
  const hasZero = series.rows.some(({ classIndex }) => classIndex === 'zero');
  const least = `${nameOf(level, bottom)} ${hasZero ? 'le moins parmi ceux qui en ont' : 'le moins'}`;
  return `${capitalise(nameOf(level, top))} ${verb} le plus ${what(series)} (${high}), ${least} (${formatFigure(series.indicateur, last.value)}).`;
}

function what(series: Series): string {
  const common: Record<CommonIndicateur, string> = {
    taux: 'de projets par habitant',
    besoin: 'de projets par personne pauvre',
    nombre: 'de projets',
    pauvrete: 'de personnes pauvres en proportion',
  };
  return ownWords[series.indicateur]?.what ?? common[series.indicateur as CommonIndicateur];
}

/** « l’Ardèche », « l’Ain et la Drôme », « 5 départements ». */
function nameOf(level: Level, rows: readonly SeriesRow[]): string {
  return rows.length > MOST_NAMED
    ? countUnits(level, rows.length)
    : enumerate(rows.map(({ territoire }) => territoire.avec_article));
}

function zeros(series: Series): string {
  const rows = series.rows.filter(({ classIndex }) => classIndex === 'zero');
  if (rows.length === 0) return '';
  if (rows.length === series.rows.length) return '';
  const where =
    rows.length > MOST_ZEROS_NAMED
      ? `dans ${nameOf(series.level, rows)}`
      : enumerate(rows.map(({ territoire }) => territoire.locatif));
  return `Aucun projet ${where}.`;
}

/** « 102 projets dans un département, 18 pour toute la région (total : 120). »: the parts add up to the total. */
function reconciliation({ countsProjets, level }: Series, { located, regionWide, unplaced, total }: Counts): string {
  if (!countsProjets) return '';
  const wide = regionWide === 0 ? 'aucun' : formatNumber(regionWide);
  const rest = unplacedPart(level, unplaced, ', ');
  return `${capitalise(formatProjets(located))} dans ${oneUnit(level)}, ${wide} pour toute la région${rest} (total\u00a0: ${formatNumber(total)}).`;
}
