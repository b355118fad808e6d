/** Thousands of points as hexagons: how many lie in each, since dots over dots would hide how many there are. */

/** One hexagon: its middle, and how many points lie in it. */
export interface Bin {
  x: number;
  y: number;
  count: number;
}

/** Hexagons of the radius `r` (middle to corner, point up) over points in units of the drawing, in rows from above. */
export function hexBins(points: readonly { px: number; py: number }[], r: number): Bin[] {
  const [width, height] = [r * Math.sqrt(3), r * 1.5];
  const bins = new Map<string, Bin>();
  for (const { px, py } of points) {
    // The middle of one of two rows is nearest.
    const near = [Math.floor(py / height), Math.floor(py / height) + 1].map((row) => {
      const shift = row % 2 === 0 ? 0 : width / 2;
      const column = Math.round((px - shift) / width);
      const [x, y] = [column * width + shift, row * height];
      return { key: `${row} ${column}`, x, y, far: (px - x) ** 2 + (py - y) ** 2 };
    });
    const [first, second] = near as [(typeof near)[number], (typeof near)[number]];
    const { key, x, y } = second.far < first.far ? second : first;
    const bin = bins.get(key) ?? { x: round(x), y: round(y), count: 0 };
    bin.count++;
    bins.set(key, bin);
  }
  return [...bins.values()].sort((a, b) => a.y - b.y || a.x - b.x);
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The outline of a hexagon; a hair smaller than its radius, so that neighbours are told apart. */
export function hexPath({ x, y }: Bin, r: number): string {
  const corners = Array.from({ length: 6 }, (_, i) => {
    const angle = (Math.PI / 3) * i + Math.PI / 6;
    return `${round(x + (r - 0.5) * Math.cos(angle))} ${round(y + (r - 0.5) * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

/** How dark a hexagon is, of 0 to 3: steps of four times as many, since most points lie in few of them. */
export const shadeOf = (count: number): 0 | 1 | 2 | 3 => (count < 4 ? 0 : count < 16 ? 1 : count < 64 ? 2 : 3);
