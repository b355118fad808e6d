/** The ready storyline: which steps there are, and that every figure in them is the data's. */
import { describe, expect, it } from 'vitest';
import { LIMITES_PARCOURS } from '../../../src/model/parcours.ts';
import { countAll, listSujets } from '../../../src/selection/parcours.ts';
import { buildParcours } from '../../../src/state/parcours.ts';
import { decodeView } from '../../../src/state/url.ts';
import { parseParcours, writeParcours } from '../../../src/parcours/fichier.ts';
import { REAL, TINY } from '../selection/support.ts';

const plain = (text: string | undefined) => String(text).replace(/[\s\u00a0\u202f]+/g, ' ');
const tiny = buildParcours(TINY, '2030').etapes;
const of = (lien: string) => tiny.find((etape) => etape.lien === lien);
const titre = (lien: string) => plain(of(lien)?.titre);

describe('by hand over TINY', () => {
  it('its steps, in the order in which they are told', () =>
    expect(tiny.map(({ lien }) => lien)).toEqual([
      '?',
      '?vue=couverture&partie=classements',
      '?vue=couverture&partie=hasard',
      '?axe=lecture',
      '?axe=velo',
      '?vue=couverture',
      // Gamma has no project on either axis: more than any other. No rate differs from the region's.
      '?dep=30',
      '?dep=REG',
      '?vue=donnees',
    ]));
  it('the region: 6 + 3 = 9', () =>
    expect(titre('?')).toBe('9 projets en 2030 : 6 dans un département, 3 pour toute la région'));
  it('an axis: 4 located in 2 départements, and 1 for the whole region', () =>
    expect(titre('?axe=lecture')).toBe('Lecture : 4 projets dans 2 départements sur 3, 1 pour toute la région'));
  it('chance: nobody differs', () =>
    expect(titre('?vue=couverture&partie=hasard')).toBe(
      'Aucun département sur 3 ne se distingue de la région, par habitant',
    ));
  it('gaps: both axes of Gamma, of 3 × 2 cells', () =>
    expect(titre('?vue=couverture')).toBe('2 cases sur 6 sont sans projet'));
  it('a département says why it has a step', () =>
    expect(plain(of('?dep=30')?.commentaire)).toMatch(/^Pourquoi le Gamma : nulle part plus d’axes sans projet\./));
  it('a département without a project has a title too', () =>
    expect(titre('?dep=30')).toBe('Gamma : aucun projet, 0 pour 100 000 habitants'));
  it('the region-wide projects by axis', () =>
    expect(plain(of('?dep=REG')?.commentaire)).toContain('Par axe : Lecture (1) et Vélo (2).'));
});

describe('other data', () => {
  it('without region-wide projects has no step for them', () => {
    const located = { ...TINY, projets: TINY.projets.filter(({ territoire }) => territoire !== 'REG') };
    expect(buildParcours(located, '2030').etapes.map(({ lien }) => lien)).not.toContain('?dep=REG');
  });
  it('without any gap gives no département a step for gaps', () => {
    const one = TINY.projets[0];
    if (!one) throw new Error('no project');
    const projets = TINY.departements.flatMap(({ code }) =>
      TINY.axes.map(({ id }) => ({ ...one, id: `${code}${id}`, territoire: code, axe: id })),
    );
    expect(listSujets({ ...TINY, projets }).filter(({ sujet }) => sujet === 'departement')).toEqual([]);
  });
  it('without a project at all still makes a storyline', () =>
    expect(buildParcours({ ...TINY, projets: [] }, '2030').etapes.length).toBeGreaterThan(5));
});

describe('the published list', () => {
  const real = buildParcours(REAL, '2021');
  it('every step is an address that is understood', () =>
    expect(real.etapes.flatMap(({ lien }) => decodeView(lien, REAL).notices)).toEqual([]));
  it('every step has a title and a comment within the limits of a file', () =>
    expect(parseParcours(writeParcours(real))).toEqual({ parcours: real }));
  it('has a step an axis', () =>
    expect(real.etapes.filter(({ lien }) => lien.startsWith('?axe='))).toHaveLength(REAL.axes.length));
  it('has a step for every département that differs, and no other without a reason', () => {
    const told = listSujets(REAL).flatMap((one) => (one.sujet === 'departement' ? [one.raisons] : []));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ habitants, pauvres, plusDeVides }) => habitants || pauvres || plusDeVides)).toBe(true);
  });
  it('its totals are those of the list', () =>
    expect(plain(real.etapes[0]?.titre)).toContain(
      `${REAL.projets.length} projets en 2021 : ${countAll(REAL).localises} dans un département`,
    ));
  it('no title is longer than a file allows', () =>
    expect(Math.max(...real.etapes.map((one) => one.titre.length))).toBeLessThan(LIMITES_PARCOURS.titre));
});
