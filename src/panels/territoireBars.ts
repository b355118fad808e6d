/** The bars by axis of a territory, as the panel shows them and its image. Apart from the region's, which are in the first view. */
import { axisBars, type AxisBar } from '../charts/axisBars.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { detail } from '../text/detail.ts';

const NONE = new Map<string, number>();

/** The bars of the territory `code` against all projects. They keep all axes while one is chosen: they are the means to choose another. */
export function territoireBars({ dataset, facettes, view }: Dashboard, code: string): AxisBar[] {
  return axisBars(dataset.axes, facettes.croise.get(code) ?? NONE, facettes.parAxe, view.axe, (count, share) =>
    count === 0 ? '–' : detail.dontPart(count, share),
  );
}
