/**
 * The keys of a presentation: those of a clicker, of the keyboard, and the setting that switches single letters off.
 */
import { guarded } from '../ui/guarded.ts';

/** Where a key leads: so many steps on or back; ±Infinity: to the last or the first. Null for any other key. */
export function movementOf(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case 'PageDown':
    case 'ArrowRight':
    case 'ArrowDown':
    case ' ':
      return 1;
    case 'PageUp':
    case 'ArrowLeft':
    case 'ArrowUp':
      return -1;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return null;
  }
}

/** What a single character asks for. */
export type KeyCommand = 'black' | 'notes' | 'fullScreen' | 'storyline' | 'add' | 'help';

const COMMANDS: Record<string, KeyCommand> = {
  b: 'black',
  '.': 'black',
  n: 'notes',
  f: 'fullScreen',
  e: 'storyline',
  '+': 'add',
  '?': 'help',
};

/** The command of a single key; null for another, or one pressed with Ctrl, Alt or ⌘. */
export function commandOf(event: KeyboardEvent): KeyCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.key.toLowerCase();
  return Object.hasOwn(COMMANDS, key) ? (COMMANDS[key] ?? null) : null;
}

/** Whether a key belongs to what has the focus: a field takes them all, a button takes Space and Enter. */
export function isTaken({ target, key, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select')) return true;
  return (key === ' ' || key === 'Enter') && target.matches('button, a, summary, input');
}

const KEY = 'carte-des-solidarites.touches';

/** Whether single letters are commands. Speech input writes letters too: whoever uses it can switch them off. */
export function areKeysOn(): boolean {
  return guarded(() => localStorage.getItem(KEY)) !== 'non';
}

/** Switches single letters on or off, for this browser. */
export function setKeys(on: boolean): void {
  // A browser that keeps nothing begins anew with every visit.
  guarded(() => (on ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, 'non')));
}
