import { expect, it } from 'vitest';
import { openFile, Refusal } from '../../../../src/import/sheets/openFile.ts';
import { findTable } from '../../../../src/import/sheets/table.ts';
import { bytesOf, countAll, ods, odsRow, odsTable, xlsx, xlsxRows } from './support.ts';

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

const ROWS = [
  ['Projet', 'Code', 'Montant'],
  ...Array.from({ length: 12 }, (_, at) => [`Projet « ${at} »`, String(at).padStart(2, '0'), at * 10.5]),
  ['Total', null, 693],
];
const CSV = `Bilan\n${ROWS.map((row) => row.map((cell) => (cell === null ? '' : `"${cell}"`)).join(';')).join('\r\n')}`;
const SEEDS = [
  bytesOf(CSV),
  bytesOf(CSV.replaceAll('"', '')),
  xlsx([{ name: 'P', data: xlsxRows(ROWS) }]),
  ods(odsTable(ROWS.map((row) => odsRow(row)).join(''))),
  bytesOf(
    `<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td colspan="1">${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  ),
];

function damage(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = (length: number) => Math.floor(random() * length);
  const way = at(4);
  if (way === 0) return bytes.slice(0, at(bytes.length));
  if (way === 1) return bytes.slice(at(bytes.length / 2), bytes.length / 2 + at(bytes.length / 2));
  const copy = bytes.slice();
  for (let i = 0; i <= at(way === 2 ? 3 : 40); i++) {
    const place = at(copy.length);
    copy[place] = way === 2 ? (copy[place] ?? 0) ^ (1 << at(8)) : at(256);
  }
  return copy;
}

it('opens or refuses 2000 damaged files, and loses no row of what it opens', { timeout: 120_000 }, async () => {
  const random = randomOf(16);
  const seen = { opened: 0, refused: 0 };
  for (let i = 0; i < 2000; i++) {
    const bytes = damage(SEEDS[i % SEEDS.length] ?? new Uint8Array(), random);
    try {
      const file = await openFile(bytes, `variant ${i}`);
      seen.opened++;
      for (const sheet of file.sheets) expect(countAll(findTable(sheet)), `variant ${i}`).toBe(sheet.rows.length);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      seen.refused++;
    }
  }
  expect(seen.opened).toBeGreaterThan(500);
  expect(seen.refused).toBeGreaterThan(500);
});
