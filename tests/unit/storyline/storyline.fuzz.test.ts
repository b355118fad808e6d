/** Storylines in files, links and stores of any content: read as they were meant, refused in words, or set aside. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { STORYLINE_LIMITS, toStorylineFile, type Storyline } from '../../../src/model/storyline.ts';
import { parseStoryline, writeStoryline, type StorylineReading } from '../../../src/storyline/file.ts';
import { packStoryline, unpackStoryline } from '../../../src/storyline/link.ts';
import { StorylineMemory } from '../../../src/storyline/memory.ts';
import { guarded } from '../../../src/ui/guarded.ts';
import { decodeView } from '../../../src/state/url.ts';
import { damaged, hostileText, hostileValue, wellFormed } from '../../support/arbitraries.ts';
import { holds } from '../../support/fuzz.ts';
import { REAL } from '../selection/support.ts';

const WHOLE: Storyline = {
  title: 'Réunion du 3 mai',
  steps: [
    { link: '?', title: 'La région', comment: 'Saluer.\nPuis « commencer ».' },
    { link: '?dep=07&axe=jeunes', title: '', comment: '' },
  ],
};
/** What a person may have written: any texts within the limits. */
const storyline: fc.Arbitrary<Storyline> = fc.record({
  title: hostileText({ isLong: false }).map((text) => text.slice(0, STORYLINE_LIMITS.title)),
  steps: fc.array(
    fc.record({
      link: hostileText({ isLong: false }).map((text) => `?q=${encodeURIComponent(wellFormed(text))}`.slice(0, 2000)),
      title: hostileText({ isLong: false }),
      comment: hostileText({ isLong: false }),
    }),
    { maxLength: 5 },
  ),
});
const text = fc.oneof(
  hostileText(),
  hostileValue().map((value) => JSON.stringify(value) ?? ''),
  damaged(toStorylineFile(WHOLE)).map((value) => JSON.stringify(value) ?? ''),
  damaged({ version: 1, titre: 'T', etapes: ['?dep=38', '?'] }).map((value) => JSON.stringify(value) ?? ''),
  fc
    .tuple(fc.constantFrom('[', '{"a":', '/*', '"', '\\', '{"version":2,"etapes":['), fc.nat(3000))
    .map(([one, times]) => one.repeat(times)),
  fc.tuple(fc.nat(400), hostileText({ isLong: false })).map(([at, inserted]) => {
    const whole = writeStoryline(WHOLE);
    return whole.slice(0, at) + inserted + whole.slice(at);
  }),
);

function expectRead(reading: StorylineReading): void {
  if ('reason' in reading) {
    // A clause that is put into a sentence: without a full stop, and in words.
    expect(reading.reason).toMatch(/\p{Ll}{2}/u);
    expect(reading.reason).not.toMatch(/undefined|\[object|\.$/);
    return;
  }
  const { title, steps } = reading.storyline;
  expect(typeof title).toBe('string');
  expect(steps.length).toBeLessThanOrEqual(STORYLINE_LIMITS.steps);
  for (const { link } of steps) {
    const { view } = decodeView(link, REAL);
    expect([view.embed, view.vue === 'presentation', view.vue === 'notes'], link).toEqual([false, false, false]);
  }
  expect(parseStoryline(writeStoryline(reading.storyline))).toEqual(reading);
}

describe('a file', () => {
  holds('of any text is read or refused', text, (content) => expectRead(parseStoryline(content)));
  holds('that was written is read again', storyline, (one) => {
    expect(parseStoryline(writeStoryline(one))).toEqual({ storyline: one });
  });
});

describe('a link', () => {
  holds(
    'of any letters is read or refused',
    fc.oneof(
      hostileText(),
      fc.base64String(),
      text.map((one) => btoa(unescape(encodeURIComponent(wellFormed(one))))),
    ),
    (packed) => expectRead(unpackStoryline(packed)),
  );
  holds('of any bytes, cut anywhere', fc.tuple(storyline, fc.nat(300), fc.nat(300)), ([one, from, to]) => {
    const packed = packStoryline(one);
    expectRead(unpackStoryline(packed.slice(0, from) + packed.slice(to)));
  });
  holds('that was packed is read again, and needs no escape', storyline, (one) => {
    const packed = packStoryline(one);
    expect(packed).toMatch(/^[\w-]*$/);
    expect(unpackStoryline(packed)).toEqual({ storyline: JSON.parse(JSON.stringify(one)) });
  });
});

/** A store as a browser has it, which may be full. */
function storeOf(entries: Record<string, string>, room: number): Storage & { all: Map<string, string> } {
  const all = new Map(Object.entries(entries));
  const size = () => [...all].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    all,
    getItem: (key: string) => all.get(key) ?? null,
    removeItem: (key: string) => void all.delete(key),
    setItem(key: string, value: string) {
      const before = all.get(key);
      all.set(key, value);
      if (size() <= room) return;
      if (before === undefined) all.delete(key);
      else all.set(key, before);
      throw new DOMException('full', 'QuotaExceededError');
    },
  } as unknown as Storage & { all: Map<string, string> };
}
const KEY = 'carte-des-solidarites.parcours';
const action = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), one: storyline }),
  fc.record({ kind: fc.constant('elsewhere' as const), text }),
  fc.record({ kind: fc.constantFrom('read' as const, 'damaged' as const, 'aside' as const, 'setAside' as const) }),
);
describe('a store', () => {
  holds(
    'of any texts loses none that cannot be read',
    fc.tuple(fc.array(text, { maxLength: 5 }), fc.nat(4000)),
    ([texts, more]) => {
      const store = storeOf({}, more);
      const memory = new StorylineMemory(store);
      for (const one of texts) {
        if (!guarded(() => (store.setItem(KEY, one), true))) continue;
        const kept = memory.read();
        expect(kept === null).toBe('reason' in parseStoryline(one));
        if (kept === null) expect([...store.all.values()]).toContain(one);
      }
      const damagedOne = memory.damaged();
      if (damagedOne) expect(texts).toContain(damagedOne.text);
    },
  );
  holds(
    'keeps what it says it keeps, whatever else is done',
    fc.tuple(fc.array(action, { maxLength: 8 }), fc.nat(3000)),
    ([actions, room]) => {
      const store = storeOf({}, room);
      const memory = new StorylineMemory(store);
      memory.read();
      for (const one of actions) {
        if (one.kind === 'write') {
          const before = store.all.get(KEY);
          const became = memory.write(one.one);
          expect(store.all.get(KEY)).toBe(became === 'kept' ? writeStoryline(one.one) : before);
        } else if (one.kind === 'elsewhere') store.all.set(KEY, one.text);
        else if (one.kind === 'setAside') memory.setAside(WHOLE);
        else memory[one.kind]();
      }
    },
  );
});
