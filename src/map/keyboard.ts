/** The map by keyboard: arrow keys to directions, and the neighbour there. */
import type { MapLayout } from '../model/geometry.ts';

type Direction = 'left' | 'right' | 'up' | 'down';

export const ARROWS: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Where a key leads from `code`: an arrow to its neighbour, Home and End to the ends of the list; others nowhere. */
export function codeByKey(features: MapLayout['features'], code: string, key: string): string | undefined {
  const direction = ARROWS[key];
  if (direction) return nextByArrow(features, code, direction);
  return key === 'Home' ? features[0]?.code : key === 'End' ? features.at(-1)?.code : undefined;
}

/** The code of the neighbour of `code` in a direction; the code itself where the region ends. */
export function nextByArrow(features: MapLayout['features'], code: string, direction: Direction): string {
  return features.find((feature) => feature.code === code)?.neighbours[direction] ?? code;
}
