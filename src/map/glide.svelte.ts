/** The camera of the drawn map on its way from one place to another. */
import { untrack } from 'svelte';
import { betweenBoxes, type ViewBox } from './camera.ts';

export class Glide {
  /** What is shown at this moment. */
  current: ViewBox = $state.raw() as ViewBox;

  constructor(box: ViewBox) {
    this.current = box;
  }

  /** Moves to `target` in `ms` milliseconds, at once for 0, from wherever it is. Returns what stops it. */
  to(target: ViewBox, ms: number): () => void {
    const from = untrack(() => this.current);
    const path = betweenBoxes(from, target);
    let frame = 0;
    let start: number | null = null;
    const step = (now: number) => {
      start ??= now;
      const rest = Math.max(0, 1 - (now - start) / ms);
      // The very box at the end: another with its numbers would have the whole map drawn anew.
      this.current = rest > 0 ? path(1 - rest ** 3) : target;
      if (rest > 0) frame = requestAnimationFrame(step);
    };
    if (ms === 0) this.current = target;
    else if (from !== target) frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }
}
