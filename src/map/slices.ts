/** Long work in slices, so that the page answers between them. */

/** What the work needs of its surroundings. */
export interface Slicing {
  /** Milliseconds of one slice. */
  budget: number;
  now: () => number;
  /** Runs a task after the browser had a chance to answer; returns what withdraws it. */
  later: (task: () => void) => () => void;
}

/** A task of its own for each slice: frames and inputs come between, and nothing waits for a frame. */
export function laterInTask(task: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const close = () => {
    port1.onmessage = null;
    port1.close();
  };
  port1.onmessage = () => {
    close();
    task();
  };
  port2.postMessage(null);
  return close;
}

export const SLICING: Slicing = { budget: 14, now: () => performance.now(), later: laterInTask };

/** Runs `steps` to their end, then `done`, a slice after another, the first one later too. Returns what stops it. */
export function runSliced(steps: Iterator<unknown>, done: () => void, { budget, now, later }: Slicing = SLICING) {
  let withdraw = later(slice);
  function slice(): void {
    const end = now() + budget;
    do if (steps.next().done) return done();
    while (now() < end);
    withdraw = later(slice);
  }
  return () => withdraw();
}
