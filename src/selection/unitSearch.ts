/** Units found by name or code, of thousands. */
import { fold } from '../model/fold.ts';
import type { Unit } from '../model/units.ts';

interface Known {
  unit: Unit;
  name: string;
  code: string;
  people: number;
}

const known = new WeakMap<readonly Unit[], readonly Known[]>();

/** Folded once a list: thousands of names at every letter would hold the next one up. */
function knownOf(units: readonly Unit[]): readonly Known[] {
  const made =
    known.get(units) ??
    units.map((unit) => ({
      unit,
      name: fold(unit.nom),
      code: fold(unit.code),
      people: Object.values(unit.measures['population'] ?? {})[0] ?? 0,
    }));
  known.set(units, made);
  return made;
}

/**
 * The units one of whose words, or whose code, begins with the text: the name itself first, then those that begin with
 * it, then the others; among them the most peopled first. None for a text without a letter or digit.
 */
export function findUnits(units: readonly Unit[], text: string): Unit[] {
  const sought = fold(text);
  if (sought === '') return [];
  const weigh = ({ name, code }: Known) => (name === sought || code === sought ? 3 : name.startsWith(sought) ? 2 : 1);
  return knownOf(units)
    .filter(({ name, code }) => ` ${name}`.includes(` ${sought}`) || code.startsWith(sought))
    .map((one) => ({ ...one, weight: weigh(one) }))
    .sort((a, b) => b.weight - a.weight || b.people - a.people)
    .map(({ unit }) => unit);
}
