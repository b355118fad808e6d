export function median(values: readonly number[]): number;
export function ratiosOf(
  own: readonly number[],
  limit: readonly number[],
): { median: number; least: number; most: number };
