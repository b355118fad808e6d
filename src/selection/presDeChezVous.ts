/** What exists near a commune: the projects that name it, its group of communes, those of its département, and the region-wide ones. */
import type { CommuneOfficielle } from '../model/communes.ts';
import type { Dataset, Lieux, ProjetIndex } from '../model/dataset.ts';
import { nommantLieu, projetsNommant, type ProjetNommant } from './lieux.ts';

/** A project stands once: in the first of these lists that it belongs to. `nombre` counts all that are listed under the département. */
export interface PresDeChezVous {
  commune: ProjetNommant[];
  epci: ProjetNommant[];
  departement: ProjetIndex[];
  ailleurs: ProjetNommant[];
  regionaux: ProjetIndex[];
  nombre: number;
}

/** The projects for a commune; `epci`: the SIREN of its group, null outside any. */
export function presDe(
  dataset: Dataset,
  lieux: Lieux,
  { actuelle, departement }: CommuneOfficielle,
  epci: string | null,
): PresDeChezVous {
  const { projets, region } = dataset;
  const taken = new Set<string>();
  const take = <T>(list: T[], idOf: (one: T) => string): T[] => {
    const fresh = list.filter((one) => !taken.has(idOf(one)));
    for (const one of fresh) taken.add(idOf(one));
    return fresh;
  };
  const nommant = ({ projet }: ProjetNommant) => projet.id;
  const own = projets.filter(({ territoire }) => territoire === departement);
  return {
    commune: take(nommantLieu(lieux, projets, ['commune', 'quartier'], actuelle), nommant),
    epci: epci === null ? [] : take(nommantLieu(lieux, projets, ['epci'], epci), nommant),
    departement: take(own, ({ id }) => id),
    ailleurs: take(projetsNommant(lieux, projets, departement), nommant),
    regionaux: take(
      projets.filter(({ territoire }) => territoire === region.code),
      ({ id }) => id,
    ),
    nombre: own.length,
  };
}
