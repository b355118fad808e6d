/** The configuration of the site: what is wrong in it is said in French, with the key. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSecurity, loadSite } from '../../../data/pipeline/site.ts';

const REAL = fileURLToPath(new URL('../../../data/auvergne-rhone-alpes', import.meta.url));
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'site-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const load = (text: string) => {
  writeFileSync(join(folder, 'site.json'), text);
  return () => loadSite(folder);
};
const changed = (patch: object) => load(JSON.stringify({ ...loadSite(REAL), ...patch }));

test('the committed file is valid', () => expect(loadSite(REAL).editeur).toBeDefined());
test('a missing file', () => expect(() => loadSite(folder)).toThrow('site.json : fichier introuvable ou illisible'));
test('no JSON', () => expect(load('{')).toThrow('ce n’est pas du JSON'));
test('no JSON, with the line of the fault', () =>
  expect(load('{\n  "adresse": ""\n  "editeur": {}\n}')).toThrow('site.json, ligne 3 : ce n’est pas du JSON'));
test('a wrong value, with its line', () =>
  expect(load('{\n  "adresse": "",\n  "editeur": 3\n}')).toThrow(
    'site.json, ligne 3, colonne « editeur » : groupe de clés attendu',
  ));
test('a missing key, with the line of what should have it', () =>
  expect(load('{\n  "editeur": {\n}}')).toThrow('site.json, ligne 2, colonne « editeur.nom » : valeur manquante'));
test('an address without a slash at its end', () =>
  expect(changed({ adresse: 'https://exemple.fr/carte' })).toThrow('« adresse » : barre oblique attendue à la fin'));
test('an address that is none', () => expect(changed({ adresse: 'exemple' })).toThrow('« adresse »'));
test('an empty address', () => expect(changed({ adresse: '' })().adresse).toBe(''));
test('a full address', () => expect(changed({ adresse: 'https://exemple.fr/carte/' })().adresse).toContain('exemple'));
test('an unknown key', () => expect(changed({ couleur: 'bleu' })).toThrow('clé inconnue'));
test('a number for a text', () =>
  expect(changed({ hebergeur: { nom: 3, adresse: '', telephone: '' } })).toThrow('« hebergeur.nom » : texte attendu'));

describe('the date until which security.txt holds', () => {
  const contact = { courriel: 'securite@exemple.fr', formulaire: '' };
  const check = (expireLe: string, patch = {}) =>
    checkSecurity({ ...loadSite(REAL), contact, ...patch, securite: { expireLe } }, '2028-02-29').map(
      ({ reason }) => reason,
    );
  test('a site made before it was asked for', () => {
    const old = changed({ securite: undefined })();
    expect(old.securite).toBeUndefined();
    expect(checkSecurity(old, '2028-02-29')).toEqual([]);
  });
  test('no date', () => expect(check('')).toEqual([]));
  test('what is no date', () =>
    expect(changed({ securite: { expireLe: 'demain' } })).toThrow('« securite.expireLe » : date attendue'));
  test('tomorrow', () => expect(check('2028-03-01')).toEqual([]));
  test('today', () => expect(check('2028-02-29')[0]).toContain('cette date est passée'));
  test('in one year, which has no 29 February', () => expect(check('2029-03-01')).toEqual([]));
  test('a day more', () =>
    expect(check('2029-03-02')).toEqual(['date trop lointaine : un an au plus, soit 2029-03-01']));
  test('a date without a contact', () =>
    expect(check('2028-06-01', { contact: { courriel: '', formulaire: '' } })[0]).toContain('demande un contact'));
});
