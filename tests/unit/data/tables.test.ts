/**
 * What the tables count, and that the generated ones are those of the pipeline. Expected figures are counted by hand.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateTables } from '../../../data/pipeline/inputs.ts';
import { loadDataset } from '../../../data/pipeline/load.ts';
import { DATA, readRows, readSourceLines } from './support.ts';

const { dataset, texts } = loadDataset(DATA);
const { projets, axes, units, region } = dataset;
const countOf = (code: string): number => projets.filter(({ territoire }) => territoire === code).length;
const projetsOf = (id: string): string[] => projets.filter((each) => each.structure_id === id).map(({ id }) => id);

describe('counts', () => {
  test('seven axes hold 35, 23, 14, 16, 7, 13 and 12 projects', () => {
    expect(axes.map(({ id }) => projets.filter(({ axe }) => axe === id).length)).toEqual([35, 23, 14, 16, 7, 13, 12]);
  });

  test('102 projects in the départements and 18 for the whole region', () => {
    expect(countOf(region.code)).toBe(18);
    expect(units.reduce((sum, { code }) => sum + countOf(code), 0)).toBe(102);
    expect(projets).toHaveLength(120);
  });

  test('each département has the number of its lines in the page', () => {
    const counts = Object.fromEntries(units.map(({ code }) => [code, countOf(code)]));
    expect(counts).toEqual({
      ...{ '01': 2, '03': 4, '07': 13, '15': 5, '26': 3, '38': 9 },
      ...{ '42': 11, '43': 7, '63': 13, '69': 25, '73': 6, '74': 4 },
    });
  });

  test('Isère has its 9 projects in three axes', () => {
    const counts = axes.map(({ id }) => projets.filter((p) => p.territoire === '38' && p.axe === id).length);
    expect(counts).toEqual([4, 4, 0, 0, 0, 0, 1]);
  });

  test('Ardèche has the most projects per 100 000 inhabitants (3.9) and Ain the fewest (0.3)', () => {
    const rates = units.map(({ nom, code, measures }) => {
      return { nom, rate: (countOf(code) / (measures['population']?.['2021'] ?? 0)) * 100_000 };
    });
    rates.sort((a, b) => b.rate - a.rate);
    expect(rates[0]).toEqual({ nom: 'Ardèche', rate: expect.closeTo(3.92, 2) });
    expect(rates.at(-1)).toEqual({ nom: 'Ain', rate: expect.closeTo(0.3, 2) });
  });
});

describe('organisations', () => {
  test('one organisation in two tables is one', () => {
    expect(projetsOf('apprentis-d-auteuil')).toHaveLength(3);
    expect(projetsOf('la-sasson')).toHaveLength(3);
    expect(projetsOf('federation-acteurs-solidarite')).toHaveLength(4);
    expect(projetsOf('ecole-parents-educateurs-loire')).toHaveLength(5);
  });

  test('one organisation under two spellings is one', () => {
    expect(projetsOf('commune-vaulx-en-velin')).toEqual(['2021-024', '2021-026']);
    expect(projetsOf('cidff-haute-loire')).toEqual(['2021-014', '2021-078']);
  });

  test('two organisations under one spelling are two', () => {
    expect(projetsOf('caf-loire')).toEqual(['2021-010']);
    expect(projetsOf('caf-ardeche')).toEqual(['2021-097']);
  });

  test('no name is left in capitals', () => {
    for (const { structure } of projets) expect(structure).not.toMatch(/\p{Lu}{4,} \p{Lu}{4,}/u);
  });
});

describe('files', () => {
  test.each(Object.entries(generateTables(DATA)))('%s is what the pipeline gives', (file, text) => {
    expect(readFileSync(`${DATA}/${file}`, 'utf8')).toBe(text);
  });

  test('the source is the page as published', () => {
    const bytes = readFileSync(`${DATA}/source/page-prefecture-ara-pauvrete.txt`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(sha256).toBe('6a6b4f70bd8f714f74d850851918b991dc963c3641c36f1c795b3dd6baeccc6e');
    expect(readFileSync(`${DATA}/source/SOURCE.md`, 'utf8')).toContain(sha256);
    expect(dataset.campagnes[0]?.source_sha256).toBe(sha256);
  });

  test('source_texte is the published line, untouched', () => {
    const lines = readSourceLines();
    for (const { source_ligne, source_texte } of Object.values(texts.projets)) {
      expect(source_texte).toBe(lines[source_ligne - 1]);
    }
    expect(texts.projets['2021-007']?.source_texte).toContain("CCASCentre communal d'action sociale de GRENOBLE");
  });

  test('a missing indicator is null, not zero', () => {
    const france = dataset.references.find(({ code }) => code === 'FR');
    expect(france?.measures['taux_pauvrete']?.['2021']).toBeNull();
    expect(france?.measures['population']?.['2021']).toBe(67_408_052);
  });

  test('the engagements are worded as in the page', () => {
    const page = readSourceLines()
      .slice(14, 19)
      .map((line) => line.replace(/^.*?Engagement n°\s\d\s:\s/, '').replace(/\.$/, ''));
    expect(readRows('engagements.csv').map(({ libelle }) => libelle)).toEqual(page);
  });

  test('no text of the tables names a path of a machine', () => {
    for (const file of ['projets.csv', 'campagnes.csv', 'indicateurs.csv', 'datapackage.json', 'niveaux.json']) {
      expect(readFileSync(`${DATA}/${file}`, 'utf8')).not.toMatch(/\/(home|tmp|work|Users)\//);
    }
  });
});
