/** Which lists are long, and which files they are made of. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isForCube, LARGE_CSV, listInputs } from '../../../../data/pipeline/cube/inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'listes-'));
const at = (name: string) => join(folder, name);
beforeAll(() => {
  for (const name of ['b.csv', 'a.parquet', 'liste.xlsx']) writeFileSync(at(name), 'x');
  writeFileSync(at('vide.csv'), '');
  writeFileSync(at('longue.csv'), '');
  truncateSync(at('longue.csv'), LARGE_CSV + 1);
  mkdirSync(at('annees'));
  for (const name of ['2022.csv', '2021.CSV', 'lisezmoi.md']) writeFileSync(join(at('annees'), name), 'x');
  mkdirSync(at('rien'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('isForCube', () => {
  it.each([
    [['b.csv'], false],
    [['liste.xlsx'], false],
    [['absent.csv'], false],
    [['longue.csv'], true],
    [['a.parquet'], true],
    [['annees'], true],
    [['b.csv', 'a.parquet'], true],
  ])('of %j is %s', (names, isCube) => {
    expect(isForCube(names.map(at))).toBe(isCube);
  });

  it('leaves names of which none is a file to the words on quotation marks', () => {
    expect(isForCube(['Liste', '2022.csv'])).toBe(false);
  });
});

describe('listInputs', () => {
  it('takes CSV and Parquet files of a folder in the order of their names', () => {
    expect(listInputs([at('annees')]).map(({ name }) => name)).toEqual(['2021.CSV', '2022.csv']);
  });

  it.each([
    ['a file that is not there', ['absent.csv'], /absent\.csv » n’existe pas : vérifiez/],
    ['a workbook', ['liste.xlsx'], /« liste\.xlsx » n’est ni CSV ni Parquet.*« CSV UTF-8 »/],
    ['an empty file', ['vide.csv'], /« vide\.csv » est vide/],
    ['a folder without a list', ['rien'], /rien » n’a aucun fichier CSV ou Parquet/],
    ['a file that is given twice', ['annees', 'annees/2022.csv'], /donné deux fois/],
  ])('refuses %s', (_, names, words) => {
    expect(() => listInputs(names.map(at))).toThrow(words);
  });
});
