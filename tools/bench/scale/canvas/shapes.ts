/** Made-up levels of any number of units, side by side as communes are: the same for the same number. */
import { Delaunay, randomLcg } from 'd3';
import type { LevelGeometry, MapFeature, MapLayout } from '../../../../src/model/geometry.ts';
import type { Series, SeriesRow } from '../../../../src/selection/series.ts';

type Point = [x: number, y: number];

export const FRAME = { width: 1000, height: 850, scale: 40_000, originX: 0.5, originY: 0.35 };
/** Each border is broken twice, so that a unit has about as many points as a commune of the official file. */
const BREAKS = 2;
const WOBBLE = 0.3;

const round = (value: number) => Math.round(value * 10) / 10;

/** The points of a border from `a` to `b`, without `a`; the neighbour gets the same ones in the other order. */
function wobble(a: Point, b: Point, breaks = BREAKS): Point[] {
  if (breaks === 0) return [b];
  const [p, q] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  const noise = Math.sin(p[0] * 12.9898 + p[1] * 78.233 + q[0] * 37.719 + q[1] * 4.581) * 43_758.5453;
  // The edge of the frame is straight.
  const part = a[0] === b[0] || a[1] === b[1] ? 0 : (noise - Math.floor(noise) - 0.5) * WOBBLE;
  const middle: Point = [(p[0] + q[0]) / 2 - (q[1] - p[1]) * part, (p[1] + q[1]) / 2 + (q[0] - p[0]) * part];
  return [...wobble(a, middle, breaks - 1), ...wobble(middle, b, breaks - 1)];
}

/** A ring as SVG path data, relative as the build writes it. */
function pathOf(ring: readonly Point[]): string {
  let [px, py] = [0, 0];
  const steps = ring.map(([x, y], i) => {
    const [dx, dy] = [round(x) - px, round(y) - py];
    [px, py] = [round(x), round(y)];
    return `${i === 0 ? 'M' : i === 1 ? 'l' : ' '}${round(dx)} ${round(dy)}`;
  });
  return `${steps.join('')}z`;
}

/** `count` Voronoi cells in the frame. */
export function buildShapes(count: number): LevelGeometry {
  const random = randomLcg(7);
  const sites = Array.from({ length: count }, (): Point => [random() * FRAME.width, random() * FRAME.height]);
  const delaunay = Delaunay.from(sites);
  const voronoi = delaunay.voronoi([0, 0, FRAME.width, FRAME.height]);
  const codeAt = (place: number) => String(place + 1).padStart(5, '0');
  const features = sites.map(([x, y], place): MapFeature => {
    const cell = voronoi.cellPolygon(place) as Point[];
    const ring = cell.slice(1).reduce<Point[]>((all, next, i) => [...all, ...wobble(cell[i] ?? next, next)], []);
    const [xs, ys] = [ring.map((point) => point[0]), ring.map((point) => point[1])];
    const toward = (dx: number, dy: number) => {
      const along = (other: number) => ((sites[other]?.[0] ?? x) - x) * dx + ((sites[other]?.[1] ?? y) - y) * dy;
      const best = [...delaunay.neighbors(place)].sort((a, b) => along(b) - along(a))[0];
      return best !== undefined && along(best) > 0 ? codeAt(best) : undefined;
    };
    const around = { left: toward(-1, 0), right: toward(1, 0), up: toward(0, -1), down: toward(0, 1) };
    return {
      code: codeAt(place),
      d: pathOf(ring),
      label: [x, y],
      bbox: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      neighbours: Object.fromEntries(Object.entries(around).filter(([, code]) => code !== undefined)),
    };
  });
  const [right, bottom] = [FRAME.width, FRAME.height];
  return { features, outline: `M0 0l${right} 0 0 ${bottom} ${-right} 0z`, borders: `M${right / 2} 0l0 ${bottom}` };
}

export const layoutOf = ({ features }: LevelGeometry): MapLayout => ({
  scope: 'banc',
  source: {},
  frame: FRAME,
  features,
});

/** A series over the shapes: classes by chance, every twentieth without a project, every fiftieth without a value. */
export function buildColours({ features }: LevelGeometry, seed: number): Series {
  const random = randomLcg(seed);
  const population = { colonne: 'population_2021', role: 'population', millesime: '2021' } as Series['columns'][number];
  return {
    level: { id: 'unite', nom: 'unité', pluriel: 'unités', article: 'l’', genre: 'f', chefLieu: '' },
    indicateur: 'taux',
    mark: 'choropleth',
    countsProjets: true,
    region: 2,
    breaks: [1, 2, 3, 4],
    zeroApart: true,
    columns: [population],
    rows: features.map(({ code }, i): SeriesRow => {
      const value = i % 50 === 49 ? null : i % 20 === 19 ? 0 : 5 * random();
      return {
        territoire: {
          level: 'unite',
          code,
          nom: `Unité ${i + 1}`,
          parent: null,
          note: '',
          avec_article: '',
          locatif: '',
          prefecture: '',
          measures: { population: { 2021: Math.round(100_000 * random() ** 6) } },
        },
        nombre: value ? Math.ceil(value) : 0,
        value,
        deviation: null,
        rank: null,
        classIndex: value === null ? 'missing' : value === 0 ? 'zero' : Math.floor(value),
      };
    }),
  };
}
