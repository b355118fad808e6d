/** A file of outlines on its way to a list: read, or refused in words; one at a time. */
import type { OwnOutlines } from '../../model/ownOutlines.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import type { OutlinePhase } from './outlineLimit.ts';
import { outlineWords } from './outlineWords.ts';
import { readOwnOutlines } from './startOutlines.ts';

export class Outlining {
  readonly #dashboard: Dashboard;
  /** Ends what runs. */
  #ending: AbortController | null = null;

  /** What is being done; null where nothing is. */
  phase = $state<OutlinePhase | null>(null);
  /** Why the last file was refused. */
  error = $state('');

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  /** Reads a file in place of any that is being read; null where it is refused, fails, or is stopped. */
  async read(file: File): Promise<OwnOutlines | null> {
    this.stop();
    const ending = (this.#ending = new AbortController());
    const { signal } = ending;
    Object.assign(this, { phase: 'reading', error: '' });
    const tell = (phase: OutlinePhase) => {
      if (!signal.aborted) this.phase = phase;
    };
    try {
      const read = await readOwnOutlines(file, this.#dashboard, tell, signal);
      if (signal.aborted) return null;
      if (!('refused' in read)) return read;
      this.error = read.refused;
    } catch {
      if (!signal.aborted) this.error = outlineWords.failed;
    } finally {
      if (!signal.aborted) this.phase = null;
    }
    return null;
  }

  stop(): void {
    this.#ending?.abort();
    this.#ending = null;
    this.phase = null;
  }
}
