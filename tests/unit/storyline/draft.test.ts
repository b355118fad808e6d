/** The storyline in hand: every change can be undone, is kept, and loses nothing of another tab's. */
import { describe, expect, it } from 'vitest';
import { STORYLINE_LIMITS, type Storyline, type StorylineFile } from '../../../src/model/storyline.ts';
import { writeStoryline } from '../../../src/storyline/file.ts';
import { StorylineMemory } from '../../../src/storyline/memory.ts';
import { StorylineDraft } from '../../../src/storyline/draft.svelte.ts';

const KEY = 'carte-des-solidarites.parcours';
const step = (title: string) => ({ link: '?', title, comment: '' });
const storyline = (...titles: string[]): Storyline => ({ title: 'T', steps: titles.map(step) });
const READY = storyline('a', 'b', 'c');

/** A store as browsers have it, that may be full. */
class Store {
  readonly kept = new Map<string, string>();
  isFull = false;
  getItem = (key: string) => this.kept.get(key) ?? null;
  removeItem = (key: string) => void this.kept.delete(key);
  setItem = (key: string, value: string) => {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(key, value);
  };
}
const open = (store: Store | null, received: Storyline | null = null) =>
  new StorylineDraft(READY, new StorylineMemory(store as unknown as Storage), received);
const titles = ({ storyline }: StorylineDraft) => storyline.steps.map(({ title }) => title).join('');
const kept = (store: Store) => {
  const text = store.kept.get(KEY);
  return text === undefined ? null : (JSON.parse(text) as StorylineFile).etapes.map(({ titre }) => titre).join('');
};

describe('where it comes from', () => {
  it('the data, where nothing is kept', () => {
    const draft = open(new Store());
    expect([titles(draft), draft.origin]).toEqual(['abc', 'ready']);
  });
  it('this browser, where something is kept', () => {
    const store = new Store();
    open(store).remove(0);
    expect([titles(open(store)), open(store).origin]).toEqual(['bc', 'kept']);
  });
  it('a link, which keeps nothing by itself', () => {
    const store = new Store();
    const draft = open(store, storyline('x'));
    expect([titles(draft), draft.origin, kept(store)]).toEqual(['x', 'link', null]);
  });
  it('the data, where what is kept cannot be read: it is shown, not thrown away', () => {
    const store = new Store();
    store.kept.set(KEY, '{"version": 2');
    const draft = open(store);
    expect([titles(draft), draft.keeping.damaged?.text]).toEqual(['abc', '{"version": 2']);
    expect(draft.keeping.damaged?.reason).toMatch(/^ligne/);
  });
});

describe('what is kept and cannot be read', () => {
  const DEEP = '['.repeat(100_000);
  const aside = (store: Store) => store.kept.get(`${KEY}.illisible`);
  function damaged(text = DEEP) {
    const store = new Store();
    store.kept.set(KEY, text);
    return store;
  }
  it('is set aside, however deep it is nested', () => {
    const store = damaged();
    expect(titles(open(store))).toBe('abc');
    expect([aside(store), kept(store)]).toEqual([DEEP, null]);
  });
  it('is still said with the next visit, and still there after changes', () => {
    const store = damaged();
    open(store).remove(0);
    const later = open(store);
    expect([titles(later), later.keeping.damaged?.text, aside(store)]).toEqual(['bc', DEEP, DEEP]);
  });
  it('does not take the place of another one', () => {
    const store = damaged('{');
    open(store);
    store.kept.set(KEY, '[');
    open(store);
    expect([aside(store), store.kept.get(`${KEY}.illisible.2`)]).toEqual(['{', '[']);
  });
  it('is forgotten when somebody says so, and nothing else with it', () => {
    const store = damaged();
    const draft = open(store);
    draft.remove(0);
    draft.keeping.forgetDamaged();
    expect([draft.keeping.damaged, aside(store), kept(store), open(store).keeping.damaged]).toEqual([
      null,
      undefined,
      'bc',
      null,
    ]);
  });
  it('stays where it is while the store is full', () => {
    const store = damaged();
    const set = store.setItem;
    store.setItem = (key, value) => {
      if (key !== KEY) throw new DOMException('full', 'QuotaExceededError');
      set(key, value);
    };
    const draft = open(store);
    expect([titles(draft), store.kept.get(KEY), draft.keeping.damaged?.text]).toEqual(['abc', DEEP, DEEP]);
  });
});

describe('as many steps as a file may hold', () => {
  it('are not exceeded: what could not be read again is not made', () => {
    const store = new Store();
    const full = storyline(...Array<string>(STORYLINE_LIMITS.steps).fill('x'));
    const draft = open(store, full);
    draft.add(step('y'), 0);
    expect(draft.storyline.steps).toHaveLength(STORYLINE_LIMITS.steps);
    expect(draft.message).toMatch(/^Ce parcours a déjà 200 étapes/);
  });
});

describe('a change', () => {
  it('adds after a step, and says where', () => {
    const draft = open(new Store());
    expect(draft.add(step('x'), 0)).toBe(1);
    expect(titles(draft)).toBe('axbc');
  });
  it('adds before all', () => {
    const draft = open(new Store());
    draft.add(step('x'), -1);
    expect(titles(draft)).toBe('xabc');
  });
  it('moves down', () => {
    const draft = open(new Store());
    expect(draft.move(0, 2)).toBe(2);
    expect(titles(draft)).toBe('bca');
  });
  it('moves up', () => {
    const draft = open(new Store());
    expect(draft.move(2, -1)).toBe(1);
    expect(titles(draft)).toBe('acb');
  });
  it('moves nothing beyond the ends, and is then no change', () => {
    const draft = open(new Store());
    expect(draft.move(0, -1)).toBe(0);
    expect([titles(draft), draft.canUndo]).toEqual(['abc', false]);
  });
  it('leaves the ready storyline as it is', () => {
    open(new Store()).remove(1);
    expect(READY.steps).toHaveLength(3);
  });
  it('is kept at once', () => {
    const store = new Store();
    open(store).revise(1, { title: 'B' });
    expect(kept(store)).toBe('aBc');
  });
});

describe('undo', () => {
  it('takes the changes back one by one, and with the last the storyline is the ready one again', () => {
    const store = new Store();
    const draft = open(store);
    draft.remove(0);
    draft.remove(0);
    draft.undo();
    expect([titles(draft), kept(store)]).toEqual(['bc', 'bc']);
    draft.undo();
    expect([titles(draft), draft.origin, kept(store), draft.canUndo]).toEqual(['abc', 'ready', null, false]);
  });
  it('without a change does nothing', () => {
    const draft = open(new Store());
    draft.undo();
    expect(titles(draft)).toBe('abc');
  });
  it('brings one’s own back, that the change of a received one had replaced', () => {
    const store = new Store();
    open(store).remove(2);
    const draft = open(store, storyline('x', 'y'));
    draft.remove(0);
    expect(kept(store)).toBe('y');
    draft.undo();
    expect([titles(draft), draft.origin, kept(store)]).toEqual(['xy', 'link', 'ab']);
  });
});

describe('another storyline in place of this one', () => {
  it('sets one’s own aside, beyond a reload', () => {
    const store = new Store();
    const draft = open(store);
    draft.remove(0);
    draft.replace(storyline('x'), 'ouvert');
    const later = open(store);
    expect([titles(later), later.keeping.aside !== null]).toEqual(['x', true]);
    later.takeAside();
    expect([titles(later), kept(store)]).toEqual(['bc', 'bc']);
  });
  it('the ready one forgets what is kept, and follows the data again', () => {
    const store = new Store();
    const draft = open(store);
    draft.remove(0);
    draft.takeReady();
    expect([titles(draft), draft.origin, kept(store), draft.keeping.aside !== null]).toEqual([
      'abc',
      'ready',
      null,
      true,
    ]);
  });
  it('a received one that is adopted is kept', () => {
    const store = new Store();
    const draft = open(store, storyline('x'));
    draft.adopt();
    expect([draft.origin, kept(store)]).toEqual(['kept', 'x']);
  });
});

describe('two tabs', () => {
  /** Two tabs that have read the same, of which the other has changed it first. */
  function twoTabs() {
    const store = new Store();
    const mine = open(store);
    const other = open(store);
    other.remove(0);
    return { store, mine };
  }
  it('a change over another tab’s is not written, and said', () => {
    const { store, mine } = twoTabs();
    mine.remove(2);
    expect([titles(mine), kept(store), mine.keeping.isElsewhere]).toEqual(['ab', 'bc', true]);
  });
  it('is noticed without a change too', () => {
    const { mine } = twoTabs();
    mine.keeping.noticeStore();
    expect(mine.keeping.isElsewhere).toBe(true);
  });
  it('the other’s can be taken: one’s own is set aside', () => {
    const { store, mine } = twoTabs();
    mine.remove(2);
    mine.resolve('theirs');
    expect([titles(mine), kept(store), mine.keeping.isElsewhere]).toEqual(['bc', 'bc', false]);
    mine.takeAside();
    expect(titles(mine)).toBe('ab');
  });
  it('one’s own can be kept: the other’s is set aside', () => {
    const { store, mine } = twoTabs();
    mine.remove(2);
    mine.resolve('mine');
    expect([titles(mine), kept(store), mine.keeping.isElsewhere]).toEqual(['ab', 'ab', false]);
    mine.takeAside();
    expect(titles(mine)).toBe('bc');
  });
});

describe('a browser that keeps nothing', () => {
  it('without a store says so with the first change', () => {
    const draft = open(null);
    expect(draft.keeping.isNotKept).toBe(false);
    draft.remove(0);
    expect([titles(draft), draft.keeping.isNotKept]).toEqual(['bc', true]);
  });
  it('with a full store keeps what it had', () => {
    const store = new Store();
    const draft = open(store);
    draft.remove(0);
    store.isFull = true;
    draft.remove(0);
    expect([titles(draft), kept(store), draft.keeping.isNotKept]).toEqual(['c', 'bc', true]);
  });
  it('what it keeps is the file format', () => {
    const store = new Store();
    const draft = open(store);
    draft.rename('Neuf');
    expect(store.kept.get(KEY)).toBe(writeStoryline(draft.storyline));
  });
});
