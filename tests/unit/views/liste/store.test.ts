/** Lists in a browser that keeps them, that refuses, and that is full. */
import type { IDBPDatabase } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ListStore } from '../../../../src/views/liste/store.ts';
import { listOf } from './support.ts';

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
