/** Long work in slices: a clock that each step moves by four milliseconds. */
import { describe, expect, it } from 'vitest';
import { runSliced } from '../../../src/map/slices.ts';

/** Runs so many steps with slices of ten milliseconds; `tasks` are run by hand. */
function run(steps: number) {
  let time = 0;
  const tasks: (() => void)[] = [];
  const log: string[] = [];
  const work = (function* () {
    for (let i = 0; i < steps; i++) {
      time += 4;
      log.push(`step ${i}`);
      yield;
    }
  })();
  const stop = runSliced(work, () => log.push('done'), {
    budget: 10,
    now: () => time,
    later: (task) => {
      tasks.push(task);
      return () => void tasks.splice(tasks.indexOf(task), 1);
    },
  });
  return { log, tasks, stop, next: () => tasks.shift()?.() };
}

describe('runSliced', () => {
  it('does nothing at once, and as much as fits in each slice', () => {
    const { log, next } = run(5);
    expect(log).toEqual([]);
    next();
    expect(log).toEqual(['step 0', 'step 1', 'step 2']);
    next();
    expect(log).toEqual(['step 0', 'step 1', 'step 2', 'step 3', 'step 4', 'done']);
  });
  it('what is stopped goes no further', () => {
    const { log, tasks, stop, next } = run(9);
    next();
    stop();
    expect([log.length, tasks.length]).toEqual([3, 0]);
  });
  it('no step at all is done in its first slice', () => {
    const { log, next } = run(0);
    next();
    expect(log).toEqual(['done']);
  });
});
