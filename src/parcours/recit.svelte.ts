/** The storyline in hand: where it comes from, every change to it, undone or kept. The steps alone; which one is shown is in the URL. */
import { LIMITES_PARCOURS, type Etape, type Parcours } from '../model/parcours.ts';
import { parcoursMots as mots } from '../text/presentation.ts';
import type { Abime, Memoire } from './memoire.ts';

/** Computed from the data, kept in this browser, or received by a link. */
export type Origine = 'pret' | 'garde' | 'lien';

const MOST_UNDONE = 100;

export class Recit {
  readonly #memoire: Memoire;
  readonly #pret: Parcours;
  #past = $state.raw<{ parcours: Parcours; origine: Origine; kept: Parcours | null }[]>([]);
  #aside = $state.raw<Parcours | null>(null);
  /** What this browser keeps, as far as this tab knows. */
  #kept: Parcours | null = null;

  parcours = $state.raw<Parcours>({ titre: '', etapes: [] });
  origine = $state<Origine>('pret');
  /** What became of the last change, for a status line. */
  message = $state('');
  /** Another tab has kept another storyline: nothing is kept here until somebody decides. */
  isAilleurs = $state(false);
  /** This browser keeps nothing: said once something was changed. */
  isNonGarde = $state(false);
  /** What was found in the store and could not be read. */
  abime = $state.raw<Abime | null>(null);

  /** @param recu a storyline from a link, which is shown instead of the kept one and keeps nothing by itself. */
  constructor(pret: Parcours, memoire: Memoire, recu: Parcours | null) {
    this.#pret = pret;
    this.#memoire = memoire;
    this.#kept = memoire.read();
    this.abime = memoire.abime();
    this.parcours = recu ?? this.#kept ?? pret;
    this.origine = recu ? 'lien' : this.#kept ? 'garde' : 'pret';
    this.#aside = memoire.aside();
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** A storyline that another one took the place of, before this visit or in it. */
  get hasAside(): boolean {
    return this.#aside !== null;
  }

  /** Adds a step after the one at `after` (−1: before all), unless there are as many as can be read again. @returns its index. */
  add(etape: Etape, after: number): number {
    const { length } = this.parcours.etapes;
    if (length >= LIMITES_PARCOURS.etapes) {
      this.message = mots.plein;
      return Math.max(0, Math.min(after, length - 1));
    }
    const index = Math.min(after + 1, length);
    this.#edit((etapes) => etapes.splice(index, 0, etape));
    this.message = mots.ajoutee(etape.titre, index + 1);
    return index;
  }

  /** Moves the step at `index` by `by` places. @returns where it stands now. */
  move(index: number, by: number): number {
    const target = index + by;
    const one = this.parcours.etapes[index];
    if (!one || target < 0 || target >= this.parcours.etapes.length) return index;
    this.#edit((etapes) => etapes.splice(target, 0, ...etapes.splice(index, 1)));
    this.message = mots.deplacee(one.titre, target + 1);
    return target;
  }

  remove(index: number): void {
    const one = this.parcours.etapes[index];
    if (!one) return;
    this.#edit((etapes) => etapes.splice(index, 1));
    this.message = mots.supprimee(one.titre);
  }

  /** Changes title or comment of a step. */
  revise(index: number, patch: Partial<Pick<Etape, 'titre' | 'commentaire'>>): void {
    this.#edit((etapes) => {
      const one = etapes[index];
      if (one) etapes[index] = { ...one, ...patch };
    });
    this.message = '';
  }

  rename(titre: string): void {
    this.#change({ ...this.parcours, titre });
    this.message = '';
  }

  /** Takes another storyline in place of this one, which is set aside. */
  replace(parcours: Parcours, message: string): void {
    this.#setAside();
    this.#change(parcours);
    this.message = message;
  }

  /** Goes back to the storyline that the data gives: from then on it follows the data again. */
  takeReady(): void {
    this.#setAside();
    this.#remember();
    this.parcours = this.#pret;
    this.origine = 'pret';
    this.#keep(null);
    this.message = mots.prete;
  }

  /** Keeps the storyline of a link in this browser. */
  adopt(): void {
    this.replace(this.parcours, mots.adopte);
  }

  /** Takes back what was set aside, and sets this one aside for it. */
  takeAside(): void {
    const aside = this.#aside;
    if (aside) this.replace(aside, '');
  }

  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.parcours = last.parcours;
    this.origine = last.origine;
    this.#keep(last.kept);
    this.message = mots.annule;
  }

  /** Another tab has changed the store. */
  noticeStore(): void {
    if (this.#memoire.hasChanged()) this.isAilleurs = true;
  }

  /** Decides between the two tabs: what the other one kept, or what stands here. */
  resolve(choice: 'autre' | 'ceci'): void {
    const mine = { parcours: this.parcours, origine: this.origine };
    const theirs = this.#memoire.read();
    this.abime = this.#memoire.abime();
    this.#kept = theirs;
    // Whichever is chosen, the other one is not lost.
    if (choice === 'autre') {
      this.#memoire.setAside(mine.parcours);
      this.#aside = mine.parcours;
      this.parcours = theirs ?? this.#pret;
      this.origine = theirs ? 'garde' : 'pret';
    } else {
      this.#setAside();
      this.origine = 'garde';
      this.#keep(mine.parcours);
    }
    this.isAilleurs = false;
  }

  /** Throws away what could not be read. */
  forgetAbime(): void {
    if (this.abime) this.#memoire.forget(this.abime.texte);
    this.abime = this.#memoire.abime();
  }

  #edit(change: (etapes: Etape[]) => void): void {
    const etapes = [...this.parcours.etapes];
    change(etapes);
    // Who changes what a link brought makes it their own: their former one is set aside, not lost.
    if (this.origine === 'lien') this.#setAside();
    this.#change({ ...this.parcours, etapes });
  }

  #change(parcours: Parcours): void {
    this.#remember();
    this.parcours = parcours;
    this.origine = 'garde';
    this.#keep(parcours);
  }

  #remember(): void {
    const now = { parcours: this.parcours, origine: this.origine, kept: this.#kept };
    this.#past = [...this.#past, now].slice(-MOST_UNDONE);
  }

  /** Keeps a storyline, or nothing where the ready one stands. */
  #keep(parcours: Parcours | null): void {
    const kept = this.#memoire.write(parcours);
    this.isAilleurs = kept === 'ailleurs';
    this.isNonGarde = kept === 'refus';
    if (kept === 'garde') this.#kept = parcours;
  }

  /** What this browser keeps and is about to be replaced. */
  #setAside(): void {
    if (this.#kept === null) return;
    this.#memoire.setAside(this.#kept);
    this.#aside = this.#kept;
  }
}
