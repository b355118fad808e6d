/** The keys of clickers and keyboards. */
import { describe, expect, it } from 'vitest';
import { commandOf, movementOf } from '../../../src/storyline/keys.ts';

const key = (key: string, more: Partial<KeyboardEvent> = {}) => ({ key, ...more }) as KeyboardEvent;

describe('steps', () => {
  it.each([
    ['PageDown', 1],
    ['ArrowRight', 1],
    ['ArrowDown', 1],
    [' ', 1],
    ['PageUp', -1],
    ['ArrowLeft', -1],
    ['ArrowUp', -1],
    ['Home', -Infinity],
    ['End', Infinity],
    ['a', null],
    ['Enter', null],
  ])('%s: %s', (name, by) => expect(movementOf(key(name))).toBe(by));
  it('Alt and an arrow is the browser’s Back', () => expect(movementOf(key('ArrowLeft', { altKey: true }))).toBeNull());
});

describe('commands', () => {
  it.each([
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['n', 'notes'],
    ['f', 'fullScreen'],
    ['e', 'storyline'],
    ['+', 'add'],
    ['?', 'help'],
    ['x', null],
    ['constructor', null],
  ])('%s: %s', (name, command) => expect(commandOf(key(name))).toBe(command));
  it('Ctrl and F is the browser’s search', () => expect(commandOf(key('f', { ctrlKey: true }))).toBeNull());
});
