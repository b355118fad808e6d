/** What is said of outlines that a list has. */
import { describe, expect, it } from 'vitest';
import { outlineWords } from '../../../../src/views/liste/outlineWords.ts';
import { outlinesOf } from './support.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');
const said = (changed: Parameters<typeof outlinesOf>[0]) => plain(outlineWords.describe(outlinesOf(changed)));
const NONE = { missing: 0, missingNames: [] };

describe('outlines', () => {
  it('all are there', () =>
    expect(said({ units: 4021, ...NONE, source: 'IGN, Admin Express' })).toBe(
      '4 021 communes ; source : IGN, Admin Express.',
    ));
  it('some are missing', () =>
    expect(said({ units: 4021, missing: 4, missingNames: ['Ars', 'Belley', 'Ceyzériat'] })).toBe(
      '4 017 communes sur 4 021 ; 4 sans contour : Ars, Belley, Ceyzériat et 1 autre ; source : non indiquée (fichier communes.geojson).',
    ));
  it('two are missing, and named', () =>
    expect(said({ units: 5, missing: 2, missingNames: ['Ars', 'Belley'] })).toContain(
      '2 sans contour : Ars et Belley ;',
    ));
  it('one is there', () => expect(said({ units: 3, missing: 2 })).toMatch(/^1 commune sur 3/));
  it('EPCI have no plural', () => expect(said({ level: 'epci', units: 172, ...NONE })).toMatch(/^172 EPCI ;/));
  it('others are of elsewhere', () =>
    expect(said({ ...NONE, elsewhere: 30_958 })).toContain('; 30 958 d’ailleurs, laissées de côté ;'));
  it('what a list has', () =>
    expect(plain(outlineWords.have([{ level: 'epci' }, { level: 'commune' }]))).toBe(
      'Fonds de carte : EPCI et communes',
    ));
});
