/**
 * `npm run bench -- --scale`: selections and geometry at growing sizes, and how they grow; then the map of many units
 * in a browser. Needs no built site.
 */
import { canvasFaults, canvasTable, measureCanvas } from './canvas/measure.ts';
import { FILES, OUTLINES, buildSquares, buildWave } from './geometries.ts';
import type { Size } from './generate.ts';
import { LISTS, buildList, weighLists, weightTable } from './lists.ts';
import { SELECTIONS, buildCase } from './selections.ts';
import { measureSeries, tableOf, type Series } from './series.ts';

const UNITS = [12, 172, 4000, 35_000];
const PROJETS = [1000, 10_000, 100_000];
const POINTS = [100, 1000, 10_000];
const number = (value: number) => value.toLocaleString('en-GB').replaceAll(',', ' ');
const sizesOf = (sizes: readonly number[]) => sizes.map((size) => ({ label: number(size), size }));

/** Selections over made-up datasets; `sizes` count what grows. */
function overDatasets(title: string, sizes: readonly number[], datasets: readonly Size[]): Series<unknown> {
  const build = (place: number) => buildCase(datasets[place] ?? { projets: 1, units: 1 });
  return { title, sizes: sizesOf(sizes), build, calls: SELECTIONS } as Series<unknown>;
}

const SERIES = [
  overDatasets(
    'Projects, 172 units',
    PROJETS,
    PROJETS.map((projets) => ({ projets, units: 172 })),
  ),
  overDatasets(
    'Units, 10 000 projects',
    UNITS,
    UNITS.map((units) => ({ projets: 10_000, units })),
  ),
  // What grows with the product of both shows in neither of the two above.
  overDatasets(
    'Projects, 35 units for 100 of them',
    PROJETS,
    PROJETS.map((projets) => ({ projets, units: projets * 0.35 })),
  ),
  {
    title: 'Projects of a published list',
    sizes: sizesOf(PROJETS),
    build: (i: number) => buildList(PROJETS[i] ?? 1),
    calls: LISTS,
  },
  { title: 'Outlines', sizes: sizesOf(UNITS), build: (i: number) => buildSquares(UNITS[i] ?? 1), calls: FILES },
  { title: 'Points', sizes: sizesOf(POINTS), build: (i: number) => buildWave(POINTS[i] ?? 4), calls: OUTLINES },
] as Series<unknown>[];

const only = process.argv[2] ?? '';
const broken = SERIES.flatMap((series) => {
  const calls = Object.fromEntries(Object.entries(series.calls).filter(([name]) => name.includes(only)));
  if (Object.keys(calls).length === 0) return [];
  const measured = measureSeries({ ...series, calls });
  console.log([...tableOf(series, measured), ''].join('\n'));
  return measured.rows.filter(({ isBroken }) => isBroken).map(({ name }) => `${series.title}, ${name}`);
});
if ('lists'.includes(only)) {
  const { lines, faults } = weightTable(weighLists(PROJETS));
  console.log([...lines, ''].join('\n'));
  broken.push(...faults);
}
// Times of a browser are said; what the page holds must not grow with the units.
if (only === '' || 'canvas'.includes(only)) {
  const sizes = [12, 172, 4021, 35_000];
  const times = await measureCanvas(sizes);
  console.log([...canvasTable(sizes.map(number), times), ''].join('\n'));
  broken.push(...canvasFaults(times));
}
if (broken.length > 0) {
  console.error(`Above the bound of the exponent or too long: ${broken.join(' ; ')}.`);
  process.exitCode = 1;
}
