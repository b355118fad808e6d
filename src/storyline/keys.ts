/**
 * The keys of a presentation: those of a clicker, of the keyboard, and the setting that switches single letters off.
 */
import { guarded } from '../ui/guarded.ts';
import { KEY_PLACES, type KeyCommand } from './keyTable.ts';

export type { KeyCommand };

const OWN = KEY_PLACES.find(({ id }) => id === 'presentation')?.rows ?? [];
const rowOf = (event: KeyboardEvent) =>
  event.ctrlKey || event.metaKey || event.altKey
    ? undefined
    : OWN.find(({ keys }) => keys.includes(event.key) || keys.includes(event.key.toLowerCase()));

/** Where a key leads: so many steps on or back; ±Infinity: to the last or the first. Null for any other key. */
export function movementOf(event: KeyboardEvent): number | null {
  return rowOf(event)?.by ?? null;
}

/** The command of a single key; null for another, or one pressed with Ctrl, Alt or ⌘. */
export function commandOf(event: KeyboardEvent): KeyCommand | null {
  return rowOf(event)?.command ?? null;
}

/** Whether a key belongs to what has the focus: a field takes them all, a button takes Space and Enter. */
export function isTaken({ target, key, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select')) return true;
  return (key === ' ' || key === 'Enter') && target.matches('button, a, summary, input');
}

const KEY = 'carte-des-solidarites.touches';

/** What was chosen in this visit, for a browser that keeps nothing. */
let chosen: boolean | null = null;

/** What this browser keeps; on where it keeps nothing. */
const areKeptOn = (): boolean => guarded(() => localStorage.getItem(KEY)) !== 'non';

/** Whether single letters are commands. Speech input writes letters too: whoever uses it can switch them off. */
export function areKeysOn(): boolean {
  return chosen ?? areKeptOn();
}

/** Switches single letters on or off, for this browser. @returns false where it is for this visit alone. */
export function setKeys(on: boolean): boolean {
  guarded(() => (on ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, 'non')));
  const isKept = areKeptOn() === on;
  chosen = isKept ? null : on;
  return isKept;
}
