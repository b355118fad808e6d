/** A storyline within a link. */
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packStoryline, unpackStoryline } from '../../../src/storyline/link.ts';
import { buildStoryline } from '../../../src/storyline/ready.ts';
import { decodeView } from '../../../src/state/url.ts';
import { REAL } from '../selection/support.ts';

const ONE_STEP = { title: 'Été', steps: [{ link: '?dep=07', title: 'L’Ardèche', comment: '👋 « bonjour »' }] };
const pack = (text: string) =>
  btoa(String.fromCharCode(...deflateSync(strToU8(text))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

describe('a packed storyline', () => {
  it('comes back whole, accents and pictographs included', () =>
    expect(unpackStoryline(packStoryline(ONE_STEP))).toEqual({ storyline: ONE_STEP }));
  it('has only letters that every address takes', () => expect(packStoryline(ONE_STEP)).toMatch(/^[\w-]+$/));
  it('survives the address of the application', () => {
    const packed = packStoryline(buildStoryline(REAL, '2021'));
    expect(decodeView(`?vue=presentation&parcours=${packed}`, REAL)).toMatchObject({
      view: { vue: 'presentation', parcours: packed },
      notices: [],
    });
  });
  it('that a mail program has cut is refused', () =>
    expect(unpackStoryline(packStoryline(ONE_STEP).slice(0, 40))).toHaveProperty('reason'));
  it('that is nobody’s is refused', () => expect(unpackStoryline('abc')).toHaveProperty('reason'));
  it('is validated as a file is', () =>
    expect(
      unpackStoryline(pack('{"version": 2, "titre": "", "etapes": [{"lien": "javascript:alert(1)"}]}')),
    ).toHaveProperty('reason'));
  it('that unpacks to far more than it is, is refused', () =>
    expect(unpackStoryline(pack(`{"version": 2, "titre": "${' '.repeat(5_000_000)}"}`))).toEqual({
      reason: 'ce lien en contient bien plus qu’un parcours',
    }));
  it('that nests brackets without end is refused', () =>
    expect(unpackStoryline(pack('['.repeat(190_000)))).toHaveProperty(
      'reason',
      expect.stringMatching(/^ligne 1, plus/),
    ));
});
