/** What the ready storyline speaks of, decided by the data alone: which steps there are, and what each has to say. */
import type { AxeIndex, Dataset, Territoire } from '../model/dataset.ts';
import { countProjets, type Counts } from './counts.ts';
import { buildFiche, type Fiche } from './fiche.ts';
import type { Ecart } from './hasard.ts';

/** Why a département has a step of its own: it differs from the region, or no other has more axes without a project. */
export interface Raisons {
  habitants: Exclude<Ecart, 'indistinct'> | null;
  pauvres: Exclude<Ecart, 'indistinct'> | null;
  plusDeVides: boolean;
}

/** The subject of one step. */
export type Sujet =
  | { sujet: 'region' | 'classements' | 'hasard' | 'lacunes' | 'regionaux' | 'methode' }
  | { sujet: 'axe'; axe: AxeIndex }
  | { sujet: 'departement'; territoire: Territoire; fiche: Fiche; raisons: Raisons };

/** The counts of everything, which the ready storyline is written from: filters of the moment do not belong to it. */
export function countAll({ projets, region }: Dataset): Counts {
  return countProjets(projets, region.code);
}

/** The subjects in the order in which they are told; the region-wide projects only where there are any. */
export function listSujets(dataset: Dataset): Sujet[] {
  const { axes, departements, region, projets } = dataset;
  const fiches = departements.map((territoire) => ({ territoire, fiche: buildFiche(dataset, null, territoire) }));
  const vides = ({ axes: all }: Fiche) => all.filter(({ ici }) => ici === 0).length;
  const most = Math.max(0, ...fiches.map(({ fiche }) => vides(fiche)));
  const told = fiches.flatMap(({ territoire, fiche }): Sujet[] => {
    const { habitants, pauvres } = fiche.estimations;
    const raisons: Raisons = {
      habitants: distinct(habitants.ecart),
      pauvres: distinct(pauvres.ecart),
      plusDeVides: most > 0 && vides(fiche) === most,
    };
    const hasReason = raisons.habitants !== null || raisons.pauvres !== null || raisons.plusDeVides;
    return hasReason ? [{ sujet: 'departement', territoire, fiche, raisons }] : [];
  });
  return [
    { sujet: 'region' },
    { sujet: 'classements' },
    { sujet: 'hasard' },
    ...axes.map((axe): Sujet => ({ sujet: 'axe', axe })),
    { sujet: 'lacunes' },
    ...told,
    ...(projets.some(({ territoire }) => territoire === region.code) ? [{ sujet: 'regionaux' } as const] : []),
    { sujet: 'methode' },
  ];
}

function distinct(ecart: Ecart | null): Exclude<Ecart, 'indistinct'> | null {
  return ecart === 'indistinct' ? null : ecart;
}
