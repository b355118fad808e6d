/** The sheet of one département: everything that is known of it, under no filter. */
import type { AxeIndex, Dataset, Places, ProjetIndex } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import { placesOf } from '../model/placing.ts';
import type { Unit } from '../model/units.ts';
import type { Denominator } from '../model/view.ts';
import { countProjets, groupByAxe, ofTerritoire, type AxeGroup, type Counts } from './counts.ts';
import { estimationOf, type Estimation } from './chance.ts';
import { listNamingProjets, type NamingProjet } from './places.ts';

/** One axis: the département's projects, the region-wide ones, and all located projects of the region. */
export interface FicheAxe {
  axe: AxeIndex;
  here: number;
  regionWide: number;
  located: number;
}

/**
 * The sheet. `level`: that of its territory; `estimations`: rates with their exact intervals, by denominator; `axes` in
 * their order; `groups` and `regionWide`: projects by axis; `elsewhere`: projects of other territories that name it,
 * null while the places are on their way.
 */
export interface Fiche {
  level: Level;
  territoire: Unit;
  counts: Counts;
  nombre: number;
  estimations: Record<Denominator, Estimation>;
  axes: FicheAxe[];
  groups: AxeGroup[];
  regionWide: AxeGroup[];
  elsewhere: NamingProjet[] | null;
}

/** Builds the sheet of a département of the dataset. @throws RangeError when it is none of them. */
export function buildFiche(dataset: Dataset, places: Places | null, territoire: Unit): Fiche {
  if (!dataset.units.includes(territoire)) throw new RangeError(`${territoire.code} is no unit of this level`);
  return ficheMaker(dataset)(territoire, places);
}

/** Makes sheet after sheet: what all have in common is counted and grouped once. */
export function ficheMaker(dataset: Dataset): (territoire: Unit, places?: Places | null) => Fiche {
  const { projets, axes, region } = dataset;
  const counts = countProjets(projets, region.code);
  const at = (code: string, axe: string) => counts.crossed.get(code)?.get(axe) ?? 0;
  const own = new Map<string, ProjetIndex[]>(dataset.units.map(({ code }) => [code, []]));
  for (const projet of projets) for (const code of placesOf(projet)) own.get(code)?.push(projet);
  const regionWide = groupByAxe(ofTerritoire(projets, region.code), axes);
  return (territoire, places = null) => ({
    level: dataset.level,
    territoire,
    counts,
    nombre: counts.byTerritoire.get(territoire.code) ?? 0,
    estimations: {
      habitants: estimationOf(dataset, counts, 'habitants', territoire),
      pauvres: estimationOf(dataset, counts, 'pauvres', territoire),
    },
    axes: axes.map((axe) => ({
      axe,
      here: at(territoire.code, axe.id),
      regionWide: at(region.code, axe.id),
      located: (counts.byAxe.get(axe.id) ?? 0) - at(region.code, axe.id),
    })),
    groups: groupByAxe(own.get(territoire.code) ?? [], axes),
    regionWide,
    elsewhere: places && listNamingProjets(places, projets, territoire.code),
  });
}
