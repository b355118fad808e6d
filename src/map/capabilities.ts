/** What this browser can do, asked without side effects. */

// A fact about the browser, not state of the application: asked once, since each trial costs a GPU context.
let answer: boolean | null = null;

/** Whether WebGL 2 can be had. The trial context is given back at once; the answer is remembered. */
export function isWebglLikely(): boolean {
  if (answer === null) {
    // A frame without an origin gets no worker, without which MapLibre draws nothing; a file has none either, but its
    // worker within.
    if (origin === 'null' && location.protocol !== 'file:') return (answer = false);
    try {
      const context = document.createElement('canvas').getContext('webgl2');
      answer = context !== null;
      context?.getExtension('WEBGL_lose_context')?.loseContext();
    } catch {
      answer = false;
    }
  }
  return answer;
}

/** Whether the visitor asked to spare data, or the connection is too slow for what a map can do without. */
export function isConnectionSpared(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '');
}
