/**
 * How much of each pixel each shape covers. It is made once a view; colouring anew is then one pass over the pixels,
 * whatever the outlines. Neighbours share a pixel exactly, so that no seam shows between them. Pure; device pixels.
 */

/** Coverage of a pixel by one shape alone. */
const FULL = 255;
/** A run is two words: its first pixel; its length, and in the lowest byte how much of each pixel it covers. */
export const WORDS = 2;
export const BYTE = 8;

/** Runs of pixels of every shape, in the order of the shapes; those of the shape i begin at `starts[i]`. */
export interface Coverage {
  width: number;
  height: number;
  starts: Uint32Array;
  runs: Uint32Array;
}

/** From frame units to device pixels: x × scale + left. */
export interface ToPixels {
  scale: number;
  left: number;
  top: number;
}

export class CoverageMaker {
  readonly #width: number;
  readonly #height: number;
  /** What is left of each pixel: of shapes that overlap the first has it. */
  readonly #left: Uint8Array;
  readonly #starts: number[] = [];
  #runs = new Uint32Array(1 << 16);
  #length = 0;
  /** Signed areas of the box of one shape: its running sum along a row is what is covered. All zero between two. */
  #areas = new Float32Array(0);

  constructor(width: number, height: number) {
    [this.#width, this.#height] = [width, height];
    this.#left = new Uint8Array(width * height).fill(FULL);
  }

  /** Adds the next shape, by its rings (x, y, x, y…) in frame units; none for one that is not seen. */
  add(rings: readonly (readonly number[])[], { scale, left, top }: ToPixels): void {
    this.#starts.push(this.#length);
    let x0 = Infinity;
    let y0 = Infinity;
    let x1 = -Infinity;
    let y1 = -Infinity;
    for (const ring of rings)
      for (let i = 0; i < ring.length; i += 2) {
        const x = ring[i] as number;
        const y = ring[i + 1] as number;
        if (x < x0) x0 = x;
        if (x > x1) x1 = x;
        if (y < y0) y0 = y;
        if (y > y1) y1 = y;
      }
    const column = Math.max(0, Math.floor(x0 * scale + left));
    const row = Math.max(0, Math.floor(y0 * scale + top));
    const columns = Math.min(this.#width, Math.ceil(x1 * scale + left)) - column;
    const rows = Math.min(this.#height, Math.ceil(y1 * scale + top)) - row;
    if (!(columns > 0 && rows > 0)) return;
    // Two more a row: an edge at the right end writes beyond it.
    const stride = columns + 2;
    if (this.#areas.length < stride * rows) this.#areas = new Float32Array(stride * rows);
    for (const ring of rings) {
      let px = (ring[ring.length - 2] as number) * scale + left - column;
      let py = (ring[ring.length - 1] as number) * scale + top - row;
      for (let i = 0; i < ring.length; i += 2) {
        const x = (ring[i] as number) * scale + left - column;
        const y = (ring[i + 1] as number) * scale + top - row;
        addEdge(this.#areas, stride, columns, rows, px, py, x, y);
        px = x;
        py = y;
      }
    }
    this.#collect(stride, columns, rows, row * this.#width + column);
  }

  /** Turns the areas of a shape into runs, and leaves zeros. */
  #collect(stride: number, columns: number, rows: number, first: number): void {
    const areas = this.#areas;
    const left = this.#left;
    for (let row = 0; row < rows; row++) {
      const from = row * stride;
      const pixels = first + row * this.#width;
      let sum = 0;
      let begin = 0;
      let last = 0;
      for (let column = 0; column <= columns; column++) {
        let cover = 0;
        if (column < columns) {
          sum += areas[from + column] as number;
          const free = left[pixels + column] as number;
          cover = Math.min(free, Math.round(Math.abs(sum) * FULL));
          if (cover > 0) left[pixels + column] = free - cover;
        }
        areas[from + column] = 0;
        if (cover === last) continue;
        if (last > 0) this.#write(pixels + begin, column - begin, last);
        begin = column;
        last = cover;
      }
      areas[from + columns + 1] = 0;
    }
  }

  #write(pixel: number, length: number, cover: number): void {
    if (this.#length + WORDS > this.#runs.length) {
      const longer = new Uint32Array(2 * this.#runs.length);
      longer.set(this.#runs);
      this.#runs = longer;
    }
    this.#runs[this.#length] = pixel;
    this.#runs[this.#length + 1] = (length << BYTE) | cover;
    this.#length += WORDS;
  }

  finish(): Coverage {
    return {
      width: this.#width,
      height: this.#height,
      starts: Uint32Array.from([...this.#starts, this.#length]),
      runs: this.#runs,
    };
  }
}

/**
 * Adds the signed area to the right of an edge: to the cell where it crosses a row by the part that lies right of it,
 * to the next one by the rest, so that sums along the row are exact.
 */
function addEdge(
  areas: Float32Array,
  stride: number,
  columns: number,
  rows: number,
  px: number,
  py: number,
  qx: number,
  qy: number,
  sign = 1,
): void {
  if (py === qy) return;
  if (py > qy) return addEdge(areas, stride, columns, rows, qx, qy, px, py, -sign);
  const to = Math.min(rows, qy);
  const slope = (qx - px) / (qy - py);
  let y = Math.max(0, py);
  let x = px + (y - py) * slope;
  for (let row = Math.floor(y); y < to; row++) {
    const end = Math.min(row + 1, to);
    const next = px + (end - py) * slope;
    const area = (end - y) * sign;
    const lower = Math.min(Math.max(Math.min(x, next), 0), columns);
    const upper = Math.min(Math.max(Math.max(x, next), 0), columns);
    const cell = Math.floor(lower);
    const at = row * stride + cell;
    if (upper <= cell + 1) {
      const part = area * ((lower + upper) / 2 - cell);
      areas[at] = (areas[at] as number) + area - part;
      areas[at + 1] = (areas[at + 1] as number) + part;
    } else {
      // Across several cells: triangle, trapezes, and what is left of the last cell.
      const each = area / (upper - lower);
      let covered = 0;
      let before = 0;
      for (let i = cell; i < upper; i++) {
        const start = Math.max(lower, i);
        const stop = Math.min(upper, i + 1);
        const crossed = each * (stop - start);
        const here = covered + crossed * (i + 1 - (start + stop) / 2);
        areas[row * stride + i] = (areas[row * stride + i] as number) + here - before;
        covered += crossed;
        before = here;
      }
      const after = row * stride + Math.ceil(upper);
      areas[after] = (areas[after] as number) + area - before;
    }
    x = next;
    y = end;
  }
}
