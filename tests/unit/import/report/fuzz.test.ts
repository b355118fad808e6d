/** Damaged files through the whole chain: a report that adds up, or a refusal in words, and nothing else. */
import { expect, it } from 'vitest';
import { loadDataset } from '../../../../data/pipeline/load.ts';
import { gazetteerOf } from '../../../../data/pipeline/ownList.ts';
import { buildReport } from '../../../../src/import/report/report.ts';
import { summariseReport } from '../../../../src/import/report/summary.ts';
import { openFile, Refusal } from '../../../../src/import/sheets/openFile.ts';
import { findTable } from '../../../../src/import/sheets/table.ts';
import { bytesOf, countAll, ods, odsRow, odsTable, xlsx, xlsxRows } from '../sheets/support.ts';

/** The same numbers in each run, from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HEADERS = ['Département', 'Commune', 'Code Insee', 'Montant (k€)', 'Montant', 'Année', 'Nom', 'Axe', 'x', ''];
const CELLS = [
  '01',
  'Ain',
  '69D',
  'Lyon',
  '1065',
  '42000',
  '71',
  'Toute la région',
  '1.234',
  '-300',
  'NC',
  '2022',
  '',
  7,
];
const FILES = 10_000;

it(`reports or refuses ${FILES} damaged files`, { timeout: 300_000 }, async () => {
  const random = randomOf(16);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const gazetteer = gazetteerOf(loadDataset('data/auvergne-rhone-alpes').dataset);
  const seen = { reported: 0, refused: 0 };
  for (let i = 0; i < FILES; i++) {
    const width = 1 + Math.floor(random() * 5);
    const row = (cells: readonly (string | number)[]) => Array.from({ length: width }, () => pick(cells));
    const rows = [row(HEADERS), ...Array.from({ length: Math.floor(random() * 6) }, () => row(CELLS)), ['Total', 5]];
    const whole = [
      () => bytesOf(rows.map((cells) => cells.join(pick([';', ',', '\t']))).join('\n')),
      () => bytesOf(rows.map((cells) => cells.join(';')).join('\r\n')),
      () => xlsx([{ name: 'P', data: xlsxRows(rows) }]),
      () => ods(odsTable(rows.map((cells) => odsRow(cells)).join(''))),
    ][i % 4]?.() as Uint8Array;
    const bytes = random() < 0.3 ? whole.slice(0, Math.floor(random() * whole.length)) : whole.slice();
    if (random() < 0.3 && bytes.length > 0) {
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    try {
      const file = await openFile(bytes, `variant ${i}`);
      for (const sheet of file.sheets) {
        const table = findTable(sheet);
        const { lignes, placees, regionales, hors, ecartees } = summariseReport(
          buildReport(file, table, gazetteer, { chosen: {}, year: null }),
        );
        expect(placees + regionales + hors + ecartees, `variant ${i}`).toBe(lignes);
        expect([lignes, countAll(table)], `variant ${i}`).toEqual([table.rows.length, sheet.rows.length]);
      }
      seen.reported++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(error.message).toMatch(/\p{L}.*\.$/u);
      seen.refused++;
    }
  }
  expect(seen.reported).toBeGreaterThan(5000);
  expect(seen.refused).toBeGreaterThan(1000);
});
