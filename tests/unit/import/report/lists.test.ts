/** Small lists as people have them, from their bytes to the object of the report. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../../data/pipeline/load.ts';
import { gazetteerOf } from '../../../../data/pipeline/ownList.ts';
import { describeReport } from '../../../../src/import/report/describe.ts';
import { buildReport, type Report } from '../../../../src/import/report/report.ts';
import { summariseReport } from '../../../../src/import/report/summary.ts';
import { openFile } from '../../../../src/import/sheets/openFile.ts';
import { findTable, proposeSheet } from '../../../../src/import/sheets/table.ts';
import type { Sheet } from '../../../../src/import/workbook.ts';
import { bytesOf } from '../sheets/support.ts';

const gazetteer = gazetteerOf(loadDataset('data/auvergne-rhone-alpes').dataset);

async function reportOf(lines: readonly string[]): Promise<Report> {
  const file = await openFile(bytesOf(lines.join('\n')), 'liste.csv');
  return buildReport(file, findTable(proposeSheet(file) as Sheet), gazetteer, { chosen: {}, year: null });
}

const statusesOf = ({ rows }: Report) => rows.map(({ status, places }) => places[0]?.code || status);
const codesOf = (report: Report) => summariseReport(report).constats.map(({ code }) => code);

/** The fate of one text in the column of the territory. */
async function placeOf(text: string) {
  const report = await reportOf(['Territoire;Projet;Montant', 'Ain;A;1', 'Isère;B;1', `"${text}";C;1`]);
  const [, , row] = report.rows;
  return row?.status === 'placed' ? row.places.map(({ code }) => code).join('+') : row?.status;
}

/** The sum of one spelling. */
async function amountOf(text: string) {
  const report = await reportOf(['Département;Projet;Montant', '01;A;10', '38;B;20', `"38";C;"${text}"`]);
  const [, , row] = report.rows;
  return row?.status === 'aside' ? 'aside' : row?.amount;
}

describe('places', () => {
  it.each([
    ['Toute la région', 'regional'],
    ['Toute la région AURA', 'regional'],
    ['Tous', 'regional'],
    ['France', 'aside'],
    ['Drôme-Ardèche', '26+07'],
    ['01-38', '01+38'],
    ['01/38/69', '01+38+69'],
    ['2022-2024', 'aside'],
    ['Isère - Grenoble', '38185'],
    ['Grenoble, Isère', '38185'],
    ['Valence (Drôme)', '26362'],
    ['Valence (Tarn-et-Garonne)', 'outside'],
    ['Valence', 'aside'],
    ['CD 26', '26'],
    ['Saône-et-Loire', 'outside'],
    ['Loire et Haute-Loire', '42+43'],
    ['LYON CEDEX 03', '69123'],
    ['Communauté de communes du Pays de l’Arbresle', '246900625'],
    ['Loire Forez Agglomération', '200065886'],
    ['Vienne Condrieu Agglomération', '200077014'],
    ['213801855', 'aside'],
    ['21380185500012', 'aside'],
  ])('%s', async (text, expected) => {
    expect(await placeOf(text)).toBe(expected);
  });

  it('takes the commune where its département stands beside it, and follows that where it is blank', async () => {
    const report = await reportOf([
      'Département;Commune;Montant',
      'Isère;Grenoble;1',
      'Rhône;Lyon;2',
      'Isère;Lyon;4',
      'Ain;Bourg;8',
      'Isère;;16',
    ]);
    expect(report.rows.map(({ status, places }) => (status === 'placed' ? places[0]?.code : status))).toEqual([
      '38185',
      '69123',
      'aside',
      '01',
      '38',
    ]);
  });

  it('sets aside a lost zero whose name is of another département', async () => {
    const report = await reportOf(['Code département;Nom;Montant', '1;Ain;1', '3;Allier;2', '1;Isère;4']);
    expect(statusesOf(report).slice(0, 2)).toEqual(['01', '03']);
    expect(report.totals).toMatchObject({ placed: 2, aside: 1, amount: 3 });
  });

  it('finds the codes of départements in a list without titles', async () => {
    const report = await reportOf(['01;Mission locale;1200,00', '38;CCAS;300,50', '63;Association;1000']);
    expect(statusesOf(report)).toEqual(['01', '38', '63']);
  });

  it('says which part of a cell is outside the region', async () => {
    const report = await reportOf(['Département;Montant', '69;1', '69/71;2']);
    expect(report.rows[1]?.findings[0]).toMatchObject({ code: 'plusieurs-territoires', detail: 'Saône-et-Loire' });
  });
});

describe('amounts', () => {
  it.each([
    ['1 930,5', 1930.5],
    ['1.930,54', 1930.54],
    ["12'500.50", 12500.5],
    ['−300', -300],
    ['(300)', -300],
    ['300,-', 300],
    ['€ 300', 300],
    ['0,5 M€', 500000],
    ['néant', null],
    ['1e3', 'aside'],
    ['10 %', 'aside'],
    ['1.234', 'aside'],
    ['12,345,678', 12345678],
    ['577 410 517 833', 577410517833],
  ])('%s', async (text, expected) => {
    expect(await amountOf(text)).toBe(expected);
  });

  it('refuses a sum that no number can hold, which made every total infinite', async () =>
    expect(await amountOf('9'.repeat(400))).toBe('aside'));

  it('multiplies sums by the unit of their header, says so, and leaves a sum with a unit of its own', async () => {
    const report = await reportOf(['Département;Montant (k€)', '01;15', '38;2,5', '42;1 000 €']);
    expect(report.rows.map(({ amount }) => amount)).toEqual([15000, 2500, 1000]);
    expect(codesOf(report)).toContain('unite-des-montants');
  });

  it('takes a column of sums with words behind them', async () => {
    expect((await reportOf(['Dépt;Montant', '01;15 k€', '38;300 euros'])).totals.amount).toBe(15300);
  });

  it('tells the cells below « Montant » that are no sums', async () => {
    const report = await reportOf(['Département;Montant', '01;voir avec la préfecture', '38;1000', '42;à définir']);
    expect(report.totals).toMatchObject({ placed: 2, aside: 1, amount: 1000 });
  });
});

it('leaves out a name beside a first name', async () => {
  const { understanding } = await reportOf(['Prénom;Nom;Commune;Montant', 'Jean;Dupont;Lyon;1', 'Anne;Roy;Vichy;2']);
  expect(understanding.personal).toEqual([0, 1]);
});

describe('sums that nobody says', () => {
  const LINES = ['Département;Projet;Montant', '01;A;10', '38;B;NC', '38;C;', 'Région;D;NC'];
  it('of a département whose rows all leave it out: none is known', async () => {
    const { totals } = await reportOf(LINES);
    expect([totals.known, totals.byDepartement.get('01')?.known, totals.byDepartement.get('38')?.known]).toEqual([
      1, 1, 0,
    ]);
  });
  it('the object of the command line keeps a number', async () =>
    expect(summariseReport(await reportOf(LINES)).parDepartement).toEqual({
      '01': { projets: 1, montant: 10 },
      '38': { projets: 2, montant: 0 },
    }));
  it('its text says that they are not said, and 0 € where that is the sum', async () => {
    const file = await openFile(bytesOf(LINES.join('\n').replace('01;A;10', '01;A;0')), 'liste.csv');
    const given = { chosen: {}, year: null };
    const text = describeReport(file, buildReport(file, findTable(proposeSheet(file) as Sheet), gazetteer, given));
    expect(text).toContain('38 : 2 projets, montant non précisé');
    expect(text).toMatch(/01 : 1 projets, 0,00\s€/);
  });
});
