/** A presentation under way: which step is shown, what a click has opened over it, and the state of the stage. The URL is its memory. */
import { untrack } from 'svelte';
import { proposDeVue, type ProposDeVue } from '../exports/propos.ts';
import type { Recit } from '../parcours/recit.svelte.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { decodeView, encodeView } from '../state/url.ts';
import { firstIndex, stageOf, stageView, viewOf, type Ouvert } from './scene.ts';

const NOTHING: Ouvert = { dep: null, axe: null };

export class Seance {
  readonly #app: Dashboard;
  readonly #recit: Recit;

  etapes = $derived.by(() => this.#recit.parcours.etapes);
  #ouvert = $derived.by((): Ouvert => ({ dep: this.#app.view.dep, axe: this.#app.view.axe }));
  /** The index that the link asks for, which may lie beyond the last step. */
  asked = $derived.by(() =>
    this.#app.view.etape > 0 ? this.#app.view.etape - 1 : firstIndex(this.etapes, this.#ouvert, this.#app.dataset),
  );
  index = $derived.by(() => this.#within(this.asked));
  etape = $derived.by(() => this.etapes[this.index]);
  #step = $derived.by(() => this.etape && viewOf(this.etape, this.#app.dataset));
  /** What is asked for and is the step itself opens nothing over it. */
  #opened = $derived.by(() => {
    const step = this.#step;
    return !step || encodeView(stageView(step, this.#ouvert)) === encodeView(step) ? NOTHING : this.#ouvert;
  });
  isOpened = $derived.by(() => this.#opened.dep !== null || this.#opened.axe !== null);
  /** What is on the stage; undefined where the storyline has no step. */
  stage = $derived.by(() => {
    const view = this.#step && stageView(this.#step, this.#opened);
    // Made anew with every step alone: what happens on the stage must not begin it again.
    return view && untrack(() => stageOf(this.#app, view));
  });
  /** Its words: those of the step, or of what was opened. */
  propos = $derived.by((): ProposDeVue | null => {
    if (!this.stage) return null;
    const own = proposDeVue(this.stage);
    return this.isOpened || !this.etape?.titre ? own : { ...own, titre: this.etape.titre };
  });

  constructor(app: Dashboard, recit: Recit) {
    this.#app = app;
    this.#recit = recit;
  }

  #within(index: number): number {
    return Math.max(0, Math.min(index, this.etapes.length - 1));
  }

  /** Shows a step, and closes what was opened. */
  show(index: number): void {
    this.#app.go({ etape: this.#within(index) + 1, ...NOTHING });
  }

  /** On or back; what was opened over a step is closed first on the way back. */
  move(pas: number): void {
    const target = pas < 0 && this.isOpened ? this.index : this.#within(this.index + pas);
    if (target !== this.index || this.isOpened) this.show(target);
  }

  /** Opens a territory or an axis over the step. */
  open(patch: Partial<Ouvert>): void {
    this.#app.go({ etape: this.index + 1, ...NOTHING, ...patch });
  }

  /**
   * Follows a link of the stage within the presentation: a territory or an axis is opened over the step, so that one comes back to it; anything else leads
   * to the step that shows it. A view that has no drawing of its own follows its links itself.
   */
  follow(query: string): void {
    const { dataset } = this.#app;
    const asked = decodeView(query, dataset).view;
    if (this.stage && this.stage.view.vue !== 'carte' && asked.vue === this.stage.view.vue)
      return this.stage.open(query);
    if (asked.dep !== null || asked.axe !== null) return this.open({ dep: asked.dep, axe: asked.axe });
    const same = this.etapes.findIndex((one) => encodeView(viewOf(one, dataset)) === encodeView(asked));
    if (same >= 0) this.show(same);
  }

  /** Adds what is on the stage to the storyline, after the step, and shows it. */
  add(): void {
    if (!this.stage || !this.propos) return;
    const lien = encodeView({ ...this.stage.view, carte: 'auto', parcours: null }) || '?';
    const { titre, lecture } = this.propos;
    this.show(this.#recit.add({ lien, titre, commentaire: lecture }, this.index));
  }

  /** The address of what is on the stage in the application. */
  get query(): string {
    return (this.stage && encodeView(this.stage.view)) || '?';
  }
}
