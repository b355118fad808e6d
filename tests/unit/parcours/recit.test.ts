/** The storyline in hand: every change can be undone, is kept, and loses nothing of another tab's. */
import { describe, expect, it } from 'vitest';
import { LIMITES_PARCOURS, type Parcours } from '../../../src/model/parcours.ts';
import { writeParcours } from '../../../src/parcours/fichier.ts';
import { Memoire } from '../../../src/parcours/memoire.ts';
import { Recit } from '../../../src/parcours/recit.svelte.ts';

const CLE = 'carte-des-solidarites.parcours';
const etape = (titre: string) => ({ lien: '?', titre, commentaire: '' });
const parcours = (...titres: string[]): Parcours => ({ titre: 'T', etapes: titres.map(etape) });
const PRET = parcours('a', 'b', 'c');

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
const open = (store: Store | null, recu: Parcours | null = null) =>
  new Recit(PRET, new Memoire(store as unknown as Storage), recu);
const titles = ({ parcours }: Recit) => parcours.etapes.map(({ titre }) => titre).join('');
const kept = (store: Store) => {
  const text = store.kept.get(CLE);
  return text === undefined ? null : (JSON.parse(text) as Parcours).etapes.map(({ titre }) => titre).join('');
};

describe('where it comes from', () => {
  it('the data, where nothing is kept', () => {
    const recit = open(new Store());
    expect([titles(recit), recit.origine]).toEqual(['abc', 'pret']);
  });
  it('this browser, where something is kept', () => {
    const store = new Store();
    open(store).remove(0);
    expect([titles(open(store)), open(store).origine]).toEqual(['bc', 'garde']);
  });
  it('a link, which keeps nothing by itself', () => {
    const store = new Store();
    const recit = open(store, parcours('x'));
    expect([titles(recit), recit.origine, kept(store)]).toEqual(['x', 'lien', null]);
  });
  it('the data, where what is kept cannot be read: it is shown, not thrown away', () => {
    const store = new Store();
    store.kept.set(CLE, '{"version": 2');
    const recit = open(store);
    expect([titles(recit), recit.abime?.texte]).toEqual(['abc', '{"version": 2']);
    expect(recit.abime?.raison).toMatch(/^ligne/);
  });
});

describe('what is kept and cannot be read', () => {
  const DEEP = '['.repeat(100_000);
  const aside = (store: Store) => store.kept.get(`${CLE}.illisible`);
  function damaged(texte = DEEP) {
    const store = new Store();
    store.kept.set(CLE, texte);
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
    expect([titles(later), later.abime?.texte, aside(store)]).toEqual(['bc', DEEP, DEEP]);
  });
  it('does not take the place of another one', () => {
    const store = damaged('{');
    open(store);
    store.kept.set(CLE, '[');
    open(store);
    expect([aside(store), store.kept.get(`${CLE}.illisible.2`)]).toEqual(['{', '[']);
  });
  it('is forgotten when somebody says so, and nothing else with it', () => {
    const store = damaged();
    const recit = open(store);
    recit.remove(0);
    recit.forgetAbime();
    expect([recit.abime, aside(store), kept(store), open(store).abime]).toEqual([null, undefined, 'bc', null]);
  });
  it('stays where it is while the store is full', () => {
    const store = damaged();
    const set = store.setItem;
    store.setItem = (key, value) => {
      if (key !== CLE) throw new DOMException('full', 'QuotaExceededError');
      set(key, value);
    };
    const recit = open(store);
    expect([titles(recit), store.kept.get(CLE), recit.abime?.texte]).toEqual(['abc', DEEP, DEEP]);
  });
});

describe('as many steps as a file may hold', () => {
  it('are not exceeded: what could not be read again is not made', () => {
    const store = new Store();
    const full = parcours(...Array<string>(LIMITES_PARCOURS.etapes).fill('x'));
    const recit = open(store, full);
    recit.add(etape('y'), 0);
    expect(recit.parcours.etapes).toHaveLength(LIMITES_PARCOURS.etapes);
    expect(recit.message).toMatch(/^Ce parcours a déjà 200 étapes/);
  });
});

describe('a change', () => {
  it('adds after a step, and says where', () => {
    const recit = open(new Store());
    expect(recit.add(etape('x'), 0)).toBe(1);
    expect(titles(recit)).toBe('axbc');
  });
  it('adds before all', () => {
    const recit = open(new Store());
    recit.add(etape('x'), -1);
    expect(titles(recit)).toBe('xabc');
  });
  it('moves down', () => {
    const recit = open(new Store());
    expect(recit.move(0, 2)).toBe(2);
    expect(titles(recit)).toBe('bca');
  });
  it('moves up', () => {
    const recit = open(new Store());
    expect(recit.move(2, -1)).toBe(1);
    expect(titles(recit)).toBe('acb');
  });
  it('moves nothing beyond the ends, and is then no change', () => {
    const recit = open(new Store());
    expect(recit.move(0, -1)).toBe(0);
    expect([titles(recit), recit.canUndo]).toEqual(['abc', false]);
  });
  it('leaves the ready storyline as it is', () => {
    open(new Store()).remove(1);
    expect(PRET.etapes).toHaveLength(3);
  });
  it('is kept at once', () => {
    const store = new Store();
    open(store).revise(1, { titre: 'B' });
    expect(kept(store)).toBe('aBc');
  });
});

describe('undo', () => {
  it('takes the changes back one by one, and with the last the storyline is the ready one again', () => {
    const store = new Store();
    const recit = open(store);
    recit.remove(0);
    recit.remove(0);
    recit.undo();
    expect([titles(recit), kept(store)]).toEqual(['bc', 'bc']);
    recit.undo();
    expect([titles(recit), recit.origine, kept(store), recit.canUndo]).toEqual(['abc', 'pret', null, false]);
  });
  it('without a change does nothing', () => {
    const recit = open(new Store());
    recit.undo();
    expect(titles(recit)).toBe('abc');
  });
  it('brings one’s own back, that the change of a received one had replaced', () => {
    const store = new Store();
    open(store).remove(2);
    const recit = open(store, parcours('x', 'y'));
    recit.remove(0);
    expect(kept(store)).toBe('y');
    recit.undo();
    expect([titles(recit), recit.origine, kept(store)]).toEqual(['xy', 'lien', 'ab']);
  });
});

describe('another storyline in place of this one', () => {
  it('sets one’s own aside, beyond a reload', () => {
    const store = new Store();
    const recit = open(store);
    recit.remove(0);
    recit.replace(parcours('x'), 'ouvert');
    const later = open(store);
    expect([titles(later), later.hasAside]).toEqual(['x', true]);
    later.takeAside();
    expect([titles(later), kept(store)]).toEqual(['bc', 'bc']);
  });
  it('the ready one forgets what is kept, and follows the data again', () => {
    const store = new Store();
    const recit = open(store);
    recit.remove(0);
    recit.takeReady();
    expect([titles(recit), recit.origine, kept(store), recit.hasAside]).toEqual(['abc', 'pret', null, true]);
  });
  it('a received one that is adopted is kept', () => {
    const store = new Store();
    const recit = open(store, parcours('x'));
    recit.adopt();
    expect([recit.origine, kept(store)]).toEqual(['garde', 'x']);
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
    expect([titles(mine), kept(store), mine.isAilleurs]).toEqual(['ab', 'bc', true]);
  });
  it('is noticed without a change too', () => {
    const { mine } = twoTabs();
    mine.noticeStore();
    expect(mine.isAilleurs).toBe(true);
  });
  it('the other’s can be taken: one’s own is set aside', () => {
    const { store, mine } = twoTabs();
    mine.remove(2);
    mine.resolve('autre');
    expect([titles(mine), kept(store), mine.isAilleurs]).toEqual(['bc', 'bc', false]);
    mine.takeAside();
    expect(titles(mine)).toBe('ab');
  });
  it('one’s own can be kept: the other’s is set aside', () => {
    const { store, mine } = twoTabs();
    mine.remove(2);
    mine.resolve('ceci');
    expect([titles(mine), kept(store), mine.isAilleurs]).toEqual(['ab', 'ab', false]);
    mine.takeAside();
    expect(titles(mine)).toBe('bc');
  });
});

describe('a browser that keeps nothing', () => {
  it('without a store says so with the first change', () => {
    const recit = open(null);
    expect(recit.isNonGarde).toBe(false);
    recit.remove(0);
    expect([titles(recit), recit.isNonGarde]).toEqual(['bc', true]);
  });
  it('with a full store keeps what it had', () => {
    const store = new Store();
    const recit = open(store);
    recit.remove(0);
    store.isFull = true;
    recit.remove(0);
    expect([titles(recit), kept(store), recit.isNonGarde]).toEqual(['c', 'bc', true]);
  });
  it('what it keeps is the file format', () => {
    const store = new Store();
    const recit = open(store);
    recit.rename('Neuf');
    expect(store.kept.get(CLE)).toBe(writeParcours(recit.parcours));
  });
});
