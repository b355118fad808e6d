/** The report of a file: what was understood, the fate of every row, and sums that must add up. */
import { isAskedFor } from '../columns/headers.ts';
import type { Understanding } from '../columns/roles.ts';
import { understandTable, type Given } from '../columns/understand.ts';
import type { Gazetteer } from '../territories/gazetteer.ts';
import type { FileNoteCode, OpenedFile, Table } from '../workbook.ts';
import { levelOf, type Finding, type FindingCode, type FindingLevel } from './findings.ts';
import type { Answers, ReportedRow } from './reportedRow.ts';
import { reportRows } from './rows.ts';

/** What is told of a table before anything is drawn. */
export interface Report {
  table: Table;
  understanding: Understanding;
  rows: readonly ReportedRow[];
  /** About the file, the sheet and its columns rather than about a row. */
  general: readonly Finding[];
  totals: Totals;
}

/**
 * `rows` = `placed` + `regional` + `outside` + `aside`, always. `amount`: euros of placed and region-wide rows, each
 * once; `allAmount`: of every row whose sum was read; null where the list has no sums. `byDepartement`: a row of
 * several départements stands in each. `known`: how many of those rows say their sum; without any, a sum of 0 is none.
 */
export interface Totals {
  rows: number;
  placed: number;
  regional: number;
  outside: number;
  aside: number;
  amount: number | null;
  allAmount: number | null;
  known: number;
  byDepartement: ReadonlyMap<string, { projets: number; amount: number | null; known: number }>;
}

/** Findings of one kind, with the lines that they stand in. */
export interface FindingGroup {
  code: FindingCode;
  level: FindingLevel;
  count: number;
  lines: readonly number[];
  findings: readonly Finding[];
}

export function buildReport(
  file: OpenedFile,
  table: Table,
  gazetteer: Gazetteer,
  given: Omit<Given, 'names'>,
  answers: Answers = {},
): Report {
  const names = [
    ...(file.sheets.length > 1 || file.kind !== 'csv' ? [table.sheet] : []),
    ...table.aside.filter(({ kind }) => kind === 'title').map(({ text }) => text),
    file.name,
  ];
  const understanding = understandTable(table, gazetteer, { names, ...given });
  const rows = reportRows(table, understanding, gazetteer, answers);
  return {
    table,
    understanding,
    rows,
    general: listGeneral(file, table, understanding),
    totals: sumRows(rows, understanding),
  };
}

function sumRows(rows: readonly ReportedRow[], { roles }: Understanding): Totals {
  const counts = { placed: 0, regional: 0, outside: 0, aside: 0 };
  const sums = new Map<string, { projets: number; amount: number; known: number }>();
  let [amount, allAmount, known] = [0, 0, 0];
  for (const row of rows) {
    counts[row.status]++;
    const own = row.amount ?? 0;
    const saysSum = row.amount === null ? 0 : 1;
    allAmount += own;
    if (row.status === 'placed' || row.status === 'regional') {
      amount += own;
      known += saysSum;
    }
    if (row.status !== 'placed') continue;
    for (const code of departementsOf(row)) {
      const sum = sums.get(code) ?? { projets: 0, amount: 0, known: 0 };
      sums.set(code, { projets: sum.projets + 1, amount: sum.amount + own, known: sum.known + saysSum });
    }
  }
  const hasSums = roles.montant.column !== null;
  const euros = (sum: number) => (hasSums ? Math.round(sum * 100) / 100 : null);
  return {
    rows: rows.length,
    ...counts,
    amount: euros(amount),
    allAmount: euros(allAmount),
    known,
    byDepartement: new Map(
      [...sums]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, sum]) => [code, { ...sum, amount: euros(sum.amount) }]),
    ),
  };
}

/** The départements of a placed row, each once. */
export function departementsOf({ places }: Pick<ReportedRow, 'places'>): string[] {
  return [...new Set(places.map(({ departement }) => departement))];
}

/** What reading a file noted, as findings; what `listGeneral` says itself is left out. */
const NOTED: Partial<Record<FileNoteCode, FindingCode>> = {
  nul: 'caractere-nul',
  openQuote: 'guillemet-isole',
  shortRow: 'cases-manquantes',
  longRow: 'cases-en-trop',
  formula: 'formule-sans-valeur',
  errorValue: 'case-en-erreur',
  noHeader: 'entete-absente',
  sameName: 'colonne-en-double',
  deepHeader: 'entete-sur-plusieurs-lignes',
  emptySheet: 'feuille-vide',
};

const ASIDE: Record<Table['aside'][number]['kind'], FindingCode> = {
  total: 'ligne-total',
  note: 'ligne-note',
  title: 'ligne-titre',
  header: 'ligne-entete',
};

function listGeneral(
  file: OpenedFile,
  table: Table,
  { roles, personal, schema, unit, year }: Understanding,
): Finding[] {
  const of = (code: FindingCode, more: Partial<Finding> = {}): Finding => {
    return { code, line: null, column: null, value: '', detail: '', ...more };
  };
  const nameOf = (column: number) => table.columns[column]?.name ?? '';
  const where = roles.territoire.column;
  const sums = roles.montant;
  return [
    ...(schema && where === null ? [of('scdl-sans-territoire')] : []),
    ...(roles.annee.column === null && year === null ? [of('annee-absente')] : []),
    ...[...file.notes, ...table.notes].flatMap(({ code, lines, detail }) => {
      const known = NOTED[code];
      return known ? (lines.length > 0 ? lines : [null]).map((line) => of(known, { line, detail })) : [];
    }),
    ...(file.encoding === null || file.encoding === 'utf-8' ? [] : [of('encodage', { detail: file.encoding })]),
    ...file.sheets
      .filter(({ name }) => name !== table.sheet)
      .map(({ name, isHidden }) => of(isHidden ? 'feuille-cachee' : 'autre-feuille', { value: name })),
    ...table.aside.map(({ line, kind, text }) => of(ASIDE[kind], { line, value: text })),
    ...(Object.values(roles).some(({ others, reason }) => others.length > 0 && reason !== 'chosen')
      ? Object.entries(roles)
          .filter(
            ([role, { others, column }]) =>
              others.length > 0 && column !== null && (role === 'territoire' || role === 'montant'),
          )
          .map(([, { column, others }]) =>
            of('colonne-a-confirmer', { column: nameOf(column as number), detail: others.map(nameOf).join(' | ') }),
          )
      : []),
    ...(sums.column !== null && sums.reason !== 'chosen' && isAskedFor(nameOf(sums.column)) && sums.others.length === 0
      ? [of('colonne-a-confirmer', { column: nameOf(sums.column) })]
      : []),
    ...(where !== null && roles.territoire.reason === 'values' && table.header.length > 0
      ? [of('colonne-a-confirmer', { column: nameOf(where) })]
      : []),
    ...(unit.factor === 1 || sums.column === null
      ? []
      : [
          of('unite-des-montants', { column: nameOf(sums.column), value: unit.said, detail: groupDigits(unit.factor) }),
        ]),
    ...(personal.length > 0 ? [of('colonnes-personnelles', { detail: personal.map(nameOf).join(' | ') })] : []),
  ];
}

const groupDigits = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');

const GRAVITY: readonly FindingLevel[] = ['erreur', 'avertissement', 'information'];

/** All findings by kind: errors first, then the kind with most lines. */
export function groupFindings({ rows, general }: Pick<Report, 'rows' | 'general'>): FindingGroup[] {
  const groups = new Map<FindingCode, Finding[]>();
  for (const finding of [...general, ...rows.flatMap((row) => row.findings)]) {
    const list = groups.get(finding.code);
    if (list) list.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return [...groups]
    .map(([code, findings]): FindingGroup => {
      const lines = [...new Set(findings.flatMap(({ line }) => line ?? []))].sort((a, b) => a - b);
      return { code, level: levelOf(code), count: lines.length || findings.length, lines, findings };
    })
    .sort((a, b) => GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level) || b.count - a.count);
}
