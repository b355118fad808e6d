/** Taking something away as a file: one at a time, with what is said of it. */
import { tick } from 'svelte';
import type { Fichier } from '../exports/donnees.ts';
import { downloadBlob } from '../exports/download.ts';
import { emporter } from '../text/exports.ts';
import { guarded } from '../ui/guarded.ts';

export class Taking {
  /** What became of the last wish, for a status line. */
  message = $state('');
  isBusy = $state(false);

  /** Makes a file and hands it over. `make` gives a sentence instead where there is none to be had. */
  take(make: () => Promise<Fichier | string>): Promise<void> {
    return this.#work(async () => {
      const made = await make();
      if (typeof made === 'string') return made;
      return emporter.pret(made.nom, downloadBlob(made.nom, made.contenu));
    });
  }

  /** Puts a picture where it can be pasted from. */
  copy(make: () => Promise<Fichier | string>): Promise<void> {
    return this.#work(async () => {
      const clipboard = guarded(() => navigator.clipboard);
      if (!clipboard || typeof ClipboardItem === 'undefined') return emporter.erreurCopie;
      let sentence = emporter.copiee;
      // Given as a promise: who asks for the clipboard later than the press is refused.
      const picture = make().then((made) => {
        if (typeof made !== 'string') return made.contenu;
        sentence = made;
        throw new Error(made);
      });
      await clipboard
        .write([new ClipboardItem({ 'image/png': picture })])
        .catch(() => (sentence = sentence === emporter.copiee ? emporter.erreurCopie : sentence));
      return sentence;
    });
  }

  /** One wish at a time: while one is worked on, another is passed over. `work` gives what is said of it. */
  async #work(work: () => Promise<string>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.message = emporter.enCours;
    // The message may move what is taken: a figure is measured as it stands while it is said, the same for every format.
    await tick();
    try {
      this.message = await work();
    } catch {
      this.message = emporter.erreur;
    } finally {
      this.isBusy = false;
    }
  }
}
