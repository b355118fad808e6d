/** Each list has a storyline of its own. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Storyline } from '../../../src/model/storyline.ts';
import type { OwnOrigin } from '../../../src/model/ownOrigin.ts';
import { forgetList, memoryOf } from '../../../src/storyline/memory.ts';

const texts = new Map<string, string>();
beforeEach(() => {
  texts.clear();
  const localStorage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
  vi.stubGlobal('window', { localStorage });
});
afterEach(() => vi.unstubAllGlobals());

const storyline = (title: string): Storyline => ({ title, steps: [{ link: '?', title, comment: '' }] });
const ofList = (id: string) => memoryOf({ own: { id } as OwnOrigin });
const ofSite = () => memoryOf({});
const titleIn = (memory: ReturnType<typeof memoryOf>) => memory.read()?.title ?? null;

function keep(memory: ReturnType<typeof memoryOf>, title: string): void {
  memory.read();
  expect(memory.write(storyline(title))).toBe('kept');
}

it('of a visitor’s list is not that of the site, nor of another list', () => {
  keep(ofSite(), 'Site');
  keep(ofList('a'), 'Liste a');
  expect([ofSite(), ofList('a'), ofList('b')].map(titleIn)).toEqual(['Site', 'Liste a', null]);
});
it('of the site stands where it always stood', () => {
  keep(ofSite(), 'Site');
  expect([...texts.keys()]).toEqual(['carte-des-solidarites.parcours']);
});
it('of a list goes with it, and leaves the others', () => {
  keep(ofSite(), 'Site');
  keep(ofList('a'), 'Liste a');
  ofList('a').setAside(storyline('Avant'));
  keep(ofList('b'), 'Liste b');
  forgetList('a');
  expect([ofSite(), ofList('a'), ofList('b')].map(titleIn)).toEqual(['Site', null, 'Liste b']);
  expect(ofList('a').aside()).toBeNull();
});
