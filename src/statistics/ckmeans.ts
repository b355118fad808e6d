/** The natural groups of values on a line, such that they lie as near as can be to the means of their groups. */

/**
 * Optimal one-dimensional k-means: `values`, sorted and parted into `count` groups whose squared deviations from the
 * means of their groups have the least sum, in O(count × n log n). Source: Wang & Song, « Ckmeans.1d.dp », The R
 * Journal 3/2, 2011. There must be at least `count` values; where several partings are as good, the last group is the
 * smallest.
 */
export function ckmeans(values: readonly number[], count: number): number[][] {
  const sorted = [...values].sort((a, b) => a - b);
  const spread = spreadsOf(sorted);
  /** The least sum for the first values, by how many they are; in one group, then in one more each time. */
  let least = [0, ...sorted.map((_, index) => spread(0, index + 1))];
  /** Where the last group begins, by how many values there are; from the last group down. */
  const begins: number[][] = [];
  for (let group = 1; group < count; group++) {
    const before = least;
    const begin: number[] = [];
    least = [];
    // With more values the last group never begins earlier, so that each half searches a part alone.
    const search = (low: number, high: number, from: number, to: number): void => {
      if (low > high) return;
      const end = (low + high) >> 1;
      let best = from;
      let sum = Infinity;
      for (let start = from; start <= to && start < end; start++) {
        const total = (before[start] ?? 0) + spread(start, end);
        if (total <= sum) [best, sum] = [start, total];
      }
      begin[end] = best;
      least[end] = sum;
      search(low, end - 1, from, best);
      search(end + 1, high, best, to);
    };
    search(group + 1, sorted.length, group, sorted.length);
    begins.unshift(begin);
  }
  let end = sorted.length;
  return [...begins, []]
    .map((begin) => {
      const start = begin[end] ?? 0;
      const group = sorted.slice(start, end);
      end = start;
      return group;
    })
    .reverse();
}

/** The sum of the squared deviations from their mean, of the values from one place to before another. */
function spreadsOf(sorted: readonly number[]): (from: number, to: number) => number {
  // Far from zero, squares would lose the digits that tell the values apart.
  const shift = sorted[sorted.length >> 1] ?? 0;
  const sums = [0];
  const squares = [0];
  sorted.forEach((value, index) => {
    sums.push((sums[index] ?? 0) + value - shift);
    squares.push((squares[index] ?? 0) + (value - shift) ** 2);
  });
  const over = (totals: readonly number[], from: number, to: number) => (totals[to] ?? 0) - (totals[from] ?? 0);
  return (from, to) => Math.max(0, over(squares, from, to) - over(sums, from, to) ** 2 / (to - from));
}
