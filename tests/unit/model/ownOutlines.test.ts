/** Which outlines of a visitor's list are drawn, and whose they are said to be. */
import { describe, expect, it } from 'vitest';
import { areWhole, shapesAt, withOutlines } from '../../../src/model/ownOutlines.ts';
import { FRAME, outlinesOf } from '../views/liste/support.ts';

const COMMUNES = outlinesOf();
const GROUPS = outlinesOf({ level: 'epci', source: 'IGN' });
const ALL = [COMMUNES, GROUPS];

describe('the shapes of a level', () => {
  it('are those of the level', () =>
    expect(shapesAt(ALL, 'epci', FRAME)).toEqual({ ...GROUPS.shapes, source: { nom: 'IGN' } }));
  it('without a source name their file', () =>
    expect(shapesAt(ALL, 'commune', FRAME)?.source).toEqual({ fichier: 'communes.geojson' }));
  it('of a level without any are none', () => expect(shapesAt([GROUPS], 'commune', FRAME)).toBeNull());
  it('drawn for another frame are none', () =>
    expect(shapesAt(ALL, 'epci', { ...FRAME, originX: FRAME.originX + 1e-9 })).toBeNull());
  it('fit the frame after a file', () =>
    expect(shapesAt(ALL, 'epci', JSON.parse(JSON.stringify({ ...FRAME })) as typeof FRAME)).not.toBeNull());
});

it('newer outlines take the place of their level alone', () => {
  const newer = outlinesOf({ file: 'newer.json' });
  expect(withOutlines(ALL, newer)).toEqual([GROUPS, newer]);
});

it('outlines with a code twice are not whole', () => {
  const { features } = COMMUNES.shapes;
  const twice = outlinesOf({ shapes: { ...COMMUNES.shapes, features: [...features, ...features] } });
  expect([areWhole(ALL), areWhole([twice]), areWhole([COMMUNES, COMMUNES])]).toEqual([true, false, false]);
});
