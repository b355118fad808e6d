/** A storyline within a link. */
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packParcours, unpackParcours } from '../../../src/parcours/lien.ts';
import { buildParcours } from '../../../src/state/parcours.ts';
import { decodeView } from '../../../src/state/url.ts';
import { REAL } from '../selection/support.ts';

const UNE = { titre: 'Été', etapes: [{ lien: '?dep=07', titre: 'L’Ardèche', commentaire: '👋 « bonjour »' }] };
const pack = (text: string) =>
  btoa(String.fromCharCode(...deflateSync(strToU8(text))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

describe('a packed storyline', () => {
  it('comes back whole, accents and pictographs included', () =>
    expect(unpackParcours(packParcours(UNE))).toEqual({ parcours: UNE }));
  it('has only letters that every address takes', () => expect(packParcours(UNE)).toMatch(/^[\w-]+$/));
  it('survives the address of the application', () => {
    const packed = packParcours(buildParcours(REAL, '2021'));
    expect(decodeView(`?vue=presentation&parcours=${packed}`, REAL)).toMatchObject({
      view: { vue: 'presentation', parcours: packed },
      notices: [],
    });
  });
  it('that a mail program has cut is refused', () =>
    expect(unpackParcours(packParcours(UNE).slice(0, 40))).toHaveProperty('raison'));
  it('that is nobody’s is refused', () => expect(unpackParcours('abc')).toHaveProperty('raison'));
  it('is validated as a file is', () =>
    expect(
      unpackParcours(pack('{"version": 2, "titre": "", "etapes": [{"lien": "javascript:alert(1)"}]}')),
    ).toHaveProperty('raison'));
  it('that unpacks to far more than it is, is refused', () =>
    expect(unpackParcours(pack(`{"version": 2, "titre": "${' '.repeat(5_000_000)}"}`))).toEqual({
      raison: 'ce lien en contient bien plus qu’un parcours',
    }));
  it('that nests brackets without end is refused', () =>
    expect(unpackParcours(pack('['.repeat(190_000)))).toHaveProperty(
      'raison',
      expect.stringMatching(/^ligne 1, plus/),
    ));
});
