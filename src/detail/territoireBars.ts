/**
 * The bars by axis of a territory, as the panel shows them and its image. Apart from the region's, which are in the
 * first view.
 */
import { axisBars, type AxisBar } from '../charts/axisBars.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { detailWords } from './words.ts';

const NONE = new Map<string, number>();

/**
 * The bars of the territory `code` against all projects. They keep all axes while one is chosen: they are the means to
 * choose another.
 */
export function territoireBars({ dataset, facets, view }: Dashboard, code: string): AxisBar[] {
  return axisBars(dataset.axes, facets.crossed.get(code) ?? NONE, facets.byAxe, view.axe, (count, share) =>
    count === 0 ? '–' : detailWords.includingPart(count, share),
  );
}
