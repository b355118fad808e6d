/** The self-check of accessibility (`docs/accessibilite/audit.csv`), one row a criterion of the RGAA 4.1. */
import { basename, dirname } from 'node:path';
import { criterionRow, type Criterion } from '../../src/model/audit.ts';
import { readRows } from './files.ts';

/** Reads and checks the file. @throws DataError with a French sentence for every fault. */
export function readAudit(path: string): Criterion[] {
  return readRows(dirname(path), basename(path), criterionRow).map(({ value }) => value);
}
