/** The self-check of accessibility (`docs/accessibilite/audit.csv`), one row a criterion of the RGAA 4.1. */
import { basename, dirname } from 'node:path';
import { criterionRow, type Criterion } from '../../src/model/audit.ts';
import { readCsv } from './csv.ts';
import { DataError } from './problems.ts';
import { validateTable } from './validate.ts';

/** Reads and checks the file. @throws DataError with a French sentence for every fault. */
export function readAudit(path: string): Criterion[] {
  const { table, problems } = readCsv(dirname(path), basename(path));
  const { checked, problems: faults } = validateTable(criterionRow, basename(path), table);
  if (problems.length + faults.length > 0) throw new DataError([...problems, ...faults]);
  return checked.rows.map(({ value }) => value);
}
