/** What the keys and buttons of a presentation do: steps, the black screen, editor and help, notes, full screen, and the way out. */
import { tick } from 'svelte';
import type { Recit } from '../parcours/recit.svelte.ts';
import { areKeysOn, commandeOf, isTaken, pasOf, setKeys, type Commande } from '../parcours/touches.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { notesMots, presentation as mots } from '../text/presentation.ts';
import { leaveFullScreen, toggleFullScreen } from '../ui/fullScreen.ts';
import type { Seance } from './seance.svelte.ts';

export class Controls {
  isBlack = $state(false);
  isEditing = $state(false);
  isHelping = $state(false);
  keysOn = $state(areKeysOn());
  /** What was said of what is shown. */
  said = $state('');

  readonly #app: Dashboard;
  readonly #recit: Recit;
  readonly #seance: Seance;

  /** `opening`: what there is to say of the storyline that was opened. */
  constructor(app: Dashboard, recit: Recit, seance: Seance, opening: string) {
    this.#app = app;
    this.#recit = recit;
    this.#seance = seance;
    this.said = opening;
  }

  /** What was said belongs to what was shown. */
  afresh(go: () => void): void {
    this.said = '';
    this.#recit.message = '';
    this.isBlack = false;
    go();
  }

  show(target: number): void {
    this.isBlack = false;
    this.#seance.show(target);
  }

  move(pas: number): void {
    this.afresh(() => this.#seance.move(pas));
  }

  /** Leaves for the view that was on the screen. */
  async leave(): Promise<void> {
    await leaveFullScreen();
    this.#app.open(this.#seance.query);
    await tick();
    document.querySelector<HTMLElement>('main')?.focus();
  }

  run(commande: Commande): void {
    switch (commande) {
      case 'noir':
        this.isBlack = !this.isBlack;
        break;
      case 'notes':
        this.#openNotes();
        break;
      case 'pleinEcran':
        void this.#fullScreen();
        break;
      case 'parcours':
        this.isEditing = !this.isEditing;
        break;
      case 'aide':
        this.isHelping = true;
        break;
      case 'ajouter':
        this.#seance.add();
    }
  }

  /** Single letters on or off, now and at the next visit. */
  switchKeys(on: boolean): void {
    this.keysOn = on;
    setKeys(on);
  }

  press(event: KeyboardEvent): void {
    if (isTaken(event) || this.isHelping) return;
    const pas = pasOf(event);
    const commande = this.keysOn ? commandeOf(event) : null;
    if (pas !== null) this.move(pas);
    else if (commande) this.run(commande);
    else if (event.key === 'Escape') this.#escape();
    else return;
    event.preventDefault();
  }

  /** Links of the application on the stage do not leave the presentation. */
  follow(event: MouseEvent): void {
    const href = (event.target as Element).closest('a')?.getAttribute('href') ?? '';
    const query = href.startsWith('?') ? href : this.#app.queryOf(href);
    if (query === null || event.defaultPrevented) return;
    event.preventDefault();
    this.afresh(() => this.#seance.follow(query));
  }

  async #fullScreen(): Promise<void> {
    this.said = (await toggleFullScreen()) ? '' : mots.pleinEcranRefuse;
  }

  #openNotes(): void {
    const url = `${this.#app.racine || location.pathname}?vue=notes`;
    const notes = window.open(url, 'carte-des-solidarites-notes', 'popup,width=760,height=640');
    this.said = notes ? '' : notesMots.bloquee;
  }

  #escape(): void {
    if (this.isBlack) this.isBlack = false;
    else if (this.isEditing) this.isEditing = false;
    else if (this.#seance.isOpened) this.move(-1);
    else void this.leave();
  }
}
