import { describe, expect, it } from 'vitest';
import { asideOf, countAll, namesOf, rowsOf, tableOf } from './support.ts';

describe('header', () => {
  it('has none where the first row is data', async () => {
    const table = await tableOf('08/01/2020;A;-21,06\n09/01/2020;B;37,97\n');
    expect(namesOf(table)).toEqual(['Colonne A', 'Colonne B', 'Colonne C']);
    expect(table.rows).toHaveLength(2);
    expect(table.header).toEqual([]);
    expect(table.notes.map(({ code }) => code)).toEqual(['noHeader']);
  });

  it('has none where a text of the first row is found again below', async () => {
    expect((await tableOf('A;Ain\nB;Isère\nC;Ain\n')).rows).toHaveLength(3);
  });

  it('is found where all columns are text', async () => {
    expect((await tableOf('Projet;Département\nA;Ain\nB;Isère\n')).header).toEqual([1]);
  });

  it('may hold years', async () => {
    expect(namesOf(await tableOf('Code;2023;2024\n01;5,5;6\n38;7;8\n'))).toEqual(['Code', '2023', '2024']);
  });

  it('stands below titles and pairs of values', async () => {
    const table = await tableOf('Bilan\nÉdité le;12/05/2024;;\nProjet;Code;Nom;Montant\nA;01;Ain;5\nB;38;Isère;6\n');
    expect(table.header).toEqual([3]);
    expect(asideOf(table)).toEqual(['1 title', '2 title']);
  });

  it('is joined over two rows in a CSV, which has no merges', async () => {
    const table = await tableOf(
      'Projet;Territoire;;Montants;\n;Code;Nom;Demandé;Accordé\nA;01;Ain;5;4\nB;38;Isère;6;3\n',
    );
    expect(namesOf(table)).toEqual([
      'Projet',
      'Territoire – Code',
      'Territoire – Nom',
      'Montants – Demandé',
      'Montants – Accordé',
    ]);
    expect(table.rows).toHaveLength(2);
  });

  it('takes no first row of data with a blank for a second row of titles', async () => {
    const table = await tableOf('Projet;Code;Montant;\nA;;NC;x\nB;38;5;y\nC;01;6;z\n');
    expect(table.header).toEqual([1]);
    expect(table.rows).toHaveLength(3);
  });

  it('numbers a title that stands twice', async () => {
    const table = await tableOf('Projet;Montant;Montant\nA;5;6\n');
    expect(namesOf(table)).toEqual(['Projet', 'Montant', 'Montant (2)']);
    expect(table.notes).toEqual([{ code: 'sameName', lines: [1], detail: 'Montant' }]);
  });

  it('is set aside where it is repeated', async () => {
    const table = await tableOf('Projet;Montant\nA;5\nPROJET;Montant\nB;6\n');
    expect(asideOf(table)).toEqual(['3 header']);
    expect(table.rows).toHaveLength(2);
  });

  it('can be chosen, or denied', async () => {
    const text = 'Projet;Montant\nA;5\nB;6\n';
    expect((await tableOf(text, { headerLine: 2 })).columns.map(({ name }) => name)).toEqual(['A', '5']);
    expect(asideOf(await tableOf(text, { headerLine: 2 }))).toEqual(['1 title']);
    expect((await tableOf(text, { headerLine: null })).rows).toHaveLength(3);
  });

  it('has no column that is blank throughout', async () => {
    expect(namesOf(await tableOf('Projet;;Montant\nA;;5\nB;;6\n'))).toEqual(['Projet', 'Montant']);
  });
});

describe('totals', () => {
  const LIST = 'Projet;Code;Montant\nA;01;100\nB;38;200\n';

  it.each([
    'Total;;300',
    'TOTAL GÉNÉRAL;;300',
    'Sous-total :;;',
    'Ensemble;;300',
    ';Total;300',
    'Total Isère;;300',
    'Total;2 projets;300',
  ])('sets « %s » aside', async (row) => {
    const table = await tableOf(`${LIST}${row}\nC;73;400\n`);
    expect(asideOf(table)).toEqual(['4 total']);
    expect(table.rows).toHaveLength(3);
  });

  it.each([
    'Total Énergies;38;300',
    'Total;38;50',
    'Ensemble;Isère;300',
    'Total Énergies;;12',
    'Totalement jeune;;300',
  ])('keeps the project « %s »', async (row) => {
    expect((await tableOf(`${LIST}${row}\nC;73;400\n`)).rows).toHaveLength(4);
  });

  it('knows a total beside amounts alone by its sums', async () => {
    expect(asideOf(await tableOf('Projet;Demandé;Accordé\nA;5;4\nB;6;3\nTotal;11;7\n'))).toEqual(['4 total']);
  });
});

describe('notes', () => {
  const LIST = 'Projet;Code;Montant\nA;01;100\nB;38;200\n';

  it.each(['Source : DGCL', '* montant voté', '(1) hors avances', 'Nota : provisoire'])(
    'sets « %s » aside',
    async (note) => {
      expect(asideOf(await tableOf(`${LIST}${note}\n`))).toEqual(['4 note']);
    },
  );

  it('sets a lone text after a gap aside', async () => {
    expect(asideOf(await tableOf(`${LIST}\nPréfecture du Rhône\n`))).toEqual(['5 note']);
  });

  it('keeps a lone name right below the data as data', async () => {
    const table = await tableOf(`${LIST}Maison des jeunes\n`);
    expect(table.aside).toEqual([]);
    expect(rowsOf(table)[2]).toEqual(['Maison des jeunes', null, null]);
  });

  it('keeps every row of a list of one column', async () => {
    const table = await tableOf('Commune\nLyon\n* Vichy\n\nAmbert\n');
    expect(countAll(table)).toBe(4);
    expect(table.rows).toHaveLength(3);
  });
});
