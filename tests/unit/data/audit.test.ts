/** The self-check of accessibility: all criteria of the RGAA 4.1, each with evidence that exists. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../data/pipeline/audit.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const criteria = readAudit(join(ROOT, 'docs/accessibilite/audit.csv'));
/** How many criteria each theme of the RGAA 4.1 has: 106 in all. */
const THEMES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

describe('the committed file', () => {
  it('has the 106 criteria, in order, each once', () => {
    const expected = THEMES.flatMap((count, theme) => Array.from({ length: count }, (_, i) => `${theme + 1}.${i + 1}`));
    expect(expected).toHaveLength(106);
    expect(criteria.map(({ critere }) => critere)).toEqual(expected);
  });
  it('names evidence for every criterion that applies, and the file exists', () => {
    for (const { critere, applicable, ou } of criteria) {
      if (applicable === 'oui') expect(existsSync(join(ROOT, ou)) && ou !== '', `${critere}: ${ou}`).toBe(true);
    }
  });
});

describe('a wrong file', () => {
  const read = (row: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    try {
      writeFileSync(join(folder, 'audit.csv'), `critere,libelle,applicable,conforme,verification,ou\n${row}\n`);
      return readAudit(join(folder, 'audit.csv'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  it('a criterion that applies and is neither met nor not', () =>
    expect(() => read('1.1,Images,oui,,axe,x')).toThrow('un critère applicable est conforme ou non'));
  it('one that does not apply and is met', () =>
    expect(() => read('1.1,Images,non,oui,axe,x')).toThrow('un critère applicable est conforme ou non'));
  it('a number that is none', () => expect(() => read('un,Images,non,,axe,x')).toThrow('numéro de critère attendu'));
  it('no word on how it was checked', () => expect(() => read('1.1,Images,non,,,')).toThrow('audit.csv, ligne 2'));
});
