/** Which parts of a level's outlines are asked for, in which order, and what is shown of them. */
import { describe, expect, it } from 'vitest';
import { bringSeen } from '../../../src/app/bringSeen.ts';
import type { ShapeParts } from '../../../src/model/shapeParts.ts';

type Reply = { give: (paths: string[]) => void; fail: () => void };

/** Three parts of 10 by 10 side by side, of two units, one and one. */
function level() {
  const asked: number[] = [];
  const replies = new Map<number, Reply>();
  const shown: Record<string, string>[] = [];
  const tasks: { together: (() => void)[]; idle: (() => void)[] } = { together: [], idle: [] };
  const parts: ShapeParts = {
    source: {},
    outline: '',
    codes: ['A1', 'A2', 'B1', 'C1'],
    numbers: [],
    neighbours: [],
    parts: [2, 1, 1].map((count, i) => ({ count, bbox: [20 * i, 0, 20 * i + 10, 10] })),
    load(part) {
      asked.push(part);
      return new Promise((give, reject) => replies.set(part, { give, fail: () => reject(new Error('no network')) }));
    },
  };
  const see = bringSeen(parts, (paths) => shown.push(Object.fromEntries(paths)), {
    together: (task) => tasks.together.push(task),
    idle: (task) => tasks.idle.push(task),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    ...{ asked, shown, tasks, see },
    give: (part: number, ...paths: string[]) => (replies.get(part)?.give(paths), settle()),
    fail: (part: number) => (replies.get(part)?.fail(), settle()),
  };
}
const box = (x: number, width: number) => ({ x, y: 0, width, height: 10 });
const WHOLE = box(0, 60);

describe('outlines in parts', () => {
  it('all that are seen are asked for at once, that of the chosen unit first', () => {
    const { see, asked } = level();
    see(WHOLE, 'B1');
    expect(asked).toEqual([1, 0, 2]);
  });
  it('what is not in the box is not, and each is asked for once', () => {
    const { see, asked } = level();
    see(box(21, 5), null);
    see(box(22, 5), null);
    expect(asked).toEqual([1]);
  });
  it('the others come one after another when nothing else is to be done', async () => {
    const { see, asked, tasks, give } = level();
    see(box(21, 5), null);
    await give(1, 'b');
    expect(asked).toEqual([1]);
    tasks.idle.shift()?.();
    await give(0, 'a', 'a');
    tasks.idle.shift()?.();
    expect(asked).toEqual([1, 0, 2]);
  });
  it('the last one on the way shows what has arrived, by code', async () => {
    const { see, shown, give } = level();
    see(box(0, 10), null);
    await give(0, 'Ma', 'Mb');
    expect(shown).toEqual([{ A1: 'Ma', A2: 'Mb' }]);
  });
  it('those that arrive earlier are shown together', async () => {
    const { see, shown, tasks, give } = level();
    see(WHOLE, null);
    await give(0, 'Ma', 'Mb');
    await give(1, 'Mc');
    expect([shown, tasks.together.length]).toEqual([[], 1]);
    tasks.together[0]?.();
    expect(shown).toEqual([{ A1: 'Ma', A2: 'Mb', B1: 'Mc' }]);
    await give(2, 'Md');
    expect(shown).toHaveLength(2);
  });
  it('one that fails keeps back no other', async () => {
    const { see, shown, give, fail } = level();
    see(WHOLE, null);
    await fail(0);
    await give(1, 'Mc');
    await give(2, 'Md');
    expect(shown).toEqual([{ B1: 'Mc', C1: 'Md' }]);
  });
  it('and is not asked for again by a camera that moves, nor when idle', async () => {
    const { see, asked, tasks, fail } = level();
    see(box(0, 10), null);
    await fail(0);
    see(box(1, 10), null);
    tasks.idle.shift()?.();
    expect(asked).toEqual([0, 1]);
  });
  it('but with the next choice', async () => {
    const { see, asked, fail } = level();
    see(box(0, 10), null);
    await fail(0);
    see(box(0, 10), 'A1');
    expect(asked).toEqual([0, 0]);
  });
  it('or when it comes back into view', async () => {
    const { see, asked, fail } = level();
    see(box(0, 10), null);
    await fail(0);
    see(box(41, 5), null);
    see(box(0, 10), null);
    expect(asked).toEqual([0, 2, 0]);
  });
});
