/** The code of a frame, and the message by which it says its height. */
import { describe, expect, it } from 'vitest';
import { codeOf, HEIGHT, heightIn } from '../../../src/exports/embed.ts';

const FRAME = {
  src: 'https://exemple.fr/c/?dep=38&embed=1',
  title: 'Carte « Isère » & "co"',
  height: 640,
  isAuto: false,
};

describe('the code', () => {
  it('without a script is the frame alone, its address and title escaped', () =>
    expect(codeOf(FRAME)).toMatch(
      /^<iframe id="carte-\w+" src="https:\/\/exemple\.fr\/c\/\?dep=38&amp;embed=1" title="Carte « Isère » &amp; &quot;co&quot;" loading="lazy" style="width:100%;height:640px;border:0"><\/iframe>$/,
    ));
  it('says its size once more for sites that take its style away', () =>
    expect(codeOf({ ...FRAME, width: 800 })).toContain('&quot;co&quot;" width="800" height="640" loading='));
  it('with a script listens to this frame, of its origin or of none', () => {
    const code = codeOf({ ...FRAME, isAuto: true });
    expect(code).toContain("['https://exemple.fr', 'null'].indexOf(event.origin) < 0");
    expect(code).toContain('event.source !== cadre.contentWindow');
    expect(code).toContain(`event.data.type === '${HEIGHT}'`);
  });
  it('of two views has two names: a page may hold both', () => {
    const id = (src: string) => /id="([^"]+)"/.exec(codeOf({ ...FRAME, src }))?.[1];
    expect(id('https://exemple.fr/?dep=38')).not.toBe(id('https://exemple.fr/?dep=07'));
  });
});

describe('the message', () => {
  it.each<[string, unknown, number | null]>([
    ['a height', { type: HEIGHT, hauteur: 512 }, 512],
    ['no height', { type: HEIGHT }, null],
    ['a height as text', { type: HEIGHT, hauteur: '512' }, null],
    ['none at all', { type: HEIGHT, hauteur: 0 }, null],
    ['far too high', { type: HEIGHT, hauteur: 1e9 }, null],
    ['another message', { type: 'autre', hauteur: 512 }, null],
    ['nothing', null, null],
  ])('%s', (_name, data, expected) => expect(heightIn(data)).toBe(expected));
});
