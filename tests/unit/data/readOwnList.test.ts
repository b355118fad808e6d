/** The command `npm run liste`, run as people run it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'liste-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(name: string, content: string, ...options: string[]) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return spawnSync(process.execPath, ['--import', 'tsx', 'data/pipeline/readOwnList.ts', path, ...options], {
    encoding: 'utf8',
  });
}

const LIST = 'Département;Projet;Montant\n01;A;10,50\n71;B;20\nZZ;C;40\nTotal;;70,50\n';

it('prints one object with the keys of the report, and ends well with rows set aside', () => {
  const { stdout, status } = run('liste.csv', LIST, '--json');
  expect(JSON.parse(stdout)).toEqual({
    lignes: 3,
    placees: 1,
    regionales: 0,
    hors: 1,
    ecartees: 1,
    montant: 10.5,
    montantDuFichier: 70.5,
    parDepartement: { '01': { projets: 1, montant: 10.5 } },
    constats: [
      { code: 'territoire-inconnu', niveau: 'erreur', nombre: 1, lignes: [4] },
      { code: 'annee-absente', niveau: 'avertissement', nombre: 1, lignes: [] },
      { code: 'ligne-total', niveau: 'information', nombre: 1, lignes: [5] },
      { code: 'hors-region', niveau: 'information', nombre: 1, lignes: [3] },
    ],
  });
  expect(status).toBe(0);
});

it('names the columns where one is not there, and ends with 1', () => {
  const { stderr, status } = run('liste.csv', LIST, '--montant', 'Somme');
  expect(stderr).toContain('La colonne « Somme » n’est pas dans cette feuille. Elle a : « Département »');
  expect(status).toBe(1);
});

it('refuses a PDF in a sentence, and ends with 1', () => {
  const { stderr, stdout, status } = run('liste.csv', '%PDF-1.7\n%x', '--json');
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).toMatch(/PDF/);
});
