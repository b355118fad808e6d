/**
 * The URL is the only memory of a view: writing it, reading it, and a notice for every value that is not understood.
 */
import { CHOICES, type Choice, type Known } from '../model/choices.ts';
import type { Dataset, ProjetIndex } from '../model/dataset.ts';
import { datasetAt, isAt, listOf, yearsOf } from '../model/placing.ts';
import { DEFAULT_VIEW, MOST_COMPARED, type View } from '../model/view.ts';

/** A value of the link that was not understood; what is shown instead is said in `words/links.ts`. */
export interface Notice {
  parameter: string;
  value: string;
}

/** Longest value that is read or repeated; a link can hold anything. */
const MAX_LENGTH = 200;

const ROWS = Object.entries(CHOICES) as [keyof View, Choice<unknown>][];

/** The query string of a view, with what differs from the default alone: `?dep=38&axe=jeunes`, or empty. */
export function encodeView(view: View): string {
  const params = new URLSearchParams();
  const usual = { ...DEFAULT_VIEW, ...impliedBy(view.comparer) };
  for (const [key, row] of ROWS) {
    const text = textOf(row, view[key]);
    if (text !== textOf(row, usual[key]) && isUsed(row, view)) params.set(key, text);
  }
  // A comma needs no escape in a query, and people read these links.
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

function textOf({ format = String }: Choice<unknown>, value: unknown): string {
  return value === null ? '' : format(value);
}

function isUsed({ views }: Choice<unknown>, { vue: name }: View): boolean {
  return views?.includes(name) ?? true;
}

/** A link that compares needs to say no more than whom. */
function impliedBy(comparer: readonly string[]): Partial<View> {
  return comparer.length > 0 ? { vue: 'couverture', partie: 'comparer' } : {};
}

/** Made once a dataset: a storyline or a page of links reads one link after the other. */
const indexes = new WeakMap<Dataset, Known & { projets: ReadonlyMap<string, ProjetIndex> }>();

function indexOf(dataset: Dataset) {
  const index = indexes.get(dataset) ?? {
    projets: new Map(dataset.projets.map((one) => [one.id, one])),
    structures: new Set(dataset.projets.map(({ structure_id }) => structure_id)),
    axes: new Set(dataset.axes.map(({ id }) => id)),
    codes: new Set([dataset.region, ...dataset.units].map(({ code }) => code)),
    levels: new Set(dataset.levels.slice(1).map(({ id }) => id)),
    lists: new Set([dataset.own?.id ?? '']),
    years: new Set(yearsOf(dataset)),
    offers: dataset.offers,
  };
  indexes.set(dataset, index);
  return index;
}

/**
 * The view that a query string asks for. Unknown parameters are ignored (a campaign tag is no error); a known parameter
 * with a value that the data does not have falls back to its default and is reported. A project brings its territory
 * along.
 */
export function decodeView(search: string, dataset: Dataset): { view: View; notices: Notice[] } {
  // Nothing is asked for by most visitors: nothing is looked up for them.
  if (!/\w/.test(search)) return { view: DEFAULT_VIEW, notices: [] };
  const params = new URLSearchParams(search);
  const notices: Notice[] = [];
  const given = (key: string, longest = MAX_LENGTH) => (params.get(key) ?? '').slice(0, longest).trim();
  // Codes are those of the level that the link asks for, projects those of its year; an older link has no year.
  const annee = given('annee') || indexOf(listOf(dataset)).projets.get(given('projet'))?.annee;
  const known = indexOf(datasetAt(dataset, given('niveau').toLowerCase(), +(annee as number)));
  const understand = (parameter: string, { parse }: Choice<unknown>, value: string): unknown => {
    const parsed = value ? parse(value, known) : undefined;
    if (value && parsed === undefined) notices.push({ parameter, value });
    return parsed;
  };
  const read = ([key, row]: [string, Choice<unknown>]): [string, unknown][] => {
    const text = given(key, row.longest);
    // Of a list what is not understood is reported, and the rest is kept.
    const parsed = Array.isArray(row.usual)
      ? [...new Set(text.split(',').flatMap((item) => understand(key, row, item.trim()) ?? []))]
      : understand(key, row, text);
    return parsed === undefined ? [] : [[key, parsed]];
  };
  const asked = Object.fromEntries(ROWS.flatMap(read)) as Pick<View, 'comparer'> & Partial<View>;
  const comparer = asked.comparer.slice(0, MOST_COMPARED);
  const others = asked.comparer.slice(MOST_COMPARED);
  if (others.length > 0) notices.push({ parameter: 'comparer+', value: others.join(', ') });
  const view: View = { ...DEFAULT_VIEW, ...impliedBy(comparer), ...asked, comparer };
  const opened = known.projets.get(view.projet as string);
  if (opened && known.years.has(opened.annee) && opened.annee !== yearsOf(dataset).at(-1)) view.annee = opened.annee;
  if (view.vue === 'carte' && opened && !isAt(opened, view.dep as string)) view.dep = opened.territoire || view.dep;
  for (const [key, row] of ROWS) if (!isUsed(row, view)) Object.assign(view, { [key]: row.usual });
  return { view, notices };
}
