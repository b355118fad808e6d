/** The table of choices: every row reads what it writes, and refuses what nobody means. */
import { describe, expect, it } from 'vitest';
import { CHOICES, type Choice, type Known } from '../../../src/model/choices.ts';
import { DEFAULT_VIEW } from '../../../src/model/view.ts';
import { VIEW_NAMES } from '../../../src/views/index.ts';

const KNOWN: Known = {
  projets: new Set(['2030-001']),
  structures: new Set(['atelier']),
  axes: new Set(['velo']),
  codes: new Set(['01', 'ARA']),
  levels: new Set(['commune']),
  years: new Set([2029]),
  lists: new Set(['ma-liste']),
};
const ROWS = Object.entries(CHOICES) as [keyof typeof CHOICES, Choice<unknown>][];
/** A text that each row understands, and the value that it means. */
const MEANT: Record<keyof typeof CHOICES, [text: string, value: unknown]> = {
  vue: ['Projets', 'projets'],
  liste: ['ma-liste', 'ma-liste'],
  niveau: ['Commune', 'commune'],
  annee: ['2029', 2029],
  dep: ['1', '01'],
  axe: ['VELO', 'velo'],
  indicateur: ['besoin', 'besoin'],
  q: ['Été ?', 'Été ?'],
  projet: ['2030-001', '2030-001'],
  carte: ['svg', 'svg'],
  tri: ['-axe', { colonne: 'axe', direction: 'decroissant' }],
  partie: ['hasard', 'hasard'],
  mesure: ['indice', 'indice'],
  ordre: ['-velo', '-velo'],
  seuil: ['3', 3],
  plancher: ['2000', 2000],
  classer: ['habitants', 'habitants'],
  par: ['pauvres', 'pauvres'],
  etape: ['12', 12],
  comparer: ['ara', 'ARA'],
  calques: ['elargie', 'elargie'],
  structure: ['atelier', 'atelier'],
  parcours: ['a-_9', 'a-_9'],
  embed: ['1', true],
  commune: ['2a004', '2A004'],
  de: ['2029', 2029],
  a: ['2029', 2029],
  avec: ['k3-x_9.2019', 'k3-x_9.2019'],
};

describe.each(ROWS)('%s', (key, { usual, parse, format = String, views }) => {
  it('reads what is meant', () => expect(parse(MEANT[key][0], KNOWN)).toEqual(MEANT[key][1]));
  it('reads again what it writes', () => {
    const [, value] = MEANT[key];
    expect(parse(format(Array.isArray(usual) ? [value] : value), KNOWN)).toEqual(value);
  });
  it('is the default of a view', () => expect(DEFAULT_VIEW[key]).toEqual(usual));
  it('is used by views that exist', () => {
    for (const name of views ?? []) expect(VIEW_NAMES).toContain(name);
  });
  // Any text is a search.
  if (key !== 'q') it('refuses what nobody means', () => expect(parse('?!', KNOWN)).toBeUndefined());
});

it('a threshold beyond the highest is refused', () => expect(CHOICES.seuil.parse('4', KNOWN)).toBeUndefined());
it('a step is counted from one', () => expect(CHOICES.etape.parse('0', KNOWN)).toBeUndefined());
it('a sort by what no column is is refused', () => expect(CHOICES.tri.parse('-couleur', KNOWN)).toBeUndefined());
it('only 1 puts a view into a frame', () => expect(CHOICES.embed.parse('oui', KNOWN)).toBeUndefined());
