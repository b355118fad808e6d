/** Lists in a browser that keeps them, that refuses, and that is full. */
import type { IDBPDatabase } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ListStore } from '../../../../src/views/liste/store.ts';
import { listOf, outlinesOf } from './support.ts';
import { withOutlines, type OwnOutlines } from '../../../../src/model/ownOutlines.ts';

const kept = new Map<string, unknown>();
const browser = { refuses: false, isFull: false };
/** What a store needs of a browser's database, and nothing else. */
const database = {
  getAll: () => Promise.resolve([...kept.values()]),
  get: (_: string, id: string) => Promise.resolve(kept.get(id)),
  delete: (_: string, id: string) => Promise.resolve(void kept.delete(id)),
  put: (_: string, list: { id: string }) => {
    if (browser.isFull) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    kept.set(list.id, list);
    return Promise.resolve(list.id);
  },
};
const opened = (channel: BroadcastChannel | null = null) =>
  new ListStore(
    channel,
    browser.refuses
      ? Promise.reject(new DOMException('blocked', 'SecurityError'))
      : Promise.resolve(database as unknown as IDBPDatabase),
  );

beforeEach(() => {
  kept.clear();
  Object.assign(browser, { refuses: false, isFull: false });
});

const LIST = listOf([{}]);
const names = async (store: ListStore) => (await store.list()).map(({ name }) => name);

describe('a browser that keeps', () => {
  it('what was put is there', async () => {
    const store = opened();
    expect(await store.put(LIST)).toBe(true);
    expect(await store.get(LIST.id)).toEqual(LIST);
    expect(store.isForVisit(LIST.id)).toBe(false);
  });
  it('a list that is not there', async () => expect(await opened().get('other')).toBeNull());
  it('the newest stands first', async () => {
    const store = opened();
    await store.put(listOf([{}], { id: 'a', name: 'old', loaded: '2021-01-01T00:00:00.000Z' }));
    await store.put(listOf([{}], { id: 'b', name: 'new', loaded: '2023-01-01T00:00:00.000Z' }));
    expect(await names(store)).toEqual(['new', 'old']);
  });
  it('a new name leaves what another tab changed', async () => {
    const store = opened();
    await store.put(LIST);
    const other = listOf([{}, {}]);
    kept.set(LIST.id, other);
    await store.rename(LIST.id, 'DSIL');
    expect(await store.get(LIST.id)).toEqual({ ...other, name: 'DSIL' });
  });
  it('a list that another tab deleted does not come back with a name', async () => {
    const store = opened();
    await store.rename(LIST.id, 'DSIL');
    expect(await names(store)).toEqual([]);
  });
  it('one that is deleted is gone', async () => {
    const store = opened();
    await store.put(LIST);
    await store.remove(LIST.id);
    expect([await store.get(LIST.id), kept.size]).toEqual([null, 0]);
  });
  it('other tabs are told', async () => {
    const told: unknown[] = [];
    const channel = { postMessage: (id: unknown) => told.push(id) } as unknown as BroadcastChannel;
    const store = opened(channel);
    await store.put(LIST);
    await store.remove(LIST.id);
    expect(told).toEqual([LIST.id, LIST.id]);
  });
});

describe('outlines of a list', () => {
  const own = outlinesOf();
  const add = (all: readonly OwnOutlines[]) => withOutlines(all, own);
  it('are kept with it', async () => {
    const store = opened();
    await store.put(LIST);
    expect(await store.setOutlines(LIST.id, add)).toBe(true);
    expect(kept.get(LIST.id)).toEqual({ ...LIST, outlines: [own] });
  });
  it('are told of without their shapes', async () => {
    const store = opened();
    await store.put({ ...LIST, outlines: [own] });
    const { shapes, ...note } = own;
    expect(shapes.features).toHaveLength(2);
    expect((await store.list())[0]?.outlines).toEqual([note]);
  });
  it('those of a level take the place of those before, and leave the other level', async () => {
    const store = opened();
    const groups = outlinesOf({ level: 'epci' });
    await store.put({ ...LIST, outlines: [outlinesOf({ file: 'before.json' }), groups] });
    await store.setOutlines(LIST.id, add);
    expect((await store.get(LIST.id))?.outlines).toEqual([groups, own]);
  });
  it('another name leaves them', async () => {
    const store = opened();
    await store.put({ ...LIST, outlines: [own] });
    await store.rename(LIST.id, 'DSIL');
    expect((await store.get(LIST.id))?.outlines).toEqual([own]);
  });
  it('go with the list', async () => {
    const store = opened();
    await store.put({ ...LIST, outlines: [own] });
    await store.remove(LIST.id);
    expect(kept.size).toBe(0);
  });
  it('where there is no room for them are there for the visit', async () => {
    const store = opened();
    await store.put(LIST);
    browser.isFull = true;
    expect(await store.setOutlines(LIST.id, add)).toBe(false);
    expect([(await store.get(LIST.id))?.outlines, store.isForVisit(LIST.id)]).toEqual([[own], true]);
    expect(kept.get(LIST.id)).toEqual(LIST);
  });
  it('of a list that another tab deleted do not bring it back', async () => {
    const store = opened();
    await store.setOutlines(LIST.id, add);
    expect(await names(store)).toEqual([]);
  });
  it('a list that names communes can be shown by them', async () => {
    const store = opened();
    await store.put(LIST);
    const texts = LIST.texts.map((text) => ({ ...text, commune: '01004' }));
    await store.put({ ...LIST, id: 'fine', texts, loaded: '2021-05-01T10:00:00.000Z' });
    expect((await store.list()).map(({ id, isFine }) => [id, isFine])).toEqual([
      ['abc123', false],
      ['fine', true],
    ]);
  });
});

describe('a browser that refuses', () => {
  beforeEach(() => void (browser.refuses = true));
  it('keeps the list for the visit, and says so', async () => {
    const store = opened();
    expect(await store.put(LIST)).toBe(false);
    expect([await store.get(LIST.id), store.isForVisit(LIST.id)]).toEqual([LIST, true]);
    expect(await names(store)).toEqual(['DETR 2022']);
  });
  it('renames and deletes within the visit', async () => {
    const store = opened();
    await store.put(LIST);
    await store.rename(LIST.id, 'DSIL');
    expect(await names(store)).toEqual(['DSIL']);
    await store.remove(LIST.id);
    expect(await names(store)).toEqual([]);
  });
});

describe('a browser that is full', () => {
  it('what replaces a kept list is shown for the visit, once', async () => {
    const store = opened();
    await store.put(LIST);
    browser.isFull = true;
    const newer = listOf([{}, {}], { name: 'DETR 2023' });
    expect(await store.put(newer)).toBe(false);
    expect(await names(store)).toEqual(['DETR 2023']);
    expect(await store.get(LIST.id)).toEqual(newer);
  });
  it('once there is room the list is kept', async () => {
    const store = opened();
    browser.isFull = true;
    await store.put(LIST);
    browser.isFull = false;
    expect(await store.put(LIST)).toBe(true);
    expect(store.isForVisit(LIST.id)).toBe(false);
  });
});

describe('a record that cannot be read', () => {
  const damaged = { ...LIST, id: 'damaged', texts: null };
  const newer = { ...LIST, id: 'newer', version: 2 };
  beforeEach(() => {
    for (const one of [LIST, damaged, newer]) kept.set(one.id, one);
  });
  it('hides no list beside it, and is told of', async () => {
    const store = opened();
    expect(await names(store)).toEqual(['DETR 2022']);
    expect(store.unreadable).toEqual([damaged, newer]);
  });
  it('stays where it is', async () => {
    await opened().list();
    expect([...kept.values()]).toEqual([LIST, damaged, newer]);
  });
  it('is not opened', async () => expect(await opened().get('damaged')).toBeNull());
  it('goes when somebody says so, and nothing else does', async () => {
    const store = opened();
    await store.list();
    await store.forgetUnreadable();
    expect([...kept.values()]).toEqual([LIST]);
  });
  it('is set aside by a list of its id, and still told of', async () => {
    const store = opened();
    const list = { ...LIST, id: 'newer', name: 'DSIL' };
    expect(await store.put(list)).toBe(true);
    expect(await store.get('newer')).toEqual(list);
    expect((await names(store)).sort()).toEqual(['DETR 2022', 'DSIL']);
    expect(store.unreadable).toEqual([damaged, { ...newer, id: expect.not.stringMatching(/^newer$/) as string }]);
  });
  it('without room for both, it stays and the list is there for the visit', async () => {
    const store = opened();
    browser.isFull = true;
    expect(await store.put({ ...LIST, id: 'newer' })).toBe(false);
    expect(kept.get('newer')).toEqual(newer);
  });
});
