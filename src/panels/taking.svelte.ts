/** Taking something away as a file: one at a time, with what is said of it. */
import { tick } from 'svelte';
import type { Fichier } from '../exports/donnees.ts';
import { downloadBlob } from '../exports/download.ts';
import { emporter } from '../text/exports.ts';

export class Taking {
  /** What became of the last wish, for a status line. */
  message = $state('');
  isBusy = $state(false);

  /** Makes a file and hands it over. `make` gives a sentence instead where there is none to be had; while one is made, another wish is passed over. */
  async take(make: () => Promise<Fichier | string>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.message = emporter.enCours;
    // The message may move what is taken: a figure is measured as it stands while it is said, the same for every format.
    await tick();
    try {
      const made = await make();
      if (typeof made !== 'string') downloadBlob(made.nom, made.contenu);
      this.message = typeof made === 'string' ? made : emporter.pret(made.nom);
    } catch {
      this.message = emporter.erreur;
    } finally {
      this.isBusy = false;
    }
  }
}
