/** What is written: parts of a length, a folder at once, a made-up list that stays the same. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listMadeUp, MADE_UP_HEADER } from '../../../../data/pipeline/cube/generate.ts';
import { shareRows } from '../../../../data/pipeline/cube/parts.ts';
import { replaceFolder } from '../../../../data/pipeline/cube/replaceFolder.ts';

describe('shareRows', () => {
  it('makes one part of what fits', () => {
    expect(shareRows(10, 10)).toEqual([{ from: 0, rows: 10 }]);
  });

  it('makes parts of about one length of what does not', () => {
    expect(shareRows(11, 5)).toEqual([
      { from: 0, rows: 4 },
      { from: 4, rows: 3 },
      { from: 7, rows: 4 },
    ]);
  });
});

describe('replaceFolder', () => {
  let folder: string;
  const at = (...names: string[]) => join(folder, ...names);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cube-'));
    mkdirSync(at('cube'));
    writeFileSync(at('cube', 'vieux'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('leaves nothing of the folder before', () => {
    mkdirSync(at('neuf'));
    writeFileSync(at('neuf', 'nouveau'), '');
    replaceFolder(at('neuf'), at('cube'));
    expect([readdirSync(folder), readdirSync(at('cube'))]).toEqual([['cube'], ['nouveau']]);
  });

  it('puts the folder before back where the new one cannot come', () => {
    expect(() => replaceFolder(at('absent'), at('cube'))).toThrow();
    expect(existsSync(at('cube', 'vieux'))).toBe(true);
  });
});

describe('listMadeUp', () => {
  const list = (rows: number, seed?: number) => [...listMadeUp(rows, seed)];

  it('is the same for the same seed, and another for another', () => {
    expect(list(1000)).toEqual(list(1000));
    expect(list(20, 2)).not.toEqual(list(20));
  });

  it('has a cell for each title in every row', () => {
    const width = MADE_UP_HEADER.split(';').length;
    expect(list(1000).filter((line) => line.split(';').length !== width)).toEqual([]);
  });

  it('has sums that are zero, missing and negative', () => {
    const sums = list(1000).map((line) => line.split(';')[5] ?? '');
    expect([sums.includes('0'), sums.includes(''), sums.some((sum) => sum.startsWith('-'))]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
