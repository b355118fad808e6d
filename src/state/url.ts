/** The URL is the only memory of a view: encoding, decoding, and a notice for every value that is not understood. */
import type { Dataset, ProjetIndex } from '../model/dataset.ts';
import {
  MAP_LAYERS,
  DEFAULT_VIEW,
  DENOMINATORS,
  INDICATEURS,
  MEASURES,
  MOST_COMPARED,
  MOST_THRESHOLD,
  ORDERS,
  PART_NAMES,
  SORTS,
  type Sort,
  type View,
} from '../model/view.ts';
import { VIEW_NAMES } from '../views/index.ts';

/** A value of the link that was not understood, and what is shown instead: the words are in src/text. */
export interface Notice {
  parameter: string;
  value: string;
}

/** Longest value that is read or repeated; a link can hold anything. A packed storyline may be longer. */
const MAX_LENGTH = 200;
const MAX_STORYLINE = 8000;

/** The query string of a view, with what differs from the default alone: `?dep=38&axe=jeunes`, or empty. */
export function encodeView(view: View): string {
  const params = new URLSearchParams();
  const usual = { ...DEFAULT_VIEW, ...impliedBy(view.comparer) };
  if (view.vue !== usual.vue) params.set('vue', view.vue);
  if (view.dep !== null) params.set('dep', view.dep);
  if (view.axe !== null) params.set('axe', view.axe);
  if (view.indicateur !== DEFAULT_VIEW.indicateur) params.set('indicateur', view.indicateur);
  if (view.q !== '') params.set('q', view.q);
  if (view.projet !== null) params.set('projet', view.projet);
  if (view.carte !== DEFAULT_VIEW.carte) params.set('carte', view.carte);
  const sort = encodeSort(view.tri);
  if (sort !== encodeSort(DEFAULT_VIEW.tri)) params.set('tri', sort);
  for (const key of ['partie', 'mesure', 'ordre', 'seuil', 'classer', 'par', 'etape'] as const)
    if (view[key] !== usual[key]) params.set(key, String(view[key]));
  for (const key of ['comparer', 'calques'] as const) if (view[key].length > 0) params.set(key, view[key].join());
  for (const key of ['structure', 'parcours'] as const) if (view[key] !== null) params.set(key, view[key]);
  if (view.embed) params.set('embed', '1');
  if (view.vue === 'commune' && view.commune !== null) params.set('commune', view.commune);
  // A comma needs no escape in a query, and people read these links.
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** A link that compares needs to say no more than whom. */
function impliedBy(comparer: readonly string[]): Partial<View> {
  return comparer.length > 0 ? { vue: 'couverture', partie: 'comparer' } : {};
}

/** A sort as one word: `structure`, or `-structure` for the descending order. */
function encodeSort({ colonne, direction }: Sort): string {
  return direction === 'decroissant' ? `-${colonne}` : colonne;
}

/** What a link can name: projects by their id, ids of organisations, codes of territories. */
type Index = readonly [ReadonlyMap<string, ProjetIndex>, ReadonlySet<string>, ReadonlySet<string>];

/** Made once a dataset: a storyline or a page of links reads one link after the other. */
const indexes = new WeakMap<Dataset, Index>();

function buildIndex(dataset: Dataset): Index {
  return [
    new Map(dataset.projets.map((one) => [one.id, one])),
    new Set(dataset.projets.map(({ structure_id }) => structure_id)),
    new Set([dataset.region, ...dataset.departements].map(({ code }) => code)),
  ];
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
  function understand<T>(parameter: string, value: string, parse: (value: string) => T | undefined): T | undefined {
    const parsed = parse(value);
    if (parsed === undefined) notices.push({ parameter, value });
    return parsed;
  }
  function read<T>(parameter: string, parse: (value: string) => T | undefined, fallback: T, longest = MAX_LENGTH): T {
    const value = params.get(parameter)?.slice(0, longest).trim();
    return (value ? understand(parameter, value, parse) : undefined) ?? fallback;
  }
  /** A list, each item on its own: what is not understood is reported, the rest is kept. */
  function readList<T extends string>(parameter: string, parse: (value: string) => T | undefined): T[] {
    const items = (params.get(parameter) ?? '')
      .slice(0, MAX_LENGTH)
      .split(',')
      .map((item) => item.trim());
    return [...new Set(items.filter(Boolean).flatMap((value) => understand(parameter, value, parse) ?? []))];
  }
  const among =
    <T extends string>(known: { has: (key: T) => boolean }) =>
    (value: string, key = value.toLowerCase() as T) =>
      known.has(key) ? key : undefined;
  const oneOf = <T extends string>(values: readonly T[]) => among(new Set(values));
  const index = indexes.get(dataset) ?? buildIndex(dataset);
  indexes.set(dataset, index);
  const [projets, structures, codes] = index;
  const projet = read<string | null>('projet', among(projets), null);
  const territoire = projets.get(projet ?? '')?.territoire ?? null;
  // Codes are strings, but people write « 1 » for « 01 » and « ara » for « ARA ».
  const codeOf = (value: string) => among(codes)(value, value.toUpperCase().padStart(2, '0'));
  const dep = read<string | null>('dep', codeOf, null);
  const axes = dataset.axes.map(({ id }) => id);
  const orders = [...ORDERS, ...axes].flatMap((key) => [key, `-${key}`]);
  const asked = readList('comparer', codeOf);
  if (asked.length > MOST_COMPARED)
    notices.push({ parameter: 'comparer+', value: asked.slice(MOST_COMPARED).join(', ') });
  const comparer = asked.slice(0, MOST_COMPARED);
  const usual = { ...DEFAULT_VIEW, ...impliedBy(comparer) };
  const viewName = read('vue', oneOf(VIEW_NAMES), usual.vue);
  const part = read('partie', oneOf(PART_NAMES), usual.partie);
  return {
    notices,
    view: {
      vue: viewName,
      dep: viewName === 'carte' ? (territoire ?? dep) : dep,
      axe: read<string | null>('axe', oneOf(axes), null),
      indicateur: read('indicateur', oneOf(INDICATEURS), DEFAULT_VIEW.indicateur),
      q: read('q', (value) => value, ''),
      // Only map and table show a card: elsewhere a project would be named in the title and seen nowhere.
      projet: viewName === 'carte' || viewName === 'projets' ? projet : null,
      carte: read('carte', oneOf(['auto', 'svg'] as const), DEFAULT_VIEW.carte),
      tri: read('tri', decodeSort, DEFAULT_VIEW.tri),
      partie: part,
      mesure: read('mesure', oneOf(MEASURES), DEFAULT_VIEW.mesure),
      ordre: read('ordre', oneOf(orders), DEFAULT_VIEW.ordre),
      seuil: read('seuil', matching(new RegExp(`^[0-${MOST_THRESHOLD}]$`), Number), DEFAULT_VIEW.seuil),
      classer: read('classer', oneOf(DENOMINATORS), DEFAULT_VIEW.classer),
      par: read('par', oneOf(DENOMINATORS), DEFAULT_VIEW.par),
      comparer,
      calques: readList('calques', oneOf(MAP_LAYERS)),
      structure: read<string | null>('structure', among(structures), null),
      commune: read<string | null>(
        'commune',
        matching(/^\d[\dab]\d{3}$/i, (value) => value.toUpperCase()),
        null,
      ),
      etape: read('etape', matching(/^[1-9]\d{0,3}$/, Number), DEFAULT_VIEW.etape),
      parcours: read<string | null>('parcours', matching(/^[\w-]+$/, String), null, MAX_STORYLINE),
      embed: read('embed', (value) => (value === '1' ? true : undefined), false),
    },
  };
}

/** Reads what is written as `pattern` says. */
function matching<T>(pattern: RegExp, decode: (value: string) => T): (value: string) => T | undefined {
  return (value) => (pattern.test(value) ? decode(value) : undefined);
}

function decodeSort(value: string): Sort | undefined {
  const colonne = SORTS.find((known) => known === value.replace(/^-/, ''));
  return colonne && { colonne, direction: colonne === value ? 'croissant' : 'decroissant' };
}
