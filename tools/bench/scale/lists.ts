/** What a published list of growing length costs: times of what visitors do with it, its bytes and its memory. */
import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import { brotliCompressSync } from 'node:zlib';
import { randomLcg } from 'd3';
import type { ProjetIndex, SearchIndex } from '../../../src/model/dataset.ts';
import { packProjets } from '../../../src/model/pack.ts';
import { unpackProjets, type PackedProjets } from '../../../src/model/packed.ts';
import { SORTS } from '../../../src/model/view.ts';
import { countProjets, ofAxe } from '../../../src/selection/counts.ts';
import { buildSearchIndex, search } from '../../../src/selection/search.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { sortProjets } from '../../../src/views/projets/sort.ts';
import { buildScaled, type Scaled } from './generate.ts';
import { exponentOf, type Point } from './growth.ts';
import { BOUND } from './series.ts';

/** A list with its packed columns, what search looks in, and the summaries that this is made of. */
export interface LongList extends Scaled {
  packed: PackedProjets;
  index: SearchIndex;
  summaryOf: (id: string) => string;
}

const UNITS = 172;
const WORDS = 40;
const SYLLABLES = 'a re ti mo lu con par sal bi do né cha fer gen hi ja ko ver wi xa yo zu st'.split(' ');
const VOCABULARY = 4000;

/** The list of `count` projects under 172 units, with summaries of 40 words as different as those of a language. */
export function buildList(count: number): LongList {
  const scaled = buildScaled({ projets: count, units: UNITS });
  const random = randomLcg(count);
  const below = (most: number) => Math.floor(most * random());
  const syllable = () => SYLLABLES[below(SYLLABLES.length)];
  const words = Array.from({ length: VOCABULARY }, () => `${syllable()}${syllable()}${syllable()}`);
  const summaries = new Map(
    scaled.dataset.projets.map(({ id }) => [
      id,
      Array.from({ length: WORDS }, () => words[below(VOCABULARY)]).join(' '),
    ]),
  );
  const summaryOf = (id: string) => summaries.get(id) ?? '';
  // As it comes with the site: every text one flat string.
  const index = JSON.parse(JSON.stringify(buildSearchIndex(scaled.dataset, summaryOf))) as SearchIndex;
  return { ...scaled, packed: packProjets(scaled.dataset.projets), index, summaryOf };
}

/** What is typed, key by key: a word that few have, one that all have, two, one that none has. */
const TYPED = { rare: 'zuxako', common: 'structure 12', none: 'xaxaxaxa' };
const keysOf = (text: string) => Array.from(text, (_, i) => text.slice(0, i + 1));

/** The keys of a query one after the other; a list of one's own makes every call begin without the one before. */
function typeKeys(projets: readonly ProjetIndex[], index: SearchIndex, text: string): (readonly ProjetIndex[])[] {
  const own = [...projets];
  return keysOf(text).map((query) => search(own, index, query));
}

/** Calls by name. */
export const LISTS: Record<string, (one: LongList) => unknown> = {
  'lists: columns made (build)': ({ dataset }) => packProjets(dataset.projets),
  'lists: search index made': ({ dataset, summaryOf }) => buildSearchIndex(dataset, summaryOf),
  'lists: columns to rows': ({ packed }) => unpackProjets(packed),
  'lists: counts of all': ({ dataset }) => countProjets(dataset.projets, dataset.region.code),
  'lists: filter to series': ({ dataset }) => {
    const counts = countProjets(ofAxe(dataset.projets, 'axe-2'), dataset.region.code);
    return buildSeries(dataset, counts, 'taux');
  },
  ...Object.fromEntries(
    Object.entries(TYPED).map(([kind, text]) => [
      `lists: search, ${text.length} keys, ${kind}`,
      ({ dataset, index }: LongList) => typeKeys(dataset.projets, index, text),
    ]),
  ),
  'lists: sorted by structure, first': ({ dataset }) =>
    sortProjets(
      dataset.projets,
      { ...dataset, projets: [...dataset.projets] },
      {
        colonne: 'structure',
        direction: 'croissant',
      },
    ),
  ...Object.fromEntries(
    SORTS.map((colonne) => [
      `lists: sorted by ${colonne}, again`,
      ({ dataset }: LongList) => sortProjets(dataset.projets, dataset, { colonne, direction: 'decroissant' }),
    ]),
  ),
};

/** Bytes by name and number of projects. */
export type Weights = Record<string, Point[]>;

/** What the lists weigh: their columns after brotli at its best, and the memory of rows and of what search looks in. */
export function weighLists(counts: readonly number[]): Weights {
  const weights: Weights = { 'lists: columns, brotli': [], 'lists: rows in memory': [], 'lists: index in memory': [] };
  for (const size of counts) {
    const { packed, index } = buildList(size);
    const sent = JSON.stringify(packed);
    const texts = JSON.stringify(index);
    // The field of a point is called by what most of them are.
    const add = (name: string, ms: number) => weights[name]?.push({ size, ms });
    add('lists: columns, brotli', brotliCompressSync(sent).length);
    add(
      'lists: rows in memory',
      heldBy(() => unpackProjets(JSON.parse(sent) as PackedProjets)),
    );
    add(
      'lists: index in memory',
      heldBy(() => JSON.parse(texts) as unknown),
    );
  }
  return weights;
}

let collect: (() => void) | undefined;

/** Bytes of the heap that what `make` makes holds. */
function heldBy(make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const gc = (collect ??= runInNewContext('gc') as () => void);
  gc();
  const before = process.memoryUsage().heapUsed;
  const held = [make()];
  gc();
  return held.length > 0 ? process.memoryUsage().heapUsed - before : 0;
}

/** The lines of the table, and the names of what grows faster than the list. */
export function weightTable(weights: Weights): { lines: string[]; faults: string[] } {
  const rows = Object.entries(weights).map(([name, points]) => ({ name, points, exponent: exponentOf(points) }));
  const isFault = ({ exponent }: { exponent: number }) => !(exponent <= BOUND);
  const lines = rows.map((row) =>
    [
      row.name.padEnd(40),
      ...row.points.map(({ ms }) => `${(ms / 1000).toFixed(ms < 100_000 ? 1 : 0)} KB`.padStart(12)),
      row.exponent.toFixed(2).padStart(18),
      isFault(row) ? '  FAIL' : '',
    ].join(''),
  );
  return { lines, faults: rows.filter(isFault).map(({ name }) => name) };
}
