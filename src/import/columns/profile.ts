/** What the values of a column are: shares of its filled cells that fit each kind, over a sample of the table. */
import type { Gazetteer } from '../territories/gazetteer.ts';
import { readPlace } from '../territories/readPlace.ts';
import { readAmount } from '../values/amounts.ts';
import { readYear } from '../values/dates.ts';
import { isIdentifier } from '../values/identifiers.ts';
import type { Cell, Table } from '../workbook.ts';
import type { TerritoryKind } from './roles.ts';

/** So many rows tell what a column is; those of a longer table are taken at even distances. */
const SAMPLE = 2000;
const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const PHONE = /^(\+33|0)\s?[1-9]([\s.-]?\d{2}){4}$/;

/** Shares from 0 to 1 of the filled cells; `filled` of all cells, `distinct` of the filled ones. */
export interface Profile {
  filled: number;
  distinct: number;
  /** How many different values the sample has. */
  values: number;
  amount: number;
  /** Share that says decimals or a currency: money where no header says so. */
  money: number;
  year: number;
  text: number;
  identifier: number;
  person: number;
  /** Mean length of the texts. */
  length: number;
  place: number;
  /** Share that names a whole département, by code or by name. */
  departement: number;
  /** Share that is a sum, whatever says that there is none left out. */
  sum: number;
  /** Codes of one length, some with a first zero: what no other number is written like. */
  isCodes: boolean;
  kinds: ReadonlyMap<TerritoryKind, number>;
}

/** The sample of a table. */
export function sampleOf<T>(rows: readonly T[]): T[] {
  const step = Math.max(1, rows.length / SAMPLE);
  return Array.from({ length: Math.min(SAMPLE, rows.length) }, (_, i) => rows[Math.floor(i * step)] as T);
}

export function profileColumns({ columns, rows }: Table, gazetteer: Gazetteer): Profile[] {
  const sample = sampleOf(rows);
  return columns.map((_, i) =>
    profileOf(
      sample.map(({ cells }) => cells[i] ?? null),
      gazetteer,
    ),
  );
}

function profileOf(cells: readonly Cell[], gazetteer: Gazetteer): Profile {
  const filled = cells.filter((cell) => cell !== null && String(cell).trim() !== '');
  const share = (test: (cell: Cell) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const texts = filled.map((cell) => String(cell).trim());
  const values = new Set(texts);
  const known = new Map([...values].map((text) => [text, kindOf(text, gazetteer)]));
  const wholes = new Set([...values].filter((text) => known.get(text) && isDepartement(text, gazetteer)));
  const amounts = filled.map((cell) => readAmount(cell).kind);
  const shareOf = (words: RegExp) => amounts.filter((kind) => words.test(kind)).length / Math.max(1, filled.length);
  const kinds = new Map<TerritoryKind, number>();
  for (const text of texts) {
    const kind = known.get(text);
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1 / texts.length);
  }
  return {
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    distinct: filled.length === 0 ? 0 : values.size / filled.length,
    values: values.size,
    amount: shareOf(/^(value|converted|ambiguous|none)$/),
    sum: shareOf(/^(value|converted|ambiguous)$/),
    departement: texts.filter((text) => wholes.has(text)).length / Math.max(1, texts.length),
    isCodes: isListOfCodes(texts),
    money: share((cell) => typeof cell === 'string' && /€|eur\b|\d[.,]\d{2}$/i.test(cell.trim())),
    year: share((cell) => readYear(cell) !== null),
    text: share((cell) => typeof cell === 'string' && /\p{L}/u.test(cell)),
    identifier: share(isIdentifier),
    person: share((cell) => typeof cell === 'string' && (MAIL.test(cell.trim()) || PHONE.test(cell.trim()))),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    place: [...kinds.values()].reduce((sum, part) => sum + part, 0),
    kinds: new Map([...kinds].sort((a, b) => b[1] - a[1])),
  };
}

/** All of two, five or nine digits, one with a first zero, and no numbering of the rows. */
function isListOfCodes(texts: readonly string[]): boolean {
  const length = texts[0]?.length ?? 0;
  const isAlike = (text: string) => text.length === length && /^(\d+|2[AB]\d*)$/.test(text);
  const isNumbering = texts.length > 1 && texts.every((text, i) => Number(text) === Number(texts[0]) + i);
  return [2, 5, 9].includes(length) && texts.every(isAlike) && texts.some((text) => text[0] === '0') && !isNumbering;
}

function isDepartement(text: string, gazetteer: Gazetteer): boolean {
  const { candidates, parts } = readPlace(text, gazetteer);
  return [...candidates, ...parts.flatMap((part) => part.candidates)].some(
    ({ place, as }) => place.kind === 'departement' || as === 'departement',
  );
}

/** What a text names, null where it is no place that is known. */
function kindOf(text: string, gazetteer: Gazetteer): TerritoryKind | null {
  const reading = readPlace(text, gazetteer);
  const [first] = [...reading.candidates, ...reading.parts.flatMap(({ candidates }) => candidates)];
  if (!first) return null;
  if (first.place.kind === 'region') return 'region';
  if (first.as === 'departement') return 'departement';
  if (first.as === 'siren') return 'epci';
  if (first.as === 'postal' || first.as === 'insee') return first.as === 'postal' ? 'postal' : 'commune';
  return 'nom';
}
