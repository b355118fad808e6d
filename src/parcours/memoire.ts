/** The storyline that this browser keeps, and what several tabs must know of one another to lose nothing. */
import type { Parcours } from '../model/parcours.ts';
import { guarded } from '../ui/guarded.ts';
import { parseParcours, writeParcours } from './fichier.ts';

const CLE = 'carte-des-solidarites.parcours';
const PRECEDENT = `${CLE}.precedent`;

/** What was found: nothing, a storyline, or a text that is none (with the reason). */
export type Garde = { parcours: Parcours } | { texte: string; raison: string } | null;

export class Memoire {
  readonly #storage: Storage | null;
  /** The text that this tab last read or wrote: any other in the store is another tab's. */
  #known: string | null = null;

  /** @param storage null where the browser keeps nothing. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  /** What is kept now. From here on it is known. */
  read(): Garde {
    this.#known = this.#get(CLE);
    return this.#known === null ? null : lu(this.#known);
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
    const found = text === null ? null : lu(text);
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

function lu(texte: string): Garde {
  const lecture = parseParcours(texte);
  return 'parcours' in lecture ? lecture : { texte, raison: lecture.raison };
}

/** The store of this browser, null where touching it is forbidden. */
export function browserStorage(): Storage | null {
  return guarded(() => window.localStorage);
}
