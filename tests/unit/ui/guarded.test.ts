/** What browsers refuse by throwing, in a browser that throws at every reading. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserStorage } from '../../../src/storyline/memory.ts';
import { areKeysOn, setKeys } from '../../../src/storyline/keys.ts';
import { keepOffline } from '../../../src/site/keepOffline.ts';
import { Taking } from '../../../src/reuse/taking.svelte.ts';
import { openChannel, openPresenter } from '../../../src/presentation/channel.ts';
import { copyText, guarded } from '../../../src/ui/guarded.ts';

const refuse = () => {
  throw new DOMException('sandboxed', 'SecurityError');
};
const throwing = (...names: string[]) =>
  Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: refuse }])));

describe('guarded', () => {
  it('gives what is there', () => expect(guarded(() => 0)).toBe(0));
  it('gives null where there is nothing', () => expect(guarded(() => undefined)).toBeNull());
  it('gives null where the browser throws', () => expect(guarded(refuse)).toBeNull());
});

describe('a browser that throws', () => {
  beforeEach(() => {
    vi.stubGlobal('window', throwing('localStorage', 'sessionStorage', 'indexedDB', 'caches'));
    vi.stubGlobal('navigator', throwing('serviceWorker', 'clipboard'));
    vi.stubGlobal('localStorage', new Proxy({}, { get: refuse }));
    vi.stubGlobal('BroadcastChannel', refuse);
    vi.stubGlobal('ClipboardItem', () => undefined);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('has no store', () => expect(browserStorage()).toBeNull());
  it('has single keys on, may be told otherwise for the visit, and says that it is for no longer', () => {
    expect(areKeysOn()).toBe(true);
    expect([setKeys(false), areKeysOn()]).toEqual([false, false]);
    expect([setKeys(true), areKeysOn()]).toEqual([true, true]);
  });
  it('has no channel to the notes', () => {
    expect(openChannel(() => undefined)).toBeNull();
    const one = openPresenter(
      () => ({ steps: [], index: 0, black: false }),
      () => undefined,
    );
    one.tell();
    one.close();
  });
  it('keeps nothing for visits without network', () =>
    expect(keepOffline(new URL('https://exemple.fr/'))).resolves.toBeUndefined());
  it('copies no text', async () => expect(await copyText('a')).toBe(false));
  it('copies no picture, and says what to do', async () => {
    const taking = new Taking();
    await taking.copy(async () => 'never');
    expect(taking.message).toMatch(/^Le navigateur n’a pas laissé copier l’image/);
  });
});
