/** The words of a minimum of inhabitants: who is left out is said wherever it is. */
import type { Level } from '../model/levels.ts';
import type { Floored } from '../selection/floor.ts';
import { countUnits, feminine } from './levels.ts';
import { agree, formatNumber } from './numbers.ts';

const people = (floor: number) => `${formatNumber(floor)}\u00a0habitants`;

export const floorWords = {
  label: 'Population minimale',
  all: ({ pluriel, genre }: Level) => `${genre === 'f' ? 'toutes' : 'tous'} les ${pluriel}`,
  atLeast: (floor: number) => people(floor),
  showAll: 'Tout montrer',
  /** « 3 112 communes de moins de 2 000 habitants »: the row of those that are left out. */
  below: (level: Level, count: number, floor: number) => `${countUnits(level, count)} de moins de ${people(floor)}`,
  noneLeft: ({ level }: { level: Level }) =>
    `${level.genre === 'f' ? 'Toutes' : 'Tous'} ont moins d’habitants\u00a0: il n’en reste pas à montrer.`,
};

/** « 3 112 communes de moins de 2 000 habitants laissées de côté. »; empty where none is. */
export function describeFloor({ dataset: { level }, floor, below }: Floored): string {
  const { length } = below;
  if (length === 0) return '';
  const left = `laissé${feminine(level)}`;
  return `${floorWords.below(level, length, floor)} ${agree(length, left)} de côté.`;
}

/** The same as a list, for captions and notes. */
export const floorNotes = (floored: Floored): string[] => [describeFloor(floored)].filter(Boolean);
