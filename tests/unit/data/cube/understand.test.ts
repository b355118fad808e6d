/** Long CSV files: their encoding, their sample, and what their columns are. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encodingOfFile, toUtf8 } from '../../../../data/pipeline/cube/encoding.ts';
import { sampleFile } from '../../../../data/pipeline/cube/sample.ts';
import { columnIn, understandCsv } from '../../../../data/pipeline/cube/understand.ts';
import { loadPlaces } from '../../../../data/pipeline/load.ts';
import { gazetteerOf } from '../../../../data/pipeline/ownList.ts';

const folder = mkdtempSync(join(tmpdir(), 'longues-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('encodingOfFile', () => {
  it('finds the one byte of Windows-1252 that stands after a million others', async () => {
    const bytes = Buffer.concat([Buffer.alloc(1_500_000, 'a'), Buffer.from([0xe9, 0x0a])]);
    expect(await encodingOfFile(write('fin.csv', bytes))).toBe('windows-1252');
  });

  it('takes a character that two pieces share for UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.alloc((1 << 20) - 1, 'a'), Buffer.from('é\n')]);
    expect(await encodingOfFile(write('bord.csv', bytes))).toBe('utf-8');
  });
});

describe('toUtf8', () => {
  it('copies Windows-1252 with its euro and its apostrophe', async () => {
    const path = write('euro.csv', Buffer.from([0x6c, 0x92, 0xe9, 0x74, 0xe9, 0x20, 0x80, 0x0a]));
    const copy = await toUtf8(path, 'windows-1252', join(folder, 'copie.csv'));
    expect(readFileSync(copy, 'utf8')).toBe('l’été €\n');
  });

  it('leaves a file in UTF-8 where it is', async () => {
    expect(await toUtf8('/ici.csv', 'utf-8', '/la.csv')).toBe('/ici.csv');
  });
});

describe('sampleFile', () => {
  it('has rows from the end of a file whose first rows are all alike', () => {
    const rows = (axis: string) => `38185;Emploi ${axis};${'x'.repeat(80)}\n`.repeat(25_000);
    const path = write('deux.csv', `Code commune;Axe;Projet\n${rows('A')}${rows('B')}`);
    const lines = sampleFile(path).split('\n');
    expect(lines[0]).toBe('Code commune;Axe;Projet');
    expect(new Set(lines.slice(1).map((line) => line.slice(0, 14)))).toEqual(
      new Set(['38185;Emploi A', '38185;Emploi B']),
    );
    expect(lines.every((line) => line.split(';').length === 3)).toBe(true);
  });
});

describe('understandCsv', () => {
  const gazetteer = gazetteerOf(loadPlaces('data/auvergne-rhone-alpes'));
  const given = { sheet: null, columns: {}, year: null };

  it('skips titles above the table and tells the columns and the delimiter', async () => {
    const path = write(
      'titre.csv',
      'Liste des projets 2022\n\nCode commune;Intitulé;Montant accordé\n38185;Épicerie;12,50\n01053;Atelier;3\n',
    );
    const source = await understandCsv(path, 'titre.csv', given, gazetteer);
    expect(source.from).toContain(`delim = ';'`);
    expect(source.from).toContain('skip = 3');
    const names = (['territoire', 'projet', 'montant', 'annee'] as const).map((role) => columnIn(source, role)?.name);
    expect(names).toEqual(['Code commune', 'Intitulé', 'Montant accordé', undefined]);
    expect(source.understanding.year).toBe(2022);
  });

  it('names the columns where the one that was asked for is not there', async () => {
    const path = write('autre.csv', 'Code commune,Projet\n38185,A\n');
    const options = { ...given, columns: { montant: 'Somme' } };
    await expect(understandCsv(path, 'autre.csv', options, gazetteer)).rejects.toThrow(
      'La colonne « Somme » n’est pas dans cette feuille. Elle a : « Code commune », « Projet ».',
    );
  });
});
