/** Times of a call that no other work of the machine lengthens: the shortest of several, waiting left out. */

/** A call is repeated for so long at least, and so often, unless it takes too long. */
const ENOUGH_MS = 60;
const LEAST_RUNS = 4;
const MOST_MS = 2000;

/** Two clocks in milliseconds: one also runs while others have the processor, one also counts threads at our side. */
export interface Clocks {
  wall: () => number;
  processor: () => number;
}

const CLOCKS: Clocks = {
  wall: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** Milliseconds of one call of `act`: the shortest of those that fit in the time, the first of which compiles it. */
export function timeOf(act: () => unknown, { wall, processor } = CLOCKS): number {
  let best = Infinity;
  let all = 0;
  for (let runs = 0; all < MOST_MS && (runs < LEAST_RUNS || all < ENOUGH_MS); runs++) {
    const [start, busy] = [wall(), processor()];
    act();
    const [spent, worked] = [wall() - start, processor() - busy];
    all += Math.min(spent, worked);
    best = Math.min(best, spent, worked);
  }
  return best;
}
