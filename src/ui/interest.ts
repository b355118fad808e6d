/** The first sign that somebody is there: what the page does without until then comes with it. */

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'popstate', 'dragenter'];
let first: Promise<void> | undefined;

/**
 * Resolves with the first movement of a pointer, touch, key, focus, step of the history or thing that is dragged since
 * the page asked for it; the same promise for all who ask.
 */
export function interest(): Promise<void> {
  return (first ??= new Promise((resolve) => {
    // Whoever has typed or chosen something before the scripts came is there.
    if (document.activeElement !== document.body) return resolve();
    const notice = () => {
      for (const sign of SIGNS) removeEventListener(sign, notice);
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, notice, { passive: true });
  }));
}
