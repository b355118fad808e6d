/** Why a part of the site has not arrived, asked of a network of one answer. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { whyMissing } from '../../../src/ui/missing.ts';

const page = (script: string) => `<!doctype html><script type="module" src="./assets/${script}"></script>`;
const OWN = 'https://exemple.fr/carte/assets/index-AAAAAAAA.js';
/** @param answer what the site answers; null: nothing. */
function why(answer: string | null) {
  const fetch = vi.fn(async () => {
    if (answer === null) throw new TypeError('Failed to fetch');
    return new Response(answer);
  });
  vi.stubGlobal('fetch', fetch);
  return { fetch, answer: whyMissing('./', OWN) };
}
afterEach(() => vi.unstubAllGlobals());

describe('a part of the site is missing', () => {
  it('because nothing answers', async () => expect(await why(null).answer).toBe('network'));
  it('because the site is another build', async () =>
    expect(await why(page('index-BBBBBBBB.js')).answer).toBe('outdated'));
  it('though the site is this build', async () => expect(await why(page('index-AAAAAAAA.js')).answer).toBe('file'));
  it('because somebody else answers: the sign-in page of a hotel', async () =>
    expect(await why('<!doctype html><form>').answer).toBe('network'));
  it('is never asked of what the browser keeps', () =>
    expect(why('').fetch).toHaveBeenCalledWith('./', { cache: 'no-store' }));
});
