/** The fate of every row: placed, region-wide, outside the region, or set aside with what was found. */
import { fold } from '../../model/fold.ts';
import type { Role, Understanding } from '../columns/roles.ts';
import type { Gazetteer, Place } from '../territories/gazetteer.ts';
import { createMatcher, type Match } from '../territories/matchRow.ts';
import { proposePlaces } from '../territories/proposals.ts';
import { inferMarks, readAmount, saysUnit, type AmountMarks } from '../values/amounts.ts';
import { readYear } from '../values/dates.ts';
import { isDestroyed } from '../values/identifiers.ts';
import type { Cell, Table } from '../workbook.ts';
import type { Finding, FindingCode } from './findings.ts';

export type RowStatus = 'placed' | 'regional' | 'outside' | 'aside';

/** What somebody answered, by question (`questionOf…`): one answer holds for all rows that ask the same. */
export type Answers = Readonly<Record<string, string>>;

/** Answers that are no code of a département. */
export const ANSWER = { region: 'region', outside: 'hors', aside: 'ecarter', noAmount: 'sans-montant' } as const;

/** A row of the table. `question`: the key of the answer that would place it; `proposals`: places that it can mean. */
export interface ReportedRow {
  line: number;
  cells: readonly Cell[];
  status: RowStatus;
  findings: readonly Finding[];
  question: string | null;
  proposals: readonly Place[];
  places: readonly Place[];
  /** Euros; null where the list does not say. */
  amount: number | null;
  year: number | null;
}

type Read = (cells: readonly Cell[], role: Role) => Cell;

/** The fate of each row of a table, in its order. */
export function reportRows(
  table: Table,
  { roles, codes, year, identifiers, unit }: Understanding,
  gazetteer: Gazetteer,
  answers: Answers,
): ReportedRow[] {
  const column = (role: Role) => roles[role].column;
  const read: Read = (cells, role) => (column(role) === null ? null : (cells[column(role) as number] ?? null));
  const nameOf = (role: Role) => (column(role) === null ? null : (table.columns[column(role) as number]?.name ?? null));
  const inferred = marksOf(table, column('montant'));
  const marks = { ...inferred, ...chosenMarks(answers) };
  const matchCells = createMatcher(gazetteer, codes);
  const proposals = new Map<string, Place[]>();
  const same = listTwins(table);
  return table.rows.map(({ line, cells }, at): ReportedRow => {
    const findings: Finding[] = [];
    const say = (code: FindingCode, role: Role | null, value: unknown = '', detail = '') => {
      findings.push({ code, line, column: role && nameOf(role), value: value === null ? '' : String(value), detail });
    };
    const where = {
      territoire: read(cells, 'territoire'),
      departement: read(cells, 'departement'),
      nom: read(cells, 'nom'),
    };
    const match = matchCells(where);
    const row: ReportedRow = {
      line,
      cells,
      findings,
      status: 'aside',
      question: null,
      proposals: [],
      places: [],
      amount: null,
      year: read(cells, 'annee') === null ? year : (readYear(read(cells, 'annee')) ?? year),
    };
    if (column('territoire') === null && column('departement') === null) say('territoire-absent', null);
    else Object.assign(row, placeRow(match, say, gazetteer, answers, proposals, where));
    if (column('annee') !== null && readYear(read(cells, 'annee')) === null)
      say('annee-illisible', 'annee', read(cells, 'annee'));
    const paid = payRow(read(cells, 'montant'), unit.factor, { marks, inferred, say, answers });
    if (column('montant') !== null) row.amount = paid.amount;
    if (paid.question !== null && row.question === null) row.question = paid.question;
    if (paid.question !== null) row.status = 'aside';
    for (const i of identifiers) {
      const cell = cells[i] ?? null;
      if (isDestroyed(cell)) {
        findings.push({
          code: 'identifiant-abime',
          line,
          column: table.columns[i]?.name ?? null,
          value: String(cell),
          detail: '',
        });
      }
    }
    const twins = same[at];
    if (twins) say('lignes-identiques', null, '', twins);
    return row;
  });
}

/** By the index of a row, the lines of all rows whose cells are the same; none where it has no twin. */
function listTwins({ rows }: Table): (string | undefined)[] {
  const twins: (string | undefined)[] = [];
  // Rows whose texts differ are no twins, and tell so at less cost than by every cell as it is.
  for (const alike of groupBy([...rows.keys()], (at) => rows[at]?.cells.join('\t') ?? '')) {
    if (alike.length < 2) continue;
    for (const same of groupBy(alike, (at) => JSON.stringify(rows[at]?.cells))) {
      const lines = same.map((at) => rows[at]?.line).join(', ');
      if (same.length > 1) for (const at of same) twins[at] = lines;
    }
  }
  return twins;
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Iterable<T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups.values();
}

const marksOf = ({ rows }: Table, column: number | null): AmountMarks =>
  column === null ? {} : inferMarks(rows.map(({ cells }) => cells[column] ?? null));

/** The question of a column of sums: what its mark means. */
export const questionOfMark = (mark: '.' | ',') => `montant:${mark}`;
const questionOfAmount = (text: string) => `montant-illisible:${text}`;
const questionOfPlace = (match: Match, where: Record<string, Cell>) =>
  `territoire:${match.status === 'unknown' ? fold(match.text) || match.text : JSON.stringify(Object.values(where).map((cell) => fold(String(cell ?? ''))))}`;

function chosenMarks(answers: Answers): AmountMarks {
  const marks: AmountMarks = {};
  for (const mark of ['.', ','] as const) {
    const answer = answers[questionOfMark(mark)];
    if (answer === 'thousands' || answer === 'decimals') marks[mark] = answer;
  }
  return marks;
}

type Say = (code: FindingCode, role: Role | null, value?: unknown, detail?: string) => void;
type Fate = Pick<ReportedRow, 'status' | 'places' | 'question' | 'proposals'>;

const SET_ASIDE: Partial<Record<Match['status'], FindingCode>> = {
  blank: 'territoire-vide',
  disagree: 'code-et-nom-differents',
  otherDepartement: 'departement-different',
  homonym: 'territoire-homonyme',
};
const NOTES: Record<Match['notes'][number]['code'], FindingCode> = {
  'zero-retabli': 'zero-retabli',
  'code-regroupe': 'codes-regroupes',
  'par-departement': 'par-departement',
  'code-postal': 'code-postal',
  'nom-different': 'nom-different',
  'epci-partage': 'epci-partage',
  'plusieurs-territoires': 'plusieurs-territoires',
};

function placeRow(
  match: Match,
  say: Say,
  gazetteer: Gazetteer,
  answers: Answers,
  known: Map<string, Place[]>,
  where: Record<string, Cell>,
): Fate {
  const value = match.text;
  for (const { code, detail } of match.notes) say(NOTES[code], 'territoire', value, detail);
  const fate: Fate = { status: 'aside', places: [], question: null, proposals: [] };
  if (match.status === 'placed') return { ...fate, status: 'placed', places: match.places };
  if (match.status === 'regional') {
    say('region-entiere', 'territoire', value);
    return { ...fate, status: 'regional', places: match.places };
  }
  if (match.status === 'outside') {
    say('hors-region', 'territoire', value, match.places[0]?.nom ?? '');
    return { ...fate, status: 'outside', places: match.places };
  }
  const question = questionOfPlace(match, where);
  const answer = answers[question];
  if (answer !== undefined) return answered(answer, value, say, gazetteer, fate, question);
  const departement =
    [...gazetteer.departements.keys()].find((code) => code === String(where['departement'] ?? '')) ?? '';
  const near =
    match.places.length > 0 ? match.places : (known.get(question) ?? proposePlaces(value, gazetteer, departement));
  known.set(question, [...near]);
  const names = near.map(({ nom, code }) => `${nom}${code && ` (${code})`}`).join(' | ');
  const code = SET_ASIDE[match.status] ?? (near.length > 0 ? 'territoire-a-verifier' : 'territoire-inconnu');
  say(code, 'territoire', value, names);
  return { ...fate, question, proposals: near };
}

function answered(answer: string, value: string, say: Say, gazetteer: Gazetteer, fate: Fate, question: string): Fate {
  if (answer === ANSWER.region) {
    say('reponse', 'territoire', value, gazetteer.region.nom);
    return { ...fate, status: 'regional', places: [gazetteer.region], question };
  }
  const place =
    gazetteer.departements.get(answer) ?? gazetteer.communes.get(answer)?.[0] ?? gazetteer.epcis.get(answer);
  if (place) {
    say('reponse', 'territoire', value, place.nom);
    return { ...fate, status: 'placed', places: [place], question };
  }
  say(answer === ANSWER.outside ? 'hors-region' : 'ecartee-par-vous', 'territoire', value);
  return { ...fate, status: answer === ANSWER.outside ? 'outside' : 'aside', question };
}

/** The sum of a row; `question`: what has to be answered before the row counts. */
function payRow(
  cell: Cell,
  unit: number,
  { marks, inferred, say, answers }: { marks: AmountMarks; inferred: AmountMarks; say: Say; answers: Answers },
): { amount: number | null; question: string | null } {
  const first = readAmount(cell);
  const factor = unit === 1 || saysUnit(cell) ? 1 : unit;
  const times = (value: number) => Math.round(value * factor * 1e6) / 1e6;
  const amount = first.kind === 'ambiguous' ? readAmount(cell, marks) : first;
  switch (amount.kind) {
    case 'ambiguous':
      say('montant-ambigu', 'montant', cell, `${times(amount.thousands)} | ${times(amount.decimals)}`);
      return { amount: null, question: questionOfMark(amount.mark) };
    case 'unreadable': {
      const question = questionOfAmount(String(cell));
      const isAnswered = answers[question] === ANSWER.noAmount;
      say(isAnswered ? 'reponse' : 'montant-illisible', 'montant', cell);
      return { amount: null, question: isAnswered ? null : question };
    }
    case 'none':
      if (cell !== null && String(cell).trim() !== '') say('montant-absent', 'montant', cell);
      return { amount: null, question: null };
    default:
      if (amount.kind === 'converted') say('montant-converti', 'montant', cell, String(amount.value));
      else if (first.kind === 'ambiguous') {
        say(inferred[first.mark] ? 'montant-interprete' : 'reponse', 'montant', cell, String(times(amount.value)));
      }
      return { amount: times(amount.value), question: null };
  }
}
