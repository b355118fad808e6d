/** Taking something away as a file: one at a time, with what is said of it. */
import { tick } from 'svelte';
import type { ExportFile } from '../exports/file.ts';
import { downloadBlob } from '../exports/download.ts';
import { takeAwayWords } from '../words/exports.ts';
import { guarded } from '../ui/guarded.ts';

export class Taking {
  /** What became of the last wish, for a status line. */
  message = $state('');
  isBusy = $state(false);

  /** Makes a file and hands it over. `make` gives a sentence instead where there is none to be had. */
  take(make: () => Promise<ExportFile | string>): Promise<void> {
    return this.#work(async () => {
      const made = await make();
      if (typeof made === 'string') return made;
      return takeAwayWords.ready(made.nom, downloadBlob(made.nom, made.content));
    });
  }

  /** Puts a picture where it can be pasted from. */
  copy(make: () => Promise<ExportFile | string>): Promise<void> {
    return this.#work(async () => {
      const clipboard = guarded(() => navigator.clipboard);
      if (!clipboard || typeof ClipboardItem === 'undefined') return takeAwayWords.copyError;
      let sentence = takeAwayWords.copiedToClipboard;
      // Given as a promise: who asks for the clipboard later than the press is refused.
      const picture = make().then((made) => {
        if (typeof made !== 'string') return made.content;
        sentence = made;
        throw new Error(made);
      });
      await clipboard
        .write([new ClipboardItem({ 'image/png': picture })])
        .catch(() => (sentence = sentence === takeAwayWords.copiedToClipboard ? takeAwayWords.copyError : sentence));
      return sentence;
    });
  }

  /** One wish at a time: while one is worked on, another is passed over. `work` gives what is said of it. */
  async #work(work: () => Promise<string>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.message = takeAwayWords.underWay;
    // The message may move what is taken: a figure is measured as it stands while it is said, the same for every
    // format.
    await tick();
    try {
      this.message = await work();
    } catch {
      this.message = takeAwayWords.error;
    } finally {
      this.isBusy = false;
    }
  }
}
