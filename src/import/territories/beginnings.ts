/** Names that are only begun: « Bourg » for Bourg-en-Bresse. */
import { foldPlain } from './foldPlain.ts';
import type { Gazetteer } from './gazetteer.ts';

/** « Bourg » beside code 01 is Bourg-en-Bresse: a name may be the beginning of one in the same département. */
export function startsAName(nom: string, departement: string, { names }: Gazetteer): boolean {
  const known = beginnings.get(names) ?? listBeginnings(names);
  beginnings.set(names, known);
  return known.get(departement)?.has(foldPlain(nom)) ?? false;
}

const beginnings = new WeakMap<Gazetteer['names'], Map<string, Set<string>>>();

/** The first words of the names of communes, by département: « bourg », « bourg en » of « bourg en bresse ». */
function listBeginnings(names: Gazetteer['names']): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [name, places] of names) {
    const words = name.split(' ');
    for (const { kind, departement } of places) {
      if (kind !== 'commune') continue;
      const own = found.get(departement) ?? new Set<string>();
      found.set(departement, own);
      for (let i = 1; i < words.length; i++) own.add(words.slice(0, i).join(' '));
    }
  }
  return found;
}
