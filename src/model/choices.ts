/**
 * The choices of a view, one row each: its parameter in the URL, what it is without one, how its value is read and
 * written, and which views use it. The type of a view, its default, and both ways of the URL are made of this table.
 */
import { VIEW_NAMES, type ViewName } from '../views/index.ts';
import {
  DENOMINATORS,
  INDICATEURS,
  MAP_LAYERS,
  MEASURES,
  MOST_THRESHOLD,
  ORDERS,
  PART_NAMES,
  SORTS,
  type MapLayer,
  type IndicateurId,
  type Measure,
  type Offers,
  type Sort,
} from './names.ts';

/** What the data has that a link can name. */
export interface Known {
  projets: { has: (id: string) => boolean };
  structures: { has: (id: string) => boolean };
  axes: { has: (id: string) => boolean };
  /** Of the units of the level that is shown, and of the region. */
  codes: { has: (code: string) => boolean };
  levels: { has: (id: string) => boolean };
  /** The visitor's own list that is shown, if one is. */
  lists: { has: (id: string) => boolean };
  years: { has: (year: number) => boolean };
  /** What the list offers beside what every list does. */
  offers?: Offers | undefined;
}

/** What is read on its own: an item of a list, or the value. */
type ItemOf<T> = T extends readonly (infer Item)[] ? Item : T;

/** A row. Of a list (`usual` is an array) each item is read on its own. */
export interface Choice<T, Item = ItemOf<T>> {
  /** What it is where the URL says nothing. */
  usual: T;
  /** The value that a text means; undefined where it is not understood. */
  parse: (text: string, known: Known) => Item | undefined;
  /** The text of a value; without it the value itself, nothing for null. */
  format?: (value: T) => string;
  /** Longest text that is read, if not the usual one. */
  longest?: number;
  /** The views that use it; without it all. */
  views?: readonly ViewName[];
}

const row = <T, Item = ItemOf<T>>(choice: Choice<T, Item>): Choice<T, Item> => choice;

/** One of some words, or of those that the list offers beside them, in any letters. */
const word = <T extends string>(words: readonly T[], usual: T, offered?: keyof Offers) =>
  row<T, T>({
    usual,
    parse: (text, { offers }) =>
      ([...words, ...((offered && offers?.[offered]) ?? [])] as T[]).find((one) => one === text.toLowerCase()),
  });

/** Something that the data has, by its id; null: nothing is chosen. */
const id = (list: 'projets' | 'structures' | 'axes' | 'levels' | 'lists', views?: readonly ViewName[]) =>
  row<string | null>({
    usual: null,
    parse: (text, known, key = text.toLowerCase()) => (known[list].has(key) ? key : undefined),
    ...(views && { views }),
  });

/** One of the years of the list. */
const year = (views?: readonly ViewName[]) =>
  row<number | null>({
    usual: null,
    parse: (text, { years }) => (years.has(+text) ? +text : undefined),
    ...(views && { views }),
  });

/** Codes are strings, but people write « 1 » for « 01 » and « ara » for « ARA ». */
const code = (text: string, { codes }: Known, key = text.toUpperCase().padStart(2, '0')) =>
  codes.has(key) ? key : undefined;

/** What is written as `pattern` says. */
const matching =
  <T>(pattern: RegExp, read: (text: string) => T) =>
  (text: string) =>
    pattern.test(text) ? read(text) : undefined;

/** What is understood where it is used: an id, or something packed. */
const packed = matching(/^[\w.-]+$/, String);

/** A sort as one word: `structure`, or `-structure` for the descending order. */
function parseSort(text: string, { offers }: Known): Sort | undefined {
  const colonne = [...SORTS, ...(offers?.tri ?? [])].find((known) => known === text.replace(/^-/, ''));
  return colonne && { colonne, direction: colonne === text ? 'croissant' : 'decroissant' };
}

/** In the order in which links have them. */
export const CHOICES = {
  vue: word(VIEW_NAMES, 'carte'),
  /** A visitor's own list, by the id that this browser keeps it under; null: the site's. */
  liste: id('lists'),
  /** The level whose units are shown; null: the first below the whole. */
  niveau: id('levels'),
  /** Null: the latest. */
  annee: year(),
  /** The code of a unit of that level, or of the region: its region-wide projects. Null means all. */
  dep: row<string | null>({ usual: null, parse: code }),
  axe: id('axes'),
  indicateur: word<IndicateurId>(INDICATEURS, 'taux', 'indicateur'),
  q: row<string>({ usual: '', parse: (text) => text }),
  /** Only map and table show a card: elsewhere a project would be named in the title and seen nowhere. */
  projet: id('projets', ['carte', 'projets']),
  /** `svg` forbids the WebGL renderer. */
  carte: word(['auto', 'svg'], 'auto'),
  tri: row<Sort>({
    usual: { colonne: 'id', direction: 'croissant' },
    parse: parseSort,
    format: ({ colonne, direction }) => (direction === 'decroissant' ? `-${colonne}` : colonne),
  }),
  partie: word(PART_NAMES, 'matrice'),
  mesure: word<Measure>(MEASURES, 'nombre', 'mesure'),
  /** Sort of the matrix: one of `ORDERS` or the id of an axis; `-` before it for the highest first. */
  ordre: row<string>({
    usual: 'code',
    parse: (text, { axes }, key = text.toLowerCase(), plain = key.replace(/^-/, '')) =>
      axes.has(plain) || ORDERS.some((known) => known === plain) ? key : undefined,
  }),
  /** A cell with at most so many projects is a gap: 0 means empty ones alone. */
  seuil: row<number>({ usual: 0, parse: matching(new RegExp(`^[0-${MOST_THRESHOLD}]$`), Number) }),
  /** Units of fewer inhabitants are left out of the coverage. */
  plancher: row<number>({ usual: 0, parse: matching(/^\d{1,6}$/, Number) }),
  /** By whom gaps are ranked. */
  classer: word(DENOMINATORS, 'pauvres'),
  /** By whom projects are divided in the funnel, the scatter and the index. */
  par: word(DENOMINATORS, 'habitants'),
  /** The step of the presentation that is shown, from 1; 0 where none was chosen. How many there are is known later. */
  etape: row<number>({ usual: 0, parse: matching(/^[1-9]\d{0,3}$/, Number) }),
  /** Codes of the territories that are compared, `MOST_COMPARED` of them. */
  comparer: row<readonly string[]>({ usual: [], parse: code }),
  calques: row<readonly MapLayer[]>({
    usual: [],
    parse: (text) => MAP_LAYERS.find((one) => one === text.toLowerCase()),
  }),
  /** The organisation that is open in the list of organisations. */
  structure: id('structures'),
  /** A whole storyline, packed by who shares it: what it says is known once the presentation is here. */
  parcours: row<string | null>({ usual: null, parse: packed, longest: 8000 }),
  /** Whether the view stands in a frame of another site: without header and footer. */
  embed: row<boolean>({
    usual: false,
    parse: (text) => (text === '1' ? true : undefined),
    format: (is) => (is ? '1' : ''),
  }),
  /**
   * INSEE code of the commune that « Ma commune » is about. Whether the region has it is known once the communes are
   * here.
   */
  commune: row<string | null>({
    usual: null,
    parse: matching(/^\d[\dab]\d{3}$/i, (text) => text.toUpperCase()),
    views: ['commune'],
  }),
  /** The years that are compared; null: the latest, and the one before it. */
  de: year(['evolution']),
  a: year(['evolution']),
  /** The list that the shown one is compared with (`views/otherLists.svelte.ts`). Whether it is here is known later. */
  avec: row<string | null>({ usual: null, parse: packed, views: ['evolution'] }),
};
