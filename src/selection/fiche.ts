/** The sheet of one département: everything that is known of it, under no filter. */
import type { AxeIndex, Dataset, Lieux, Territoire } from '../model/dataset.ts';
import type { Denominateur } from '../model/view.ts';
import { countProjets, groupByAxe, ofTerritoire, type AxeGroup, type Counts } from './counts.ts';
import { estimationOf, type Estimation } from './hasard.ts';
import { projetsNommant, type ProjetNommant } from './lieux.ts';

/** One axis: the département's projects, the region-wide ones, and all located projects of the region. */
export interface FicheAxe {
  axe: AxeIndex;
  ici: number;
  regionaux: number;
  localises: number;
}

/**
 * The sheet. `estimations`: rates with their exact intervals, by denominator; `axes` in their order; `groupes` and `regionaux`: projects by axis;
 * `ailleurs`: projects of other territories that name it, null while the places are on their way.
 */
export interface Fiche {
  territoire: Territoire;
  counts: Counts;
  nombre: number;
  estimations: Record<Denominateur, Estimation>;
  axes: FicheAxe[];
  groupes: AxeGroup[];
  regionaux: AxeGroup[];
  ailleurs: ProjetNommant[] | null;
}

/** Builds the sheet of a département of the dataset. @throws RangeError when it is none of them. */
export function buildFiche(dataset: Dataset, lieux: Lieux | null, territoire: Territoire): Fiche {
  const { projets, axes, region } = dataset;
  if (!dataset.departements.includes(territoire))
    throw new RangeError(`${territoire.code} is no département of this dataset`);
  const counts = countProjets(projets, region.code);
  const at = (code: string, axe: string) => counts.croise.get(code)?.get(axe) ?? 0;
  const own = ofTerritoire(projets, territoire.code);
  const wide = ofTerritoire(projets, region.code);
  return {
    territoire,
    counts,
    nombre: own.length,
    estimations: {
      habitants: estimationOf(dataset, counts, 'habitants', territoire),
      pauvres: estimationOf(dataset, counts, 'pauvres', territoire),
    },
    axes: axes.map((axe) => ({
      axe,
      ici: at(territoire.code, axe.id),
      regionaux: at(region.code, axe.id),
      localises: (counts.parAxe.get(axe.id) ?? 0) - at(region.code, axe.id),
    })),
    groupes: groupByAxe(own, axes),
    regionaux: groupByAxe(wide, axes),
    ailleurs: lieux && projetsNommant(lieux, projets, territoire.code),
  };
}
