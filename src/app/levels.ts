/** Brings a level below the tables' own: its units of the official list, and what they are drawn with. */
import { withoutMagnifiers } from '../map/world.ts';
import { unpackPoints } from '../model/communes.ts';
import type { Dataset } from '../model/dataset.ts';
import { laterInTask } from '../map/slices.ts';
import { listFinerUnits } from '../model/finerUnits.ts';
import { listOf } from '../model/placing.ts';
import { refine } from '../model/refine.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { refineList } from '../state/shownList.ts';
import { noteOfCut } from '../words/finer.ts';
import { shapesToCome, type ShapeParts } from '../model/shapeParts.ts';
import type { SourcedShapes } from '../model/geometry.ts';
import { arriveInParts } from './arrivingShapes.svelte.ts';
import { geometryOfLevel } from './levelGeometry.ts';

/** Levels that a list has been given what it is drawn with; a list that is brought again is another. */
const drawn = new WeakMap<Dataset, Set<string>>();

/** Shows the list with all its finer levels, of which `level` can be drawn. @throws when a part does not arrive. */
export async function showLevel(dashboard: Dashboard, level: string): Promise<void> {
  if (drawn.get(dashboard.shown.dataset)?.has(level)) return;
  const { layout: whole, loadContext } = dashboard.geometryAt('');
  const layout = { ...whole, frame: withoutMagnifiers(whole.frame) };
  const { shapesOf } = dashboard.shown;
  const loadShapes = async (): Promise<SourcedShapes | ShapeParts | null> =>
    (await shapesOf?.(level, layout.frame)) ?? (await SHAPES[level]?.())?.default ?? null;
  const isOwn = dashboard.shown.dataset.own !== undefined;
  const [{ default: finer }, { default: packed }, shapes, places] = await Promise.all([
    import('virtual:finer'),
    import('virtual:communes'),
    loadShapes(),
    isOwn ? [] : import('virtual:places').then((module) => module.default),
  ]);
  // Another list came meanwhile, which has outlines of its own or none.
  if (dashboard.shown.shapesOf !== shapesOf) return showLevel(dashboard, level);
  const { dataset, placesOf } = dashboard.shown;
  const isKnown = dataset.levels.some(({ id }) => id === level);
  const year = finer.people.millesime;
  // Once a list: its second finer level finds the units there.
  const units = isKnown ? listOf(dataset).allUnits : listFinerUnits(packed, { holder: finer.holder, year, noteOfCut });
  await pause();
  const refined = isKnown ? dataset : refine(dataset, { ...finer, units }, placesOf ?? ((i) => places[i] ?? []));
  await pause();
  const own = units.filter((unit) => unit.level === level);
  const parts = shapes && 'load' in shapes ? shapes : null;
  const known = parts ? shapesToCome(parts) : (shapes as SourcedShapes | null);
  const points = unpackPoints(packed);
  const geometry = geometryOfLevel(level, own, { units, points, shapes: known, layout, loadContext });
  await pause();
  // Or it came, or another level of it, between the tasks.
  if (dashboard.shown.dataset !== dataset) return showLevel(dashboard, level);
  refineList(dashboard, refined, level, parts ? arriveInParts(geometry, parts) : geometry);
  drawn.set(refined, new Set(drawn.get(refined)).add(level));
}

/** Each step a task of its own: thousands of units take long, and the page answers between them. */
const pause = () => new Promise<void>((resolve) => laterInTask(resolve));

/** What brings the shapes of a level. */
const SHAPES: Record<string, (() => Promise<{ default: SourcedShapes | ShapeParts | null }>) | undefined> = {
  epci: () => import('virtual:shapes-epci'),
  commune: () => import('virtual:shapes-commune'),
};
