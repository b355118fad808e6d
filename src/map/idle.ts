/** When the page has nothing better to do. Apart from `capabilities.ts`, which the first view does without. */

/** Runs `task` when the browser is idle (Safari has no idle callback: after the load). Returns the teardown. */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout: 4000 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(task, 200);
  return () => clearTimeout(handle);
}
