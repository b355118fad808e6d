/** The fate of every row: placed, region-wide, outside the region, or set aside with what was found. */
import type { Role, Understanding } from '../columns/roles.ts';
import type { Gazetteer, Place } from '../territories/gazetteer.ts';
import { createMatcher } from '../territories/matchRow.ts';
import { readYear } from '../values/dates.ts';
import { isDestroyed } from '../values/identifiers.ts';
import type { Cell, Table } from '../workbook.ts';
import type { Finding } from './findings.ts';
import { marksOf, payRow } from './payRow.ts';
import { placeRow } from './placeRow.ts';
import type { Answers, ReportedRow, Say } from './reportedRow.ts';

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
  const { marks, inferred } = marksOf(table, column('montant'), answers);
  const matchCells = createMatcher(gazetteer, codes);
  const proposals = new Map<string, Place[]>();
  const same = listTwins(table);
  return table.rows.map(({ line, cells }, at): ReportedRow => {
    const findings: Finding[] = [];
    const say: Say = (code, role, value = '', detail = '') => {
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
      answered: [],
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
    row.answered = [...row.answered, ...paid.answered];
    // What no answer can place, and what somebody set aside, is asked for no sum; a place is asked for first.
    if (paid.question !== null && (row.status !== 'aside' || row.question !== null)) {
      row.question ??= paid.question;
      row.status = 'aside';
    }
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
