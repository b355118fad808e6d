/** The geometry that stands against the départements of the data, both ways. */
import { describe, expect, it } from 'vitest';
import { readFitting } from '../../../geo/pipeline/fit.ts';
import { GeometryError } from '../../../src/outlines/units.ts';
import { committedText, territoires } from './fixtures/support.ts';

const file = (...codes: string[]) =>
  JSON.stringify({
    type: 'Topology',
    arcs: [],
    objects: {
      departements: {
        type: 'GeometryCollection',
        geometries: codes.map((id) => ({ type: 'MultiPolygon', id, arcs: [] })),
      },
      voisins: { type: 'GeometryCollection', geometries: [] },
    },
  });
const data = [
  { code: '22', nom: 'Un' },
  { code: '29', nom: 'Deux' },
];
const refusal = (text: string): string => {
  try {
    readFitting(text, data);
  } catch (error) {
    expect(error).toBeInstanceOf(GeometryError);
    return (error as GeometryError).message;
  }
  throw new Error('was not refused');
};

describe('readFitting', () => {
  it('takes the committed file with the committed table', () => {
    expect(readFitting(committedText(), territoires()).objects.departements.geometries).toHaveLength(12);
  });

  it('takes the same codes in another order', () => {
    expect(readFitting(file('29', '22'), data).type).toBe('Topology');
  });

  it('another region: names both lists whole', () => {
    const message = refusal(file('01', '03'));
    expect(message).toContain('départements des données : 22, 29 (sans contour : 22, 29)');
    expect(message).toContain('contours du fichier : 01, 03 (absents des données : 01, 03)');
    expect(message).toContain('npm run geo:build');
  });

  it('a département without an outline', () => {
    expect(refusal(file('22'))).toContain('(sans contour : 29)');
  });

  it('an outline without a département', () => {
    const message = refusal(file('22', '29', '35'));
    expect(message).toContain('(absents des données : 35)');
    expect(message).not.toContain('sans contour');
  });

  it('a file that is no such topology', () => {
    for (const text of ['', '{}', '{"objects":{"communes":{}}}'])
      expect(refusal(text)).toMatch(/n’est pas un TopoJSON avec un objet « departements »/);
  });
});
