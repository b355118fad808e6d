/** The workbook, opened again: by the library's reader, by its own XML, and by LibreOffice where it is installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorkbook } from '../../../src/exports/workbook.ts';
import { buildMatrixTable } from '../../../src/exports/matrix.ts';
import { buildProjetsTable } from '../../../src/exports/projets.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { PUBLISHED_COUNTS, REAL, TEXTS } from '../selection/support.ts';

const counts = countProjets(REAL.projets, REAL.region.code);
const matrix = buildMatrixTable(
  buildMatrix(REAL, counts, { mesure: 'taux', par: 'habitants', ordre: 'code' }),
  REAL.region.code,
);
const projets = buildProjetsTable(REAL.projets, REAL, TEXTS);
/** Texts that a spreadsheet would like to take for something else. */
const traps = {
  nom: 'Pièges',
  columns: [
    { title: 'Code', format: 'text' as const },
    { title: 'Valeur', format: 'decimal' as const },
  ],
  lines: [
    ['01', 0.3015672],
    ['=1+1', 0],
    ['« é » & <b>', null],
  ],
  filterable: 3,
};

describe('buildClasseur', () => {
  let bytes: Uint8Array<ArrayBuffer>;
  let directory: string;
  beforeAll(async () => {
    bytes = await buildWorkbook('Titre & titre', [projets, matrix, traps]);
    directory = mkdtempSync(join(tmpdir(), 'classeur-'));
    writeFileSync(join(directory, 'essai.xlsx'), bytes);
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  const sheet = async (name: string) => {
    const { sheets } = await readXlsx(bytes);
    const found = sheets.find((one) => one.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };

  it('one sheet a table, in their order', async () =>
    expect((await readXlsx(bytes)).sheets.map(({ name }) => name)).toEqual(['Projets', 'Matrice', 'Pièges']));
  it('every row of every table comes back', async () => {
    expect((await sheet('Projets')).rows).toHaveLength(121);
    const rows = (await sheet('Matrice')).rows;
    expect(rows).toHaveLength(16);
    for (const row of rows.slice(1, 13)) expect(row[10]).toBe(PUBLISHED_COUNTS[String(row[0])]);
  });
  it('numbers are numbers with digits that mean something, codes stay texts, what is missing stays empty', async () => {
    const [, first, second, third] = (await sheet('Pièges')).rows;
    expect(first).toEqual(['01', 0.3]);
    expect(second).toEqual(['=1+1', 0]);
    expect([third?.[0], third?.[1] ?? null]).toEqual(['« é » & <b>', null]);
  });
  it('the header is frozen', async () => expect((await sheet('Matrice')).freezePane?.rows).toBe(1));

  // Where LibreOffice is installed, it has the last word: another program, written by others.
  const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));
  if (soffice)
    it('LibreOffice opens it and reads the same', { timeout: 120_000 }, () => {
      // 59: semicolon; 34: quotes; 76: UTF-8; -1: every sheet into a file of its own.
      const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';
      const profile = pathToFileURL(join(directory, 'profil')).href;
      const options = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', filter, '--outdir', directory];
      execFileSync(soffice, [...options, join(directory, 'essai.xlsx')], { stdio: 'pipe' });
      const read = (name: string) =>
        readFileSync(
          join(directory, readdirSync(directory).find((file) => file.endsWith(`-${name}.csv`)) ?? ''),
          'utf8',
        ).split('\n');
      const rows = read('Matrice').map((line) => line.split(';'));
      for (const [code, count] of Object.entries(PUBLISHED_COUNTS))
        expect(rows.find((row) => row[0] === code)?.[10]).toBe(String(count));
      expect(rows.find((row) => row[2] === 'tous les projets')?.[10]).toBe('120');
      expect(read('Pièges')[2]).toMatch(/^=1\+1;0/);
    });
});
