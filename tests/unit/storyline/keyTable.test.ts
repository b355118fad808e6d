/** The table of keys against what obeys it: the help says no key that does nothing, and leaves none out. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MapLayout } from '../../../src/model/geometry.ts';
import { codeByKey } from '../../../src/map/keyboard.ts';
import { KEY_PLACES, SINGLE_KEYS } from '../../../src/storyline/keyTable.ts';
import { commandOf, movementOf } from '../../../src/storyline/keys.ts';

const rowsOf = (id: string) => KEY_PLACES.find((place) => place.id === id)?.rows ?? [];
const press = (key: string, held = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }) as KeyboardEvent;
const source = (path: string) => readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8');

/** Three in a row, the middle one with a neighbour on each side. */
const FEATURES = ['a', 'b', 'c'].map((code) => ({
  code,
  neighbours: { left: 'a', right: 'c', up: 'a', down: 'c' },
})) as unknown as MapLayout['features'];

describe('the table of keys', () => {
  it('names the single characters of the whole site, each once', () => {
    expect(SINGLE_KEYS).toEqual(['?', 'P', '+', 'B', '.', 'N', 'F', 'E']);
  });
  it('every printable character of a view without fields can be switched off', () => {
    const rows = [...rowsOf('everywhere'), ...rowsOf('presentation')].filter(({ shown }) => !shown.startsWith('Ctrl'));
    for (const row of rows) {
      const isPrintable = row.keys.some((key) => key.length === 1 && key !== ' ');
      expect([row.shown, row.isSingle === true]).toEqual([row.shown, isPrintable]);
    }
  });
  it('the page listens to the single characters that act everywhere', () => {
    const singles = rowsOf('everywhere').filter(({ isSingle }) => isSingle);
    const [, listened = ''] = /\/\^\[(.*?)\]\$\/i\.test\(event\.key\)/.exec(source('app/App.svelte')) ?? [];
    expect([...listened].sort()).toEqual(singles.flatMap(({ keys }) => keys).sort());
  });
  it('every key of the presentation moves, commands or leaves', () => {
    for (const { shown, keys } of rowsOf('presentation'))
      for (const key of keys)
        expect([shown, movementOf(press(key)) ?? commandOf(press(key)) ?? key]).not.toEqual([
          shown,
          key === 'Escape' ? '' : key,
        ]);
  });
  it.each([
    ['PageDown', 1],
    ['ArrowLeft', -1],
    ['Home', -Infinity],
    ['End', Infinity],
    ['b', null],
  ])('%s moves by %s', (key, by) => expect(movementOf(press(key))).toBe(by));
  it('a capital is the same command', () => expect(commandOf(press('B'))).toBe('black'));
  it('with Ctrl it is the browser’s', () => {
    expect([commandOf(press('f', { ctrlKey: true })), movementOf(press('Home', { ctrlKey: true }))]).toEqual([
      null,
      null,
    ]);
  });
  it('arrows, Home and End of the map lead on', () => {
    const keys = rowsOf('map')
      .flatMap((row) => row.keys)
      .filter((key) => /^(Arrow|Home|End)/.test(key));
    expect(keys).toHaveLength(6);
    for (const key of keys) expect(['a', 'c']).toContain(codeByKey(FEATURES, 'b', key));
  });
  it('the larger map, the field with proposals and the editor ask for the keys that stand under their names', () => {
    for (const [id, path, wanted] of [
      ['map', 'map/FinerMap.svelte', ['+', '-']],
      ['list', 'ui/Combobox.svelte', rowsOf('list').flatMap(({ keys }) => keys)],
      ['editor', 'presentation/EditedStep.svelte', ['ArrowUp', 'ArrowDown']],
    ] as const) {
      const known = rowsOf(id).flatMap(({ keys }) => keys);
      for (const key of wanted) {
        expect(known).toContain(key);
        expect([path, source(path).includes(`'${key}'`)]).toEqual([path, true]);
      }
    }
  });
});
