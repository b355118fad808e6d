/** Brings a level below the tables' own: its units of the official list, and what they are drawn with. */
import { unpackPoints } from '../model/communes.ts';
import { listFinerUnits } from '../model/finerUnits.ts';
import { refine } from '../model/refine.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { noteOfCut } from '../words/finer.ts';
import { geometryOfLevel } from './levelGeometry.ts';

/** Shows the list with all its finer levels, of which `level` can be drawn. @throws when a part does not arrive. */
export async function showLevel(dashboard: Dashboard, level: string): Promise<void> {
  const { dataset, placesOf } = dashboard.shown;
  const [{ default: finer }, { default: packed }, shapes, places] = await Promise.all([
    import('virtual:finer'),
    import('virtual:communes'),
    SHAPES[level]?.().then((module) => module.default) ?? null,
    dataset.own ? [] : import('virtual:places').then((module) => module.default),
  ]);
  const isKnown = dataset.levels.some(({ id }) => id === level);
  const year = finer.people.millesime;
  const units = listFinerUnits(packed, { holder: finer.holder, year, noteOfCut });
  const refined = isKnown ? dataset : refine(dataset, { ...finer, units }, placesOf ?? ((i) => places[i] ?? []));
  const own = units.filter((unit) => unit.level === level);
  const { layout, loadContext } = dashboard.siteGeometry;
  dashboard.refine(
    refined,
    level,
    geometryOfLevel(level, own, { units, points: unpackPoints(packed), shapes, layout, loadContext }),
  );
}

/** What brings the shapes of a level. */
const SHAPES: Record<string, (() => Promise<typeof import('virtual:shapes-epci')>) | undefined> = {
  epci: () => import('virtual:shapes-epci'),
  commune: () => import('virtual:shapes-commune'),
};
