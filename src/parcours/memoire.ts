/** The storyline that this browser keeps, and what several tabs must know of one another to lose nothing. */
import type { Parcours } from '../model/parcours.ts';
import { guarded } from '../ui/guarded.ts';
import { parseParcours, writeParcours } from './fichier.ts';

const CLE = 'carte-des-solidarites.parcours';
const PRECEDENT = `${CLE}.precedent`;
/** What could not be read, each under a key of its own: a newer version of the site may read it, or a person mend it. */
const ILLISIBLES = ['', '.2', '.3', '.4', '.5'].map((end) => `${CLE}.illisible${end}`);

/** A text that is no storyline, and why. */
export interface Abime {
  texte: string;
  raison: string;
}

export class Memoire {
  readonly #storage: Storage | null;
  /** The text that this tab last read or wrote: any other in the store is another tab's. */
  #known: string | null = null;

  /** @param storage null where the browser keeps nothing. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  /** What is kept now, null where that is nothing that can be read: such a text is set aside first. From here on it is known. */
  read(): Parcours | null {
    this.#known = this.#get(CLE);
    if (this.#known === null) return null;
    const lecture = parseParcours(this.#known);
    if ('parcours' in lecture) return lecture.parcours;
    if (this.#move(this.#known)) this.#known = null;
    return null;
  }

  /** A text that could not be read, in this visit or before, and that nobody has thrown away. */
  abime(): Abime | null {
    for (const key of [...ILLISIBLES, CLE]) {
      const texte = this.#get(key);
      const lecture = texte === null ? null : parseParcours(texte);
      if (texte !== null && lecture && 'raison' in lecture) return { texte, raison: lecture.raison };
    }
    return null;
  }

  /** Throws away what could not be read: whoever asks has saved it, or does not want it. */
  forget(texte: string): void {
    for (const key of [...ILLISIBLES, CLE]) if (this.#get(key) === texte) this.#set(key, null);
    this.#known = this.#get(CLE);
  }

  /** Moves a text that cannot be read from where the storyline is kept. A full store has no room for both at once. */
  #move(texte: string): boolean {
    const key = ILLISIBLES.find((one) => [null, texte].includes(this.#get(one)));
    if (!key || !this.#set(CLE, null)) return false;
    if (this.#set(key, texte)) return true;
    this.#set(CLE, texte);
    return false;
  }

  /**
   * Keeps a storyline, or forgets the kept one (null). « ailleurs »: another tab has kept something since, and nothing was written; « refus »: the
   * browser keeps nothing.
   */
  write(parcours: Parcours | null): 'garde' | 'ailleurs' | 'refus' {
    if (this.hasChanged()) return 'ailleurs';
    const text = parcours && writeParcours(parcours);
    if (!this.#set(CLE, text)) return 'refus';
    this.#known = text;
    return 'garde';
  }

  /** Whether another tab has kept something that this one has not read. */
  hasChanged(): boolean {
    return this.#get(CLE) !== this.#known;
  }

  /** What another storyline has taken the place of, beyond a reload. */
  setAside(parcours: Parcours): void {
    this.#set(PRECEDENT, writeParcours(parcours));
  }

  /** The storyline that was set aside last, null when there is none that can be read. */
  aside(): Parcours | null {
    const text = this.#get(PRECEDENT);
    const found = text === null ? null : parseParcours(text);
    return found && 'parcours' in found ? found.parcours : null;
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
