/** The code of a frame, and the message by which it says its height. */
import { describe, expect, it } from 'vitest';
import { codeOf, HAUTEUR, heightIn } from '../../../src/exports/integration.ts';

const CADRE = {
  src: 'https://exemple.fr/c/?dep=38&embed=1',
  titre: 'Carte « Isère » & "co"',
  hauteur: 640,
  isAuto: false,
};

describe('the code', () => {
  it('without a script is the frame alone, its address and title escaped', () =>
    expect(codeOf(CADRE)).toMatch(
      /^<iframe id="carte-\w+" src="https:\/\/exemple\.fr\/c\/\?dep=38&amp;embed=1" title="Carte « Isère » &amp; &quot;co&quot;" loading="lazy" style="width:100%;height:640px;border:0"><\/iframe>$/,
    ));
  it('with a script listens to this frame, of its origin or of none', () => {
    const code = codeOf({ ...CADRE, isAuto: true });
    expect(code).toContain("['https://exemple.fr', 'null'].indexOf(event.origin) < 0");
    expect(code).toContain('event.source !== cadre.contentWindow');
    expect(code).toContain(`event.data.type === '${HAUTEUR}'`);
  });
  it('of two views has two names: a page may hold both', () => {
    const id = (src: string) => /id="([^"]+)"/.exec(codeOf({ ...CADRE, src }))?.[1];
    expect(id('https://exemple.fr/?dep=38')).not.toBe(id('https://exemple.fr/?dep=07'));
  });
});

describe('the message', () => {
  it.each<[string, unknown, number | null]>([
    ['a height', { type: HAUTEUR, hauteur: 512 }, 512],
    ['no height', { type: HAUTEUR }, null],
    ['a height as text', { type: HAUTEUR, hauteur: '512' }, null],
    ['none at all', { type: HAUTEUR, hauteur: 0 }, null],
    ['far too high', { type: HAUTEUR, hauteur: 1e9 }, null],
    ['another message', { type: 'autre', hauteur: 512 }, null],
    ['nothing', null, null],
  ])('%s', (_name, data, expected) => expect(heightIn(data)).toBe(expected));
});
