/** Reads a list of any file with the places of the site's tables, as the browser does; used by the command line. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Unit } from '../../src/model/units.ts';
import { ROLES, type Role, type RoleChoices } from '../../src/import/columns/roles.ts';
import type { Answers } from '../../src/import/report/reportedRow.ts';
import { buildReport, type Report } from '../../src/import/report/report.ts';
import { openFile } from '../../src/import/sheets/openFile.ts';
import { findTable, proposeSheet } from '../../src/import/sheets/table.ts';
import { buildGazetteer, type Gazetteer } from '../../src/import/territories/gazetteer.ts';
import type { OpenedFile, Table } from '../../src/import/workbook.ts';
import { packCommunes } from './communes.ts';
import { packElsewhere } from './elsewhere.ts';
import { packLookups } from './lookups.ts';

/** What is said of a list: the sheet, the header of a column by role (null for none), a year for all rows. */
export interface ListOptions {
  sheet: string | null;
  columns: Partial<Record<Role, string | null>>;
  year: number | null;
  answers?: Answers;
}

/** A request that cannot be met, in a French sentence. */
export class ListError extends Error {}

export interface ReadList {
  file: OpenedFile;
  table: Table;
  report: Report;
}

/** The whole, its finest units and those between. */
type Places = Pick<Dataset, 'region' | 'units'> & { between?: readonly Unit[] };

/** The places that the tables' region, its communes and the official lists give. */
export function gazetteerOf({ region, units, between = [] }: Places): Gazetteer {
  return buildGazetteer({
    region,
    departements: units,
    between,
    communes: packCommunes(units),
    elsewhere: packElsewhere(units),
    ...packLookups({ units, region }),
  });
}

/** @throws ListError for a sheet or column that the file does not have; Refusal for a file that cannot be read. */
export async function readList(path: string, options: ListOptions, gazetteer: Gazetteer): Promise<ReadList> {
  const file = await openFile(new Uint8Array(readFileSync(path)), basename(path));
  const sheet = options.sheet === null ? proposeSheet(file) : file.sheets.find(({ name }) => name === options.sheet);
  if (!sheet) {
    const names = file.sheets.map(({ name }) => `« ${name} »`).join(', ');
    throw new ListError(`La feuille « ${options.sheet ?? ''} » n’est pas dans ce fichier. Il a : ${names}.`);
  }
  const table = findTable(sheet);
  const chosen: RoleChoices = {};
  for (const role of ROLES) {
    const wanted = options.columns[role];
    if (wanted !== undefined) chosen[role] = wanted === null ? null : columnOf(table, wanted);
  }
  const { year, answers } = options;
  return { file, table, report: buildReport(file, table, gazetteer, { chosen, year }, answers) };
}

/** A column by its header as it stands, else in any letters. @throws ListError */
export function columnOf({ columns }: Table, wanted: string): number {
  const same = columns.findIndex(({ name }) => name === wanted);
  const found = same >= 0 ? same : columns.findIndex(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (found >= 0) return found;
  const names = columns.map(({ name }) => `« ${name} »`).join(', ');
  throw new ListError(`La colonne « ${wanted} » n’est pas dans cette feuille. Elle a : ${names}.`);
}
