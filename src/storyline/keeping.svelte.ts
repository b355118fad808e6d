/**
 * What this browser keeps of the storyline in hand, and what threatens it: another tab, a store that keeps nothing, a
 * text that cannot be read.
 */
import type { Storyline } from '../model/storyline.ts';
import type { Damaged, StorylineMemory } from './memory.ts';

export class Keeping {
  readonly #memory: StorylineMemory;
  /** What this browser keeps, as far as this tab knows. */
  kept: Storyline | null;
  /** A storyline that another one took the place of, before this visit or in it. */
  aside = $state.raw<Storyline | null>(null);
  /** Another tab has kept another storyline: nothing is kept here until somebody decides. */
  isElsewhere = $state(false);
  /** This browser keeps nothing: said once something was changed. */
  isNotKept = $state(false);
  /** What was found in the store and could not be read. */
  damaged = $state.raw<Damaged | null>(null);

  constructor(memory: StorylineMemory) {
    this.#memory = memory;
    this.kept = memory.read();
    this.damaged = memory.damaged();
    this.aside = memory.aside();
  }

  /** Keeps a storyline, or nothing where the ready one stands. */
  keep(storyline: Storyline | null): void {
    const kept = this.#memory.write(storyline);
    this.isElsewhere = kept === 'elsewhere';
    this.isNotKept = kept === 'refused';
    if (kept === 'kept') this.kept = storyline;
  }

  /** Sets aside `storyline`: unless another is given, what this browser keeps and is about to be replaced. */
  setAside(storyline: Storyline | null = this.kept): void {
    if (storyline === null) return;
    this.#memory.setAside(storyline);
    this.aside = storyline;
  }

  /** Another tab has changed the store. */
  noticeStore(): void {
    if (this.#memory.hasChanged()) this.isElsewhere = true;
  }

  /** Reads what another tab has kept: from then on it is known here. */
  readAgain(): Storyline | null {
    this.kept = this.#memory.read();
    this.damaged = this.#memory.damaged();
    return this.kept;
  }

  /** Throws away what could not be read. @returns brings it back. */
  forgetDamaged(): () => void {
    const putBack = this.damaged && this.#memory.forget(this.damaged.text);
    this.damaged = this.#memory.damaged();
    return () => {
      putBack?.();
      this.damaged = this.#memory.damaged();
    };
  }
}
