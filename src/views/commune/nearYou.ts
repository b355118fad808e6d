/**
 * What exists near a commune: the projects that name it, its group of communes, those of its département, and the
 * region-wide ones.
 */
import type { CommuneEntry } from '../../model/communes.ts';
import type { Dataset, Places, ProjetIndex } from '../../model/dataset.ts';
import { isAt } from '../../model/placing.ts';
import { isCounted, sizeOf } from '../../model/tally.ts';
import { namingPlace, listNamingProjets, type NamingProjet } from '../../selection/places.ts';

/**
 * A project stands once: in the first of these lists that it belongs to. `nombre` counts all that are listed under the
 * département.
 */
export interface NearYou {
  commune: NamingProjet[];
  epci: NamingProjet[];
  departement: ProjetIndex[];
  elsewhere: NamingProjet[];
  regionWide: ProjetIndex[];
  nombre: number;
}

/** The projects for a commune; `epci`: the SIREN of its group, null outside any. */
export function nearYouOf(
  dataset: Dataset,
  places: Places,
  { current, departement }: CommuneEntry,
  epci: string | null,
): NearYou {
  const { projets, region } = dataset;
  const taken = new Set<string>();
  const take = <T>(list: T[], idOf: (one: T) => string): T[] => {
    const fresh = list.filter((one) => !taken.has(idOf(one)));
    for (const one of fresh) taken.add(idOf(one));
    return fresh;
  };
  const naming = ({ projet }: NamingProjet) => projet.id;
  // What only counts is none of the projects that are named.
  const takeRows = (rows: ProjetIndex[]) => (isCounted(rows) ? rows : take(rows, ({ id }) => id));
  const own = projets.filter((projet) => isAt(projet, departement));
  return {
    commune: take(namingPlace(places, projets, ['commune', 'quartier'], current), naming),
    epci: epci === null ? [] : take(namingPlace(places, projets, ['epci'], epci), naming),
    departement: takeRows(own),
    elsewhere: take(listNamingProjets(places, projets, departement), naming),
    regionWide: takeRows(projets.filter(({ territoire }) => territoire === region.code)),
    nombre: sizeOf(own),
  };
}
