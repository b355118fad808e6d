/** What cannot be published is refused with what, where and what to do, and the tables stay as they were. */
import { describe, expect, it } from 'vitest';
import { LIST, publish, refusalOf, WITHOUT_YEAR } from './publishSupport.ts';
import { copyData } from './support.ts';

describe('a list is refused', () => {
  it('with rows set aside: their lines, and the option to go on without them', async () =>
    expect(await refusalOf(copyData(), LIST.replace('\n15;', '\nZZ;').replace('\n01;', '\nYY;'))).toBe(
      'Rien n’a été écrit : 2 lignes sont écartées (lignes 2, 7). Corrigez le fichier, ou ajoutez --malgre-les-ecartees pour publier sans elles.',
    ));
  it('with one row set aside, in the singular', async () =>
    expect(await refusalOf(copyData(), LIST.replace('\n15;', '\nZZ;'))).toContain(
      '1 ligne est écartée (ligne 7). Corrigez le fichier, ou ajoutez --malgre-les-ecartees pour publier sans elle.',
    ));
  it('without a year', async () =>
    expect(await refusalOf(copyData(), WITHOUT_YEAR)).toBe(
      'Rien n’a été écrit : aucune ligne n’a d’année. Donnez --annee 2022, ou la colonne qui la dit (--annee COL).',
    ));
  it('with a row without a year: its line', async () =>
    expect(await refusalOf(copyData(), LIST.replace(';0;2023;', ';0;;'))).toContain(
      '1 ligne n’a pas d’année (ligne 7). Complétez le fichier.',
    ));
  it('of a year that no table may have', async () =>
    expect(await refusalOf(copyData(), WITHOUT_YEAR, { year: 1999 })).toContain(
      'une année n’est pas entre 2000 et 2100 (lignes 2, 3, 4, 5, 6, 7).',
    ));
  it('without a column of territories', async () =>
    expect(await refusalOf(copyData(), 'Projet;Montant\nVélos;10\nBus;20\n', { year: 2022 })).toContain(
      'aucune colonne ne dit le territoire des projets. Donnez-la : --territoire COL',
    ));
  it('without a column that says what the projects are', async () =>
    expect(await refusalOf(copyData(), 'Département;Montant\n01;10\n38;20\n', { year: 2022 })).toContain(
      'aucune colonne ne dit ce que sont les projets. Donnez --projet COL, --structure COL ou --resume COL.',
    ));
  it('with no row in the region', async () =>
    expect(await refusalOf(copyData(), 'Département;Projet\n71;A\n75;B\n', { year: 2022 })).toContain(
      'aucune ligne n’est placée dans la région.',
    ));
  it('of the year of the site’s own list', async () =>
    expect(await refusalOf(copyData(), WITHOUT_YEAR, { year: 2021 })).toBe(
      'Rien n’a été écrit : le site a déjà une liste de 2021 (« Dossiers : Solidarités – Prévention et lutte contre la pauvreté »). Donnez une autre année (--annee), ou « --publier remplacer » pour mettre celle-ci à la place de tout.',
    ));
  it('published a second time: which it is, and how to correct it', async () => {
    const directory = copyData();
    await publish(directory, LIST, { name: 'Appel' });
    expect(await refusalOf(directory, LIST, { name: 'Appel' })).toMatch(
      /une liste de 2022 \(« Appel »\), 2023 \(« Appel »\)\. .* Pour la corriger, retirez d’abord sa ligne de campagnes\.csv/,
    );
  });
  it('the same file as another year', async () => {
    const directory = copyData();
    await publish(directory, WITHOUT_YEAR, { year: 2022 });
    expect(await refusalOf(directory, WITHOUT_YEAR, { year: 2023 })).toContain(
      'ce fichier est déjà publié, comme liste de 2022. Donnez le fichier d’une autre année',
    );
  });
});
