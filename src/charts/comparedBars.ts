/** Where the bars of a comparison stand: by axis, a bar a territory, all on one scale. */

/** A bar or a title: its baseline and, of a bar, its length in units of the drawing. */
export interface ComparedBar {
  y: number;
  length: number;
  nombre: number;
}

/** One axis: the baseline of its title, its bars in the order of the territories. */
export interface ComparedGroup {
  y: number;
  bars: ComparedBar[];
}

/** Heights of a title and a bar, and the space after a group, in units of the drawing. */
const TITLE = 24;
const BAR = 22;
const SPACE = 12;

/**
 * Lays out `counts[axis][territory]`: the highest count of all is `width` long, so that every bar can be held against
 * every other. Without any project all bars have no length.
 */
export function comparedBars(
  counts: readonly (readonly number[])[],
  width: number,
): { groups: ComparedGroup[]; height: number } {
  const largest = Math.max(0, ...counts.flat());
  let y = 0;
  const groups = counts.map((row): ComparedGroup => {
    const title = y;
    y += TITLE;
    const bars = row.map((count): ComparedBar => {
      const bar = { y, nombre: count, length: largest === 0 ? 0 : (count / largest) * width };
      y += BAR;
      return bar;
    });
    y += SPACE;
    return { y: title, bars };
  });
  return { groups, height: Math.max(0, y - SPACE) };
}
