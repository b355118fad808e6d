/** The lists that this browser keeps (IndexedDB); where it refuses or is full they are kept for the visit alone. */
import { openDB, type IDBPDatabase } from 'idb';
import { OWN_LIST_VERSION, type OwnList } from '../../model/ownList.ts';
import type { OutlinesNote, OwnOutlines } from '../../model/ownOutlines.ts';
import { namesFine } from '../../state/ownDataset.ts';
import { isOwnList } from './listFile.ts';
import { newId } from './newId.ts';

const NAME = 'carte-des-solidarites';
const LISTS = 'listes';
const CHANNEL = `${NAME}.listes`;

/** What is told of a kept list without its rows. */
export interface KeptList extends Pick<OwnList, 'id' | 'name' | 'file' | 'loaded' | 'totals'> {
  outlines: OutlinesNote[];
  /** Whether a row names a place finer than the site's own levels. */
  isFine: boolean;
}

export class ListStore {
  readonly #opening: Promise<IDBPDatabase | null>;
  /** Lists of this visit that the browser did not keep. */
  readonly #visit = new Map<string, OwnList>();
  readonly #channel: BroadcastChannel | null;
  /** What `list` has found that is no list this site can read: damaged, or of a newer version. It stays where it is. */
  unreadable: readonly { id: IDBValidKey }[] = [];
  /** Who of this tab follows: a channel speaks to the others alone. */
  readonly #followers = new Set<() => void>();

  /** @param channel tells other tabs of changes; null where the browser has none. @param opening of the database. */
  constructor(channel: BroadcastChannel | null, opening = open()) {
    this.#channel = channel;
    this.#opening = opening.catch(() => null);
  }

  /** Tells `then` when this tab or another has changed the lists. */
  onChange(then: () => void): () => void {
    this.#channel?.addEventListener('message', then);
    this.#followers.add(then);
    return () => {
      this.#channel?.removeEventListener('message', then);
      this.#followers.delete(then);
    };
  }

  /** All lists, the newest first. */
  async list(): Promise<KeptList[]> {
    const kept = (await this.#try((db) => db.getAll(LISTS) as Promise<{ id: IDBValidKey }[]>)) ?? [];
    this.unreadable = kept.filter((one) => !isOwnList(one));
    const all = new Map([...kept.filter(isOwnList), ...this.#visit.values()].map((one) => [one.id, one]));
    return [...all.values()].map(noteOf).sort((a, b) => (a.loaded < b.loaded ? 1 : -1));
  }

  /** A list by its id; null where this browser has none that can be read. */
  async get(id: string): Promise<OwnList | null> {
    const kept = this.#visit.get(id) ?? (await this.#try((db) => db.get(LISTS, id) as Promise<unknown>));
    return isOwnList(kept) ? kept : null;
  }

  /** Throws away what cannot be read: whoever asks has saved it, or does not want it. */
  async forgetUnreadable(): Promise<void> {
    for (const { id } of this.unreadable) await this.#try((db) => db.delete(LISTS, id).then(() => true));
    this.#channel?.postMessage('');
  }

  /**
   * Keeps a list; a record of its id that cannot be read is set aside. @returns false where it is there for this visit
   * alone.
   */
  async put(list: OwnList): Promise<boolean> {
    const keep = async (db: IDBPDatabase) => {
      const before = (await db.get(LISTS, list.id)) as object | undefined;
      if (before && !isOwnList(before)) await db.put(LISTS, { ...before, id: newId() });
      return db.put(LISTS, list);
    };
    const isKept = (await this.#try(keep)) !== null;
    if (isKept) this.#visit.delete(list.id);
    else this.#visit.set(list.id, list);
    this.#tell(list.id);
    return isKept;
  }

  /** Whether a list is there for this visit alone. */
  isForVisit(id: string): boolean {
    return this.#visit.has(id);
  }

  /** Gives a list another name, and leaves what another tab changed of it. */
  async rename(id: string, name: string): Promise<void> {
    const list = await this.get(id);
    if (list) await this.put({ ...list, name });
  }

  /** Gives a list other outlines. @returns false where it is there for this visit alone. */
  async setOutlines(id: string, change: (outlines: readonly OwnOutlines[]) => OwnOutlines[]): Promise<boolean> {
    const list = await this.get(id);
    return list === null || this.put({ ...list, outlines: change(list.outlines ?? []) });
  }

  async remove(id: string): Promise<void> {
    this.#visit.delete(id);
    await this.#try((db) => db.delete(LISTS, id).then(() => true));
    this.#tell(id);
  }

  #tell(id: string): void {
    this.#channel?.postMessage(id);
    for (const then of this.#followers) then();
  }

  async #try<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T | null> {
    const db = await this.#opening;
    if (!db) return null;
    try {
      return await work(db);
    } catch {
      return null;
    }
  }
}

function noteOf({ id, name, file, loaded, totals, texts, outlines = [] }: OwnList): KeptList {
  const notes = outlines.map((one): OutlinesNote => {
    const note: Partial<OwnOutlines> = { ...one };
    delete note.shapes;
    return note as OutlinesNote;
  });
  return { id, name, file, loaded, totals, outlines: notes, isFine: texts.some(namesFine) };
}

/** Throws, at once or later, where the browser has no such store or refuses it. */
async function open(): Promise<IDBPDatabase> {
  return openDB(NAME, OWN_LIST_VERSION, {
    upgrade: (db) => void (db.objectStoreNames.contains(LISTS) || db.createObjectStore(LISTS, { keyPath: 'id' })),
  });
}

let store: ListStore | null = null;

/** The store of this tab. */
export function listStore(): ListStore {
  return (store ??= new ListStore(typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)));
}
