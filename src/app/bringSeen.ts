/** Brings outlines in parts: those that are seen first, the others when nothing else is to be done. */
import { isSeen } from '../map/canvasView.ts';
import { whenIdle } from '../map/idle.ts';
import type { LevelGeometry } from '../model/geometry.ts';
import type { ShapeParts } from '../model/shapeParts.ts';

/** What parts wait for: thousands of shapes are painted each time that some are shown. */
export interface Waiting {
  together: (task: () => void) => void;
  idle: (task: () => void) => void;
}
const WAITING: Waiting = { together: (task) => setTimeout(task, 120), idle: whenIdle };

/**
 * Who is asked for what a box shows. A part that does not arrive keeps back no other, and is tried again with the next
 * choice, or when it comes back into view.
 * @param show the paths that have arrived since the last time, by code.
 */
export function bringSeen(
  { codes, parts, load }: ShapeParts,
  show: (paths: ReadonlyMap<string, string>) => void,
  { together, idle }: Waiting = WAITING,
): NonNullable<LevelGeometry['see']> {
  let end = 0;
  const codesOf = parts.map(({ count }) => codes.slice(end, (end += count)));
  const asked = new Set<number>();
  const failed = new Set<number>();
  let arrived = new Map<string, string>();
  let onTheWay = 0;
  let isWaiting = false;
  let lastChosen: string | null = null;

  async function bring(part: number): Promise<void> {
    asked.add(part);
    onTheWay++;
    try {
      const paths = await load(part);
      for (const [i, code] of (codesOf[part] ?? []).entries()) arrived.set(code, paths[i] ?? '');
    } catch {
      // The page says why, once for all parts of the site.
      asked.delete(part);
      failed.add(part);
    }
    onTheWay--;
    if (onTheWay === 0) return showArrived();
    if (!isWaiting) together(showArrived);
    isWaiting = true;
  }

  function showArrived(): void {
    isWaiting = false;
    if (arrived.size > 0) show(arrived);
    arrived = new Map();
    if (onTheWay === 0) idle(bringNext);
  }

  function bringNext(): void {
    const next = parts.findIndex((_, part) => !asked.has(part) && !failed.has(part));
    if (next >= 0 && onTheWay === 0) void bring(next);
  }

  return (box, chosen) => {
    for (const part of failed)
      if (chosen !== lastChosen || !isSeen(box, parts[part]?.bbox ?? [1, 1, 0, 0])) failed.delete(part);
    lastChosen = chosen;
    const first = chosen === null ? -1 : codesOf.findIndex((some) => some.includes(chosen));
    parts
      .flatMap(({ bbox }, part) => (asked.has(part) || failed.has(part) || !isSeen(box, bbox) ? [] : part))
      .sort((a, b) => Number(b === first) - Number(a === first))
      .forEach((part) => void bring(part));
  };
}
