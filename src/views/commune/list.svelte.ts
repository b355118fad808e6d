/** The list of communes, which comes with the first use, and what finds in it. */
import { unpackCommunes, unpackPoints, type CommuneEntry, type CommuneGroup } from '../../model/communes.ts';
import type { Unit } from '../../model/units.ts';
import type { ElsewhereFinder } from './elsewhere.ts';
import type { CommuneFinder } from './search.ts';

/** What arrived. Points are longitude and latitude in degrees, by code. */
interface Communes {
  communes: CommuneEntry[];
  epcis: CommuneGroup[];
  points: Map<string, [number, number]>;
  finder: CommuneFinder;
  /** Null where what is known of elsewhere did not arrive: then nothing is said of it. */
  elsewhere: ElsewhereFinder | null;
}

export class CommuneList {
  readonly #departements: readonly Unit[];
  /** Null until it is here. */
  here = $state.raw<Communes | null>(null);
  status = $state<'absente' | 'en-cours' | 'erreur'>('absente');

  constructor(departements: readonly Unit[]) {
    this.#departements = departements;
  }

  /** Brings the list, once; after a failure, which `status` says, the next use tries again. */
  async load(): Promise<void> {
    if (this.here || this.status === 'en-cours') return;
    this.status = 'en-cours';
    try {
      const [{ default: packed }, { CommuneFinder: Finder }, elsewhere] = await Promise.all([
        import('virtual:communes'),
        import('./search.ts'),
        loadElsewhere(),
      ]);
      const communes = unpackCommunes(packed);
      const finder = new Finder(communes, this.#departements);
      this.here = { communes, epcis: packed.epcis, points: unpackPoints(packed), finder, elsewhere };
      this.status = 'absente';
    } catch {
      this.status = 'erreur';
    }
  }

  /** The commune of today that has this code: it stands first, since a former one may have the code of the whole. */
  currentOf(code: string): CommuneEntry | null {
    return this.here?.communes.find((one) => one.code === code) ?? null;
  }
}

async function loadElsewhere(): Promise<ElsewhereFinder | null> {
  try {
    const [{ default: packed }, { ElsewhereFinder: Finder }] = await Promise.all([
      import('virtual:elsewhere'),
      import('./elsewhere.ts'),
    ]);
    return new Finder(packed);
  } catch {
    return null;
  }
}
