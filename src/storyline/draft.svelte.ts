/**
 * The storyline in hand: where it comes from, every change to it, undone or kept. The steps alone; which one is shown
 * is in the URL.
 */
import { STORYLINE_LIMITS, type Step, type Storyline } from '../model/storyline.ts';
import { storylineWords } from './words.ts';
import { Keeping } from './keeping.svelte.ts';
import type { StorylineMemory } from './memory.ts';

/** Computed from the data, kept in this browser, or received by a link. */
export type Origin = 'ready' | 'kept' | 'link';

const MOST_UNDONE = 100;

export class StorylineDraft {
  readonly #ready: Storyline;
  #past = $state.raw<{ storyline: Storyline; origin: Origin; kept: Storyline | null }[]>([]);

  readonly keeping: Keeping;
  storyline = $state.raw<Storyline>({ title: '', steps: [] });
  origin = $state<Origin>('ready');
  /** What became of the last change, for a status line. */
  message = $state('');

  /** @param received a storyline from a link, which is shown instead of the kept one and keeps nothing by itself. */
  constructor(ready: Storyline, memory: StorylineMemory, received: Storyline | null) {
    this.#ready = ready;
    this.keeping = new Keeping(memory);
    const { kept } = this.keeping;
    this.storyline = received ?? kept ?? ready;
    this.origin = received ? 'link' : kept ? 'kept' : 'ready';
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /**
   * Adds a step after the one at `after` (−1: before all), unless there are as many as can be read again. @returns its
   * index.
   */
  add(step: Step, after: number): number {
    const { length } = this.storyline.steps;
    if (length >= STORYLINE_LIMITS.steps) {
      this.message = storylineWords.full;
      return Math.max(0, Math.min(after, length - 1));
    }
    const index = Math.min(after + 1, length);
    this.#edit((steps) => steps.splice(index, 0, step));
    this.message = storylineWords.added(step.title, index + 1);
    return index;
  }

  /** Moves the step at `index` by `by` places. @returns where it stands now. */
  move(index: number, by: number): number {
    const target = index + by;
    const one = this.storyline.steps[index];
    if (!one || target < 0 || target >= this.storyline.steps.length) return index;
    this.#edit((steps) => steps.splice(target, 0, ...steps.splice(index, 1)));
    this.message = storylineWords.moved(one.title, target + 1);
    return target;
  }

  remove(index: number): void {
    const one = this.storyline.steps[index];
    if (!one) return;
    this.#edit((steps) => steps.splice(index, 1));
    this.message = storylineWords.removed(one.title);
  }

  /** Changes title or comment of a step. */
  revise(index: number, patch: Partial<Pick<Step, 'title' | 'comment'>>): void {
    this.#edit((steps) => {
      const one = steps[index];
      if (one) steps[index] = { ...one, ...patch };
    });
    this.message = '';
  }

  rename(title: string): void {
    this.#change({ ...this.storyline, title });
    this.message = '';
  }

  /** Takes another storyline in place of this one, which is set aside. */
  replace(storyline: Storyline, message: string): void {
    this.keeping.setAside();
    this.#change(storyline);
    this.message = message;
  }

  /** Goes back to the storyline that the data gives: from then on it follows the data again. */
  takeReady(): void {
    this.keeping.setAside();
    this.#remember();
    this.storyline = this.#ready;
    this.origin = 'ready';
    this.keeping.keep(null);
    this.message = storylineWords.readyTaken;
  }

  /** Keeps the storyline of a link in this browser. */
  adopt(): void {
    this.replace(this.storyline, storylineWords.adopted);
  }

  /** Takes back what was set aside, and sets this one aside for it. */
  takeAside(): void {
    const { aside } = this.keeping;
    if (aside) this.replace(aside, '');
  }

  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.storyline = last.storyline;
    this.origin = last.origin;
    this.keeping.keep(last.kept);
    this.message = storylineWords.undone;
  }

  /** Decides between the two tabs: what the other one kept, or what stands here. */
  resolve(choice: 'theirs' | 'mine'): void {
    const mine = this.storyline;
    const theirs = this.keeping.readAgain();
    // Whichever is chosen, the other one is not lost.
    if (choice === 'theirs') {
      this.keeping.setAside(mine);
      this.storyline = theirs ?? this.#ready;
      this.origin = theirs ? 'kept' : 'ready';
    } else {
      this.keeping.setAside();
      this.origin = 'kept';
      this.keeping.keep(mine);
    }
    this.keeping.isElsewhere = false;
  }

  #edit(change: (steps: Step[]) => void): void {
    const steps = [...this.storyline.steps];
    change(steps);
    // Who changes what a link brought makes it their own: their former one is set aside, not lost.
    if (this.origin === 'link') this.keeping.setAside();
    this.#change({ ...this.storyline, steps });
  }

  #change(storyline: Storyline): void {
    this.#remember();
    this.storyline = storyline;
    this.origin = 'kept';
    this.keeping.keep(storyline);
  }

  #remember(): void {
    const now = { storyline: this.storyline, origin: this.origin, kept: this.keeping.kept };
    this.#past = [...this.#past, now].slice(-MOST_UNDONE);
  }
}
