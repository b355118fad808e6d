/** What is told of a row, and what somebody answered for it. */
import type { Role } from '../columns/roles.ts';
import type { Place } from '../territories/gazetteer.ts';
import type { Cell } from '../workbook.ts';
import type { Finding, FindingCode } from './findings.ts';

export type RowStatus = 'placed' | 'regional' | 'outside' | 'aside';

/** What somebody answered, by question (`questionOf…`): one answer holds for all rows that ask the same. */
export type Answers = Readonly<Record<string, string>>;

/** Answers that are no code of a département. */
export const ANSWER = { region: 'region', outside: 'hors', aside: 'ecarter', noAmount: 'sans-montant' } as const;

/**
 * A row of the table. `question`: the key of the answer that would place it; `answered`: those that it has, which can
 * be taken back; `proposals`: places that it can mean.
 */
export interface ReportedRow {
  line: number;
  cells: readonly Cell[];
  status: RowStatus;
  findings: readonly Finding[];
  question: string | null;
  answered: readonly string[];
  proposals: readonly Place[];
  places: readonly Place[];
  /** Euros; null where the list does not say. */
  amount: number | null;
  year: number | null;
}

/** Adds a finding to a row; `role`: of the column that it stands in. */
export type Say = (code: FindingCode, role: Role | null, value?: unknown, detail?: string) => void;
