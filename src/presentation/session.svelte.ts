/**
 * A presentation under way: which step is shown, what a click has opened over it, and the state of the stage. The URL
 * is its memory.
 */
import { untrack } from 'svelte';
import type { StorylineDraft } from '../storyline/draft.svelte.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { decodeView, encodeView } from '../state/url.ts';
import { answersOf } from '../views/answers.ts';
import type { ViewAccount } from '../views/contract.ts';
import { firstIndex, stageOf, stageView, viewOf, type Opened } from './scene.ts';

const NOTHING: Opened = { dep: null, axe: null, niveau: null };

export class PresentationSession {
  readonly #app: Dashboard;
  readonly #draft: StorylineDraft;

  steps = $derived.by(() => this.#draft.storyline.steps);
  #over = $derived.by((): Opened => {
    const { dep, axe, niveau } = this.#app.view;
    return { dep, axe, niveau };
  });
  /** The index that the link asks for, which may lie beyond the last step. */
  asked = $derived.by(() =>
    this.#app.view.etape > 0 ? this.#app.view.etape - 1 : firstIndex(this.steps, this.#over, this.#app.dataset),
  );
  index = $derived.by(() => this.#within(this.asked));
  etape = $derived.by(() => this.steps[this.index]);
  #step = $derived.by(() => this.etape && viewOf(this.etape, this.#app.dataset));
  /** What is asked for and is the step itself opens nothing over it. */
  #opened = $derived.by(() => {
    const step = this.#step;
    return !step || encodeView(stageView(step, this.#over)) === encodeView(step) ? NOTHING : this.#over;
  });
  isOpened = $derived.by(() => this.#opened.dep !== null || this.#opened.axe !== null);
  /** What is on the stage; undefined where the storyline has no step. */
  stage = $derived.by(() => {
    const view = this.#step && stageView(this.#step, this.#opened);
    // Made anew with every step alone: what happens on the stage must not begin it again.
    return view && untrack(() => stageOf(this.#app, view));
  });
  /** Its words: those of the step, or of what was opened. */
  account = $derived.by((): ViewAccount | null => {
    if (!this.stage) return null;
    const own = answersOf(this.stage.view).describe(this.stage);
    return this.isOpened || !this.etape?.title ? own : { ...own, title: this.etape.title };
  });

  constructor(app: Dashboard, draft: StorylineDraft) {
    this.#app = app;
    this.#draft = draft;
  }

  #within(index: number): number {
    return Math.max(0, Math.min(index, this.steps.length - 1));
  }

  /** Shows a step, and closes what was opened. */
  show(index: number): void {
    this.#app.go({ etape: this.#within(index) + 1, dep: null, axe: null });
  }

  /** On or back; what was opened over a step is closed first on the way back. */
  move(by: number): void {
    const target = by < 0 && this.isOpened ? this.index : this.#within(this.index + by);
    if (target !== this.index || this.isOpened) this.show(target);
  }

  /** Opens a territory of the level on the stage, or an axis, over the step. */
  open(patch: Partial<Opened>): void {
    const { niveau = null } = this.stage?.view ?? {};
    this.#app.go({ etape: this.index + 1, dep: null, axe: null, niveau, ...patch });
  }

  /**
   * Follows a link of the stage within the presentation: a territory or an axis is opened over the step, so that one
   * comes back to it; anything else leads to the step that shows it. A view that has no drawing of its own follows its
   * links itself.
   */
  follow(query: string): void {
    const { dataset } = this.#app;
    const asked = decodeView(query, dataset).view;
    if (this.stage && this.stage.view.vue !== 'carte' && asked.vue === this.stage.view.vue) {
      void this.stage.open(query);
      return;
    }
    if (asked.dep !== null || asked.axe !== null)
      return this.open({ dep: asked.dep, axe: asked.axe, niveau: asked.niveau });
    const same = this.steps.findIndex((one) => encodeView(viewOf(one, dataset)) === encodeView(asked));
    if (same >= 0) this.show(same);
  }

  /** Adds what is on the stage to the storyline, after the step, and shows it. */
  add(): void {
    if (!this.stage || !this.account) return;
    const link = encodeView({ ...this.stage.view, carte: 'auto', parcours: null }) || '?';
    const { title, reading } = this.account;
    this.show(this.#draft.add({ link, title, comment: reading }, this.index));
  }

  /** The address of what is on the stage in the application, of the list that is shown there. */
  get query(): string {
    return (this.stage && encodeView({ ...this.stage.view, liste: this.#app.view.liste })) || '?';
  }
}
