/**
 * What the keys and buttons of a presentation do: steps, the black screen, editor and help, notes, full screen, and the
 * way out.
 */
import { tick } from 'svelte';
import type { StorylineDraft } from '../storyline/draft.svelte.ts';
import { areKeysOn, commandOf, isTaken, movementOf, setKeys, type KeyCommand } from '../storyline/keys.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { notesWords, presentationWords } from '../storyline/words.ts';
import { focusView } from '../views/focusView.ts';
import { leaveFullScreen, toggleFullScreen } from '../ui/fullScreen.ts';
import type { PresentationSession } from './session.svelte.ts';

export class Controls {
  isBlack = $state(false);
  isEditing = $state(false);
  isHelping = $state(false);
  keysOn = $state(areKeysOn());
  /** What was said of what is shown. */
  said = $state('');

  readonly #app: Dashboard;
  readonly #draft: StorylineDraft;
  readonly #session: PresentationSession;

  /** `opening`: what there is to say of the storyline that was opened. */
  constructor(app: Dashboard, draft: StorylineDraft, session: PresentationSession, opening: string) {
    this.#app = app;
    this.#draft = draft;
    this.#session = session;
    this.said = opening;
  }

  /** What was said belongs to what was shown. */
  afresh(go: () => void): void {
    this.said = '';
    this.#draft.message = '';
    this.isBlack = false;
    go();
  }

  show(target: number): void {
    this.isBlack = false;
    this.#session.show(target);
  }

  move(by: number): void {
    this.afresh(() => this.#session.move(by));
  }

  /** Leaves for the view that was on the screen. */
  async leave(): Promise<void> {
    await leaveFullScreen();
    this.#app.open(this.#session.query);
    await tick();
    await focusView(this.#app);
  }

  run(command: KeyCommand): void {
    switch (command) {
      case 'black':
        this.isBlack = !this.isBlack;
        break;
      case 'notes':
        this.#openNotes();
        break;
      case 'fullScreen':
        void this.#fullScreen();
        break;
      case 'storyline':
        this.isEditing = !this.isEditing;
        break;
      case 'help':
        this.isHelping = true;
        break;
      case 'add':
        this.#session.add();
    }
  }

  /** Single letters on or off, now and at the next visit. @returns false where that knows nothing of it. */
  switchKeys(on: boolean): boolean {
    this.keysOn = on;
    return setKeys(on);
  }

  press(event: KeyboardEvent): void {
    if (isTaken(event) || this.isHelping) return;
    const by = movementOf(event);
    const command = this.keysOn ? commandOf(event) : null;
    if (by !== null) this.move(by);
    else if (command) this.run(command);
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
    this.afresh(() => this.#session.follow(query));
  }

  async #fullScreen(): Promise<void> {
    this.said = (await toggleFullScreen()) ? '' : presentationWords.fullScreenRefused;
  }

  #openNotes(): void {
    const url = `${this.#app.root || location.pathname}?vue=notes`;
    const notes = window.open(url, 'carte-des-solidarites-notes', 'popup,width=760,height=640');
    this.said = notes ? '' : notesWords.blocked;
  }

  #escape(): void {
    if (this.isBlack) this.isBlack = false;
    else if (this.isEditing) this.isEditing = false;
    else if (this.#session.isOpened) this.move(-1);
    else void this.leave();
  }
}
