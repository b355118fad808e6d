/** Places along a line, moved apart. */

/**
 * `places` in their order, moved apart so that neighbours stand at least `gap` from each other, each as near its own
 * place as the order allows.
 */
export function spread(places: readonly number[], gap: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const result = [...places];
  let groups: number[][] = [];
  for (const i of order) {
    groups.push([i]);
    // Groups that touch become one, centred on the mean of its own places.
    for (let last = groups.at(-1), before = groups.at(-2); last && before && keys(before, last);) {
      groups = [...groups.slice(0, -2), [...before, ...last]];
      [last, before] = [groups.at(-1), groups.at(-2)];
    }
  }
  for (const group of groups) group.forEach((i, k) => (result[i] = start(group) + k * gap));
  return result;

  function start(group: readonly number[]): number {
    const mean = group.reduce((sum, i) => sum + (places[i] ?? 0), 0) / group.length;
    return mean - ((group.length - 1) * gap) / 2;
  }
  function keys(before: readonly number[], last: readonly number[]): boolean {
    return start(last) - (start(before) + (before.length - 1) * gap) < gap;
  }
}
