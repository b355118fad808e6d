/** The storyline that this browser keeps, and what several tabs must know of one another to lose nothing. */
import type { Dataset } from '../model/dataset.ts';
import type { Storyline } from '../model/storyline.ts';
import { guarded } from '../ui/guarded.ts';
import { parseStoryline, writeStoryline } from './file.ts';

const SITE_KEY = 'carte-des-solidarites.parcours';

/** Where the storyline of a list is kept; each visitor's list has its own, the site's the key that it always had. */
const keyOf = (list: string | null) => (list === null ? SITE_KEY : `${SITE_KEY}.liste.${list}`);
const previousOf = (key: string) => `${key}.precedent`;
/**
 * What could not be read, each under a key of its own: a newer version of the site may read it, or a person mend it.
 */
const unreadableOf = (key: string) => ['', '.2', '.3', '.4', '.5'].map((end) => `${key}.illisible${end}`);

/** A text that is no storyline, and why. */
export interface Damaged {
  text: string;
  reason: string;
}

export class StorylineMemory {
  readonly #storage: Storage | null;
  /** The text that this tab last read or wrote: any other in the store is another tab's. */
  #known: string | null = null;

  readonly #key: string;

  /** @param storage null where the browser keeps nothing; @param list the id of a visitor's, null for the site's. */
  constructor(storage: Storage | null, list: string | null = null) {
    this.#storage = storage;
    this.#key = keyOf(list);
  }

  /**
   * What is kept now, null where that is nothing that can be read: such a text is set aside first. From here on it is
   * known.
   */
  read(): Storyline | null {
    this.#known = this.#get(this.#key);
    if (this.#known === null) return null;
    const reading = parseStoryline(this.#known);
    if ('storyline' in reading) return reading.storyline;
    if (this.#move(this.#known)) this.#known = null;
    return null;
  }

  /** A text that could not be read, in this visit or before, and that nobody has thrown away. */
  damaged(): Damaged | null {
    for (const key of [...unreadableOf(this.#key), this.#key]) {
      const text = this.#get(key);
      const reading = text === null ? null : parseStoryline(text);
      if (text !== null && reading && 'reason' in reading) return { text, reason: reading.reason };
    }
    return null;
  }

  /**
   * Throws away what could not be read: whoever asks has saved it, or does not want it. @returns puts it back where it
   * was, unless something else stands there.
   */
  forget(text: string): () => void {
    const keys = [...unreadableOf(this.#key), this.#key].filter((key) => this.#get(key) === text);
    for (const key of keys) this.#set(key, null);
    this.#known = this.#get(this.#key);
    return () => {
      for (const key of keys) if (this.#get(key) === null) this.#set(key, text);
      this.#known = this.#get(this.#key);
    };
  }

  /** Moves a text that cannot be read from where the storyline is kept. A full store has no room for both at once. */
  #move(text: string): boolean {
    const key = unreadableOf(this.#key).find((one) => [null, text].includes(this.#get(one)));
    if (!key || !this.#set(this.#key, null)) return false;
    if (this.#set(key, text)) return true;
    this.#set(this.#key, text);
    return false;
  }

  /**
   * Keeps a storyline, or forgets the kept one (null). `elsewhere`: another tab has kept something since, and nothing
   * was written; `refused`: the browser keeps nothing.
   */
  write(storyline: Storyline | null): 'kept' | 'elsewhere' | 'refused' {
    if (this.hasChanged()) return 'elsewhere';
    const text = storyline && writeStoryline(storyline);
    // A browser may take a text and give none back.
    if (!this.#set(this.#key, text) || this.#get(this.#key) !== text) return 'refused';
    this.#known = text;
    return 'kept';
  }

  /** Whether another tab has kept something that this one has not read. */
  hasChanged(): boolean {
    return this.#get(this.#key) !== this.#known;
  }

  /** What another storyline has taken the place of, beyond a reload. */
  setAside(storyline: Storyline): void {
    this.#set(previousOf(this.#key), writeStoryline(storyline));
  }

  /** The storyline that was set aside last, null when there is none that can be read. */
  aside(): Storyline | null {
    const text = this.#get(previousOf(this.#key));
    const found = text === null ? null : parseStoryline(text);
    return found && 'storyline' in found ? found.storyline : null;
  }

  #get(key: string): string | null {
    try {
      return this.#storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  #set(key: string, text: string | null): boolean {
    try {
      if (text === null) this.#storage?.removeItem(key);
      else this.#storage?.setItem(key, text);
      return this.#storage !== null;
    } catch {
      return false;
    }
  }
}

/** The store of this browser, null where touching it is forbidden. */
export function browserStorage(): Storage | null {
  return guarded(() => window.localStorage);
}

/** The memory of the storyline of the list that is shown. */
export function memoryOf({ own }: Pick<Dataset, 'own'>): StorylineMemory {
  return new StorylineMemory(browserStorage(), own?.id);
}

/** Forgets the storylines of a visitor's list: it is deleted. @returns brings them back. */
export function forgetList(list: string): () => void {
  const key = keyOf(list);
  const kept = [key, previousOf(key), ...unreadableOf(key)].map(
    (one) => [one, guarded(() => window.localStorage.getItem(one))] as const,
  );
  for (const [one] of kept) guarded(() => window.localStorage.removeItem(one));
  return () => {
    for (const [one, text] of kept) if (text !== null) guarded(() => window.localStorage.setItem(one, text));
  };
}
