/** A file that was dropped on the page, on its way to the view that opens files. */
import type { Dashboard } from './dashboard.svelte.ts';

interface Waiting {
  file: File | null;
  take: ((file: File) => void) | null;
}

/** By dashboard: two on a page share no file. */
const waiting = new WeakMap<Dashboard, Waiting>();

/** Whether what is dragged is a file: text and links are the page's own. */
export const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Hands a file over, at once where somebody takes files, else as soon as somebody does. */
export function handOver(dashboard: Dashboard, file: File): void {
  const take = waiting.get(dashboard)?.take;
  if (take) take(file);
  else waiting.set(dashboard, { file, take: null });
}

/** Takes every file that is dropped from now on, and the one that waits; returns what ends it. */
export function takeDropped(dashboard: Dashboard, take: (file: File) => void): () => void {
  const file = waiting.get(dashboard)?.file;
  waiting.set(dashboard, { file: null, take });
  if (file) take(file);
  return () => void waiting.delete(dashboard);
}
