import { describe, expect, it } from 'vitest';
import { openPasted } from '../../../../src/import/sheets/openFile.ts';
import type { Sheet } from '../../../../src/import/workbook.ts';
import { bytesOf, namesOf, open, rawBytes, rowsOf, tableOf } from './support.ts';

async function readRows(content: string | Uint8Array, options?: Parameters<typeof open>[1]) {
  const { sheets, ...file } = await open(content, options);
  return { rows: sheets[0]?.rows, lines: sheets[0]?.lines, ...file };
}

describe('encoding', () => {
  const ROWS = [
    ['Projet', 'Département'],
    ['L’été', 'Isère'],
  ];

  it('reads Windows-1252, with its curly quotes', async () => {
    const file = await readRows(rawBytes('Projet;D\xe9partement\r\nL\x92\xe9t\xe9;Is\xe8re\r\n'));
    expect(file.rows).toEqual(ROWS);
    expect(file.encoding).toBe('windows-1252');
  });

  it('leaves no byte order mark in the first title', async () => {
    const file = await readRows('\uFEFFProjet;Département\r\nL’été;Isère');
    expect(file.rows).toEqual(ROWS);
    expect(file.encoding).toBe('utf-8');
  });

  const wide = (text: string, isBig: boolean) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = character.charCodeAt(0);
        return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
    );

  it.each([
    ['utf-16le', '\uFEFF', false],
    ['utf-16be', '\uFEFF', true],
    ['utf-16le', '', false],
    ['utf-16be', '', true],
  ] as const)('reads %s with the mark « %s »', async (encoding, mark, isBig) => {
    const file = await readRows(wide(`${mark}Projet;Département\nL’été;Isère\n`, isBig));
    expect(file.rows).toEqual(ROWS);
    expect(file.encoding).toBe(encoding);
  });

  it('takes the encoding that the reader chose', async () => {
    const file = await readRows('a;é', { encoding: 'windows-1252' });
    expect(file.rows).toEqual([['a', 'Ã©']]);
  });
});

describe('delimiter', () => {
  it('takes no decimal comma for one', async () => {
    const file = await readRows('08/01/2020;A;-21,06\n09/01/2020;B;37,97\n10/01/2020;C;-5,9\n');
    expect(file.delimiter).toBe(';');
    expect(file.rows?.[1]).toEqual(['09/01/2020', 'B', '37,97']);
  });

  it('finds a comma although texts hold semicolons', async () => {
    const file = await readRows('nom,objet,montant\nA,"un; deux; trois",12.5\nB,quatre; cinq,8\n');
    expect(file.delimiter).toBe(',');
  });

  it.each(['\t', '|'])('finds « %s »', async (delimiter) => {
    const file = await readRows(`a${delimiter}b${delimiter}c\n1,5${delimiter}2,5${delimiter}3,5\n`);
    expect(file.delimiter).toBe(delimiter);
  });

  it('finds it below titles of one cell', async () => {
    const file = await readRows('Bilan, année 2024\n\nProjet;Code\nA;01\nB;38\n');
    expect(file.delimiter).toBe(';');
  });

  it('takes what a first line « sep= » says, and keeps the numbers of lines', async () => {
    const file = await readRows('sep=|\nProjet|Code\nA;B|01\n');
    expect(file.rows).toEqual([
      ['Projet', 'Code'],
      ['A;B', '01'],
    ]);
    expect(file.lines).toEqual([2, 3]);
    expect(file.notes).toEqual([{ code: 'separatorLine', lines: [1], detail: '|' }]);
  });

  it('takes the one that the reader chose', async () => {
    expect((await readRows('a;b,c\nd;e,f\n', { delimiter: ',' })).rows?.[0]).toEqual(['a;b', 'c']);
  });

  it('reads a list of one column', async () => {
    expect((await readRows('Commune\nLyon\nVichy\n')).rows).toEqual([['Commune'], ['Lyon'], ['Vichy']]);
  });
});

describe('rows', () => {
  it('reads all line ends, breaks in cells too, and skips rows of delimiters alone', async () => {
    const file = await readRows('Projet;Code\r\n"Deux\r\nlignes";01\nun;38\r\ndeux;73\rtrois;74\n\n;\n');
    expect(file.rows).toEqual([
      ['Projet', 'Code'],
      ['Deux\nlignes', '01'],
      ['un', '38'],
      ['deux', '73'],
      ['trois', '74'],
    ]);
    expect(file.lines).toEqual([1, 2, 4, 5, 6]);
    expect(file.notes).toEqual([]);
  });

  it('takes NUL out and says where', async () => {
    const file = await readRows('Projet;Code\nA\0B;01\nC;38\n');
    expect(file.rows?.[1]).toEqual(['AB', '01']);
    expect(file.notes).toEqual([{ code: 'nul', lines: [2], detail: '' }]);
  });

  it('keeps quotes that stand within a text', async () => {
    const file = await readRows('P;C\nAtelier "La Fabrique;69\n6\'5" de haut;38\n"Cité ""des jeunes""";74\n');
    expect(file.rows?.slice(1)).toEqual([
      ['Atelier "La Fabrique', '69'],
      ['6\'5" de haut', '38'],
      ['Cité "des jeunes"', '74'],
    ]);
  });

  it('lets a quote that is never closed eat no row', async () => {
    const file = await readRows('P;C\n"Atelier;69\nB;38\nC;73\n');
    expect(file.rows?.slice(1)).toEqual([
      ['"Atelier', '69'],
      ['B', '38'],
      ['C', '73'],
    ]);
    expect(file.notes).toEqual([{ code: 'openQuote', lines: [2], detail: '' }]);
  });

  it('lets a quote that a quote of a later row would close eat no row', async () => {
    const file = await readRows('P;C;M\n"Atelier;69;1\nB;38;5"\nC;73;2\nD;74;3\n');
    expect(file.rows?.map((row) => row[0])).toEqual(['P', '"Atelier', 'B', 'C', 'D']);
  });

  it('reads as it stands a cell whose text goes on after the closing quote', async () => {
    const file = await readRows('P;C\n"La Fabrique" atelier;69\nB;38\n');
    expect(file.rows?.[1]).toEqual(['"La Fabrique" atelier', '69']);
    expect(file.notes.map(({ code }) => code)).toEqual(['openQuote']);
  });

  it('keeps rows with too few and too many cells, and says so', async () => {
    const file = await readRows('P;C;M\nA;01\nB;38;2\nC;73;3;suite\nD;74;4;\n');
    expect(file.rows?.[1]).toEqual(['A', '01']);
    expect(file.rows?.[3]).toEqual(['C', '73', '3', 'suite']);
    expect(file.notes).toEqual([
      { code: 'shortRow', lines: [2], detail: '' },
      { code: 'longRow', lines: [4], detail: '' },
    ]);
  });

  it('gives a cell beyond the titles a column', async () => {
    const table = await tableOf('P;C\nA;01\nB;38;suite\nC;73\n');
    expect(namesOf(table)).toEqual(['P', 'C', 'Colonne C']);
    expect(rowsOf(table)[1]).toEqual(['B', '38', 'suite']);
  });

  it('makes no column of trailing delimiters', async () => {
    expect(namesOf(await tableOf('P;C;;\nA;01;;\nB;38;;\n'))).toEqual(['P', 'C']);
  });

  it('says that a cell holds the failure of a formula', async () => {
    const file = await readRows('P;C\nA;#N/A\nB;38\n');
    expect(file.rows?.[1]).toEqual(['A']);
    expect(file.notes).toEqual([{ code: 'errorValue', lines: [2], detail: 'Texte' }]);
  });
});

describe('openPasted', () => {
  it('reads cells with tabs, quotes and line breaks', () => {
    const file = openPasted('Projet\tCode\n"Deux\nlignes; ""vite"""\t01\nUn, deux\t38\n');
    expect(file).toMatchObject({ kind: 'pasted', delimiter: '\t', encoding: null });
    expect((file.sheets[0] as Sheet).rows).toEqual([
      ['Projet', 'Code'],
      ['Deux\nlignes; "vite"', '01'],
      ['Un, deux', '38'],
    ]);
  });

  it('refuses blanks', () => {
    expect(() => openPasted(' \n\t\n')).toThrow('vide');
  });
});

it('reads the same bytes from a part of a larger buffer', async () => {
  const whole = bytesOf('xxxxP;C\nA;01\n');
  expect((await readRows(whole.subarray(4))).rows).toEqual([
    ['P', 'C'],
    ['A', '01'],
  ]);
});
