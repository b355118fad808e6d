/**
 * Nothing is lost or invented: each published line comes back, byte for byte, from what was kept and what was removed.
 */
import { describe, expect, test } from 'vitest';
import { readRows, readSourceLines } from './support.ts';

// Written here again, apart from the pipeline's own table: the published line must not be restored by what split it.
const LABELS: Record<string, string> = {
  '01': '01_AIN',
  '03': '03_ALLIER',
  '07': '07_ARDECHE',
  '15': '15_CANTAL',
  '26': '26_DROME',
  '38': '38_ISERE',
  '42': '42_LOIRE',
  '43': '43_HAUTE LOIRE',
  '63': '63_PUY DE DÔME',
  '69': '69_RHONE',
  '73': '73_SAVOIE',
  '74': '74_HAUTE- SAVOIE',
  ARA: 'ARA',
};

const source = readSourceLines();
const projets = readRows('projets.csv');
const cleanings = readRows('nettoyages.csv');

/** Undoes the cleanings of a project in order; each must find, at its place, the text that was kept. */
function restoreLine(projet: Record<string, string>): string {
  let line = `${LABELS[projet['territoire'] ?? '']} ${projet['structure_source']} ${projet['resume']}`;
  for (const { position, texte_publie = '', texte_retenu = '' } of cleanings.filter(
    (n) => n['projet'] === projet['id'],
  )) {
    const at = Number(position);
    expect(line.slice(at, at + texte_retenu.length)).toBe(texte_retenu);
    line = line.slice(0, at) + texte_publie + line.slice(at + texte_retenu.length);
  }
  return line;
}

describe('restored lines', () => {
  test('there are 120 projects', () => {
    expect(projets).toHaveLength(120);
  });

  test.each(projets.map((projet) => [projet['source_ligne'], projet] as const))('line %s', (listLine, projet) => {
    expect(Buffer.from(restoreLine(projet)).equals(Buffer.from(source[Number(listLine) - 1] ?? ''))).toBe(true);
  });

  test('every line after the first table header is a header, blank or a project', () => {
    const first = source.indexOf('Département Nom de la structure Résumé du projet');
    const others = source
      .slice(first)
      .filter((line) => line.trim() !== '' && !line.startsWith('Département Nom de la'));
    expect(others).toHaveLength(120);
  });

  test('every cleaning belongs to a project', () => {
    const ids = new Set(projets.map(({ id }) => id));
    expect(cleanings.filter(({ projet }) => !ids.has(projet))).toEqual([]);
  });

  test('a project has corrections in words if and only if it has cleanings', () => {
    const cleaned = new Set(cleanings.map(({ projet }) => projet));
    for (const { id, corrections } of projets) expect(corrections !== '').toBe(cleaned.has(id));
  });

  test('removed texts are acronym expansions, but for three stray signs', () => {
    const signs = cleanings.filter(({ texte_publie = '' }) =>
      /^(⬂Une|intercommunales\.»|\(\(groupe)$/.test(texte_publie),
    );
    expect(signs).toHaveLength(3);
    expect(cleanings).toHaveLength(27);
  });
});
