/** The site's own list with a second year. */
import { withYears } from '../../../src/model/years.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { dataset } from './app.ts';

const [campagne] = dataset.campagnes;
if (!campagne) throw new Error('the dataset has a campaign');

/** The site's own list, and a year before with two projects in the Isère and one for the whole region. */
export const TWO_YEARS: Dataset = withYears({
  ...dataset,
  campagnes: [{ ...campagne, annee: 2020, source_date: '2022-02-01' }, campagne],
  projets: [
    ...dataset.projets.slice(0, 3).map((projet, i) => ({
      ...projet,
      id: `2020-00${i + 1}`,
      annee: 2020,
      structure: `Ancienne ${i + 1}`,
      unit: i < 2 ? 'departement:38' : 'region:ARA',
      territoire: i < 2 ? '38' : 'ARA',
    })),
    ...dataset.projets,
  ],
});
