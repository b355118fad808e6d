/** « Ma commune » is about communes, which units of one level hold, whatever level the map shows. */
import type { Dataset } from '../../model/dataset.ts';
import { datasetAt } from '../../model/placing.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';

/** The list at the level of the units that hold communes: in a country the départements, below its régions. */
export function homeDataset({ shown, site, view }: Pick<Dashboard, 'shown' | 'site' | 'view'>): Dataset {
  return datasetAt(shown.dataset, site.levels.at(-1)?.id ?? null, view.annee);
}

/** What an address names as the level of these units: null where it is the one that is shown without asking. */
export function homeLevel({ levels, level }: Pick<Dataset, 'levels' | 'level'>): string | null {
  return level.id === levels[1]?.id ? null : level.id;
}
