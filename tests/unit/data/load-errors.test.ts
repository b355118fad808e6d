/** A wrong file stops the build and says in French which file, line, column and value, and why. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../../data/pipeline/load.ts';
import { copyData, replaceInFile } from './support.ts';

/** The message of the error that loading a damaged copy throws. */
function messageAfter(damage: (directory: string) => void): string {
  const directory = copyData();
  damage(directory);
  try {
    loadDataset(directory);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the damaged copy was loaded');
}

describe('loading', () => {
  test('an untouched copy loads', () => {
    expect(loadDataset(copyData()).dataset.projets).toHaveLength(120);
  });

  test('a missing column is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'axes.csv', ',couleur,', ',teinte,'));
    expect(message).toContain('axes.csv, ligne 1, colonne « couleur » : colonne manquante');
    expect(message).toContain('axes.csv, ligne 1, colonne « teinte » : colonne inconnue');
  });

  test('a measure that is not a number is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'territoires.csv', '1284948', '1 284 948'));
    expect(message).toContain(
      'territoires.csv, ligne 7, colonne « population_2021 », valeur « 1 284 948 » : nombre attendu, « 1 284 948 » lu',
    );
  });

  test('a year that is not a number is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'projets.csv', '2021-002,2021', '2021-002,vingt'));
    expect(message).toContain('projets.csv, ligne 3, colonne « annee », valeur « vingt » : nombre attendu');
  });

  test('an unknown axe is named', () => {
    const message = messageAfter((dir) =>
      replaceInFile(dir, 'projets.csv', '2021-001,2021,07,petite-enfance', '2021-001,2021,07,enfance'),
    );
    expect(message).toContain('projets.csv, ligne 2, colonne « axe », valeur « enfance » : axe inconnu de axes.csv');
  });

  test('an unknown territoire is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'projets.csv', '2021-001,2021,07', '2021-001,2021,84'));
    expect(message).toContain('projets.csv, ligne 2, colonne « territoire », valeur « 84 » : ni département ni région');
  });

  test('a reference holds no project', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'projets.csv', '2021-001,2021,07', '2021-001,2021,FR'));
    expect(message).toContain('valeur « FR » : ni département ni région');
  });

  test('a territoire of no level is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'territoires.csv', '01,Ain,departement', '01,Ain,canton'));
    expect(message).toContain(
      'territoires.csv, ligne 2, colonne « type », valeur « canton » : region, departement, reference attendu',
    );
  });

  test('a level is called as its file says', () => {
    const message = messageAfter((dir) => {
      replaceInFile(dir, 'niveaux.json', '"departement"', '"province"');
      replaceInFile(dir, 'niveaux.json', '"nom": "département"', '"nom": "province"');
      replaceInFile(dir, 'niveaux.json', '"genre": "m"', '"genre": "f"');
    });
    expect(message).toContain('territoires.csv, colonne « type » : aucune province');
  });

  test('people that do not add up are named, whatever the level is called', () => {
    const message = messageAfter((dir) => {
      for (const file of ['niveaux.json', 'territoires.csv']) {
        const text = readFileSync(join(dir, file), 'utf8');
        writeFileSync(
          join(dir, file),
          text.replaceAll('departement', 'province').replaceAll('département', 'province'),
        );
      }
      replaceInFile(dir, 'territoires.csv', '663202', '663203');
    });
    // 8 114 361 people of the region, and one more.
    expect(message).toContain('valeur « 8114361 » : la somme des provinces est 8114362');
  });

  test('a frame without one of its words is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'cadre.json', '"titre": "Stratégie pauvreté",', ''));
    expect(message).toContain('cadre.json, ligne 1, colonne « titre » : valeur manquante');
  });

  test('an article that is none is named with its line', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'niveaux.json', '"article": "le"', '"article": "der"'));
    expect(message).toContain('niveaux.json, ligne 7, colonne « 1.article » : valeurs admises : le, la, l’');
  });

  test('a list of levels that is missing is named', () => {
    const message = messageAfter((dir) => rmSync(join(dir, 'niveaux.json')));
    expect(message).toContain('niveaux.json : fichier introuvable ou illisible');
  });

  test('an unknown structure is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'structures.csv', 'ufcs,UFCS', 'ufcs-rhone,UFCS'));
    expect(message).toContain('projets.csv, ligne 116, colonne « structure_id », valeur « ufcs » : structure inconnue');
    expect(message).toContain('valeur « ufcs-rhone » : aucun projet ne porte cette structure');
  });

  test('a duplicate id is named with its first line', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'projets.csv', '\n2021-003,', '\n2021-002,'));
    expect(message).toContain(
      'projets.csv, ligne 4, colonne « id », valeur « 2021-002 » : en double, déjà à la ligne 3',
    );
  });

  test('an empty file is named', () => {
    const message = messageAfter((dir) => writeFileSync(join(dir, 'engagements.csv'), ''));
    expect(message).toContain('engagements.csv : fichier vide, ligne d’en-tête attendue');
  });

  test('a missing file is named', () => {
    const message = messageAfter((dir) => rmSync(join(dir, 'glossaire.csv')));
    expect(message).toContain('glossaire.csv : fichier introuvable ou illisible');
  });

  test('a file with semicolons is told from one with missing columns', () => {
    const message = messageAfter((dir) => writeFileSync(join(dir, 'engagements.csv'), 'numero;libelle\n1;Un\n'));
    expect(message).toContain('engagements.csv, ligne 1 : séparateur « ; » lu, la virgule est attendue');
  });

  test('a row with a cell too many is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'engagements.csv', '2,Garantir', '2,oh,Garantir'));
    expect(message).toContain('engagements.csv, ligne 3 : 2 cases attendues, 3 lues');
  });

  test('a symbol that is not drawn is named with those that are', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'axes.csv', ',disque', ',rond'));
    expect(message).toContain(
      'axes.csv, ligne 2, colonne « symbole », valeur « rond » : valeurs admises : disque, triangle',
    );
  });

  test('an empty cell is said to be empty', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'axes.csv', ',Jeunes,', ',,'));
    expect(message).toContain('axes.csv, ligne 3, colonne « libelle_court », case vide : texte attendu');
  });

  test('an unknown engagement is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'axes.csv', ',5,#009e73', ',6,#009e73'));
    expect(message).toContain('axes.csv, ligne 4, colonne « engagement », valeur « 6 » : engagement inconnu');
  });

  test('a measure without a description is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'indicateurs.csv', 'superficie_km2', 'aire_km2'));
    expect(message).toContain('colonne « superficie_km2 » : colonne non décrite dans indicateurs.csv');
    expect(message).toContain('valeur « aire_km2 » : colonne absente de territoires.csv');
  });

  test('départements that do not add up to the region are named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'territoires.csv', '1284948', '1284949'));
    expect(message).toContain('valeur « 8114361 » : la somme des départements est 8114362');
  });

  test('a source that was edited is named', () => {
    const message = messageAfter((dir) =>
      replaceInFile(dir, 'source/page-prefecture-ara-pauvrete.txt', 'CAContrat', 'Contrat'),
    );
    expect(message).toContain('campagnes.csv, ligne 2, colonne « source_sha256 »');
    expect(message).toContain('la source a été modifiée');
  });

  test('a missing source is named', () => {
    const message = messageAfter((dir) => rmSync(join(dir, 'source'), { recursive: true }));
    expect(message).toContain('colonne « source_fichier », valeur « source/page-prefecture-ara-pauvrete.txt »');
  });

  test('a line that the source does not have is named', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'projets.csv', ',33,Signe', ',999,Signe'));
    expect(message).toContain('colonne « source_ligne », valeur « 999 » : ligne vide ou absente de la source');
  });

  test('a table that is not in UTF-8 is named, with what to do', () => {
    const message = messageAfter((dir) => {
      const path = join(dir, 'engagements.csv');
      writeFileSync(path, Buffer.from(readFileSync(path, 'utf8').replaceAll('’', "'"), 'latin1'));
    });
    expect(message).toContain('engagements.csv : enregistré en windows-1252, UTF-8 attendu : enregistrez-le en « CSV');
  });

  test('an empty coordinate is missing, not zero', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'communes.csv', ',5.6284,', ',,'));
    expect(message).toContain('communes.csv, ligne 2, colonne « longitude », case vide : nombre attendu');
  });

  test('a second region is named by its line', () => {
    const message = messageAfter((dir) =>
      replaceInFile(dir, 'territoires.csv', 'FR,France,reference', 'FR,France,region'),
    );
    expect(message).toMatch(/territoires\.csv, ligne 16, colonne « type », valeur « region » : une seule région/);
  });

  test('a second column of one role is named by its line', () => {
    const message = messageAfter((dir) =>
      replaceInFile(dir, 'indicateurs.csv', 'population_2020,,', 'population_2020,population,'),
    );
    expect(message).toContain(
      'indicateurs.csv, ligne 3, colonne « role », valeur « population » : rôle « population » attendu une fois, lu 2 fois',
    );
  });

  test('of many faults twenty are listed and the rest is counted', () => {
    const message = messageAfter((dir) => replaceInFile(dir, 'axes.csv', 'petite-enfance,', 'enfance,'));
    expect(message.split('\n')).toHaveLength(1 + 20 + 1);
    expect(message).toContain('Données invalides (35)');
    expect(message).toContain('- et 15 autres');
  });
});
