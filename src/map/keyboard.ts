/** The map by keyboard: arrow keys to directions, and the neighbour there. */
import type { MapLayout } from '../model/geometry.ts';

type Direction = 'left' | 'right' | 'up' | 'down';

export const ARROWS: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The code of the neighbour of `code` in a direction; the code itself where the region ends. */
export function nextByArrow(features: MapLayout['features'], code: string, direction: Direction): string {
  return features.find((feature) => feature.code === code)?.neighbours[direction] ?? code;
}
