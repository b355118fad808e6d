/** The report as others take it: the object of the command line, and the table given back with two columns more. */
import type { Report } from './report.ts';
import { groupFindings } from './report.ts';
import type { FindingCode, FindingLevel } from './findings.ts';
import type { ReportedRow } from './reportedRow.ts';
import type { Cell } from '../workbook.ts';
import { describeFinding, STATUS_WORDS } from './words.ts';

/** Euros as numbers; `lignes` = `placees` + `regionales` + `hors` + `ecartees`. Keys and codes stay as they are. */
export interface Summary {
  lignes: number;
  placees: number;
  regionales: number;
  hors: number;
  ecartees: number;
  montant: number | null;
  montantDuFichier: number | null;
  parDepartement: Record<string, { projets: number; montant: number | null }>;
  constats: { code: FindingCode; niveau: FindingLevel; nombre: number; lignes: number[] }[];
}

export function summariseReport(report: Report): Summary {
  const { rows, placed, regional, outside, aside, amount, allAmount, byDepartement } = report.totals;
  return {
    lignes: rows,
    placees: placed,
    regionales: regional,
    hors: outside,
    ecartees: aside,
    montant: amount,
    montantDuFichier: allAmount,
    parDepartement: Object.fromEntries(
      [...byDepartement].map(([code, sum]) => [code, { projets: sum.projets, montant: sum.amount }]),
    ),
    constats: groupFindings(report).map(({ code, level, count, lines }) => ({
      code,
      niveau: level,
      nombre: count,
      lignes: [...lines],
    })),
  };
}

const REPAIRS = new Set<FindingCode>([
  'zero-retabli',
  'montant-converti',
  'montant-interprete',
  'par-departement',
  'reponse',
]);

/** The fate of a row in the words of the column « statut ». */
export function statusOf({
  status,
  question,
  findings,
}: Pick<ReportedRow, 'status' | 'question' | 'findings'>): keyof typeof STATUS_WORDS {
  if (status === 'aside') return question === null ? 'aside' : 'verify';
  if (status === 'placed' && findings.some(({ code }) => REPAIRS.has(code))) return 'repaired';
  return status;
}

/**
 * The table as it was read, with the columns « statut » and « explication »: rows first, in the order of the file, then
 * what was set aside as no row of the table. Columns about persons are left out.
 */
export function annotateTable({ table, rows, understanding }: Report): { columns: string[]; rows: Cell[][] } {
  const left = new Set(understanding.personal);
  const kept = table.columns.flatMap((_, i) => (left.has(i) ? [] : [i]));
  const explain = ({ findings }: ReportedRow) =>
    findings.map((finding) => describeFinding({ ...finding, line: null })).join(' ; ');
  return {
    columns: [...kept.map((i) => table.columns[i]?.name ?? ''), 'statut', 'explication'],
    rows: [
      ...rows.map((row) => [...kept.map((i) => row.cells[i] ?? null), STATUS_WORDS[statusOf(row)], explain(row)]),
      ...table.aside.map(({ kind, text, line }): Cell[] => [
        text,
        ...kept.slice(1).map(() => null),
        'hors du tableau',
        `ligne ${line} : ${{ total: 'total', note: 'note', title: 'titre', header: 'en-tête' }[kind]}`,
      ]),
    ],
  };
}
