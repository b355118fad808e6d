/**
 * Puts work off until the browser has shown that it heard: a press is seen at once, what follows from it a frame later.
 */

/** Runs `task` once the next frame is painted. */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}
