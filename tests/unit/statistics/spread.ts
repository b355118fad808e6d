/** The sum of squared deviations of groups from their means: what optimal groups have the least of. */
export function spreadOf(groups: readonly (readonly number[])[]): number {
  return groups.reduce((total, group) => {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length;
    return total + group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}
