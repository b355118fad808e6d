/** Organisations that came, left and stayed between two lists. */
import type { ProjetIndex } from '../../model/dataset.ts';
import { fold } from '../../model/fold.ts';

/** An organisation under one folded name, with its projects on both sides. */
export interface StructureChange {
  nom: string;
  before: number;
  after: number;
}

export type StructureChanges = Record<'came' | 'left' | 'stayed', StructureChange[]>;

const { compare } = new Intl.Collator('fr');

/** Organisations by their folded name: identifiers are never compared, since a spreadsheet may have destroyed them. */
export function structureChanges(before: readonly ProjetIndex[], after: readonly ProjetIndex[]): StructureChanges {
  const known = new Map<string, StructureChange>();
  const count = (projets: readonly ProjetIndex[], side: 'before' | 'after') => {
    for (const { structure } of projets) {
      const key = fold(structure);
      const one = known.get(key) ?? { nom: structure, before: 0, after: 0 };
      known.set(key, { ...one, nom: structure, [side]: one[side] + 1 });
    }
  };
  count(before, 'before');
  count(after, 'after');
  const all = [...known.values()].sort((a, b) => compare(a.nom, b.nom));
  return {
    came: all.filter((one) => one.before === 0),
    left: all.filter((one) => one.after === 0),
    stayed: all.filter((one) => one.before > 0 && one.after > 0),
  };
}
