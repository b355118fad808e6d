/** A list by département on the site of a country: counted there and in the régions that hold them. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../../data/pipeline/load.ts';
import type { Dataset } from '../../../../src/model/dataset.ts';
import { holdersOf } from '../../../../src/model/holders.ts';
import { datasetAt } from '../../../../src/model/placing.ts';
import { ancestorsOf } from '../../../../src/selection/ancestors.ts';
import { countProjets } from '../../../../src/selection/counts.ts';
import { publish } from '../publishSupport.ts';
import { country, makeRegion } from './support.ts';

/** Bretagne: 2 + 1 and one of its own, 4; La Réunion: 1; Île-de-France: 1; two for the whole: 4 + 1 + 1 + 2 = 8. */
const LIST = [
  'Département;Projet;Bénéficiaire;Année',
  '29;Épicerie;Le Phare;2024',
  'Finistère;Vélos;La Roue;2024',
  '35;Bus;Les Cars;2024',
  'La Réunion;Jardin;Les Hauts;2024',
  '75;Foyer;La Seine;2024',
  'Bretagne;Port;Le Quai;2024',
  'France entière;Étude;Cabinet;2024',
  'National;Audit;Cabinet;2024',
].join('\n');

/** Published once, by the first test that asks. */
let published: Promise<Dataset> | undefined;
async function publishOnce(): Promise<Dataset> {
  const { data } = makeRegion(country());
  await publish(data, LIST, { mode: 'remplacer', places: data });
  return loadDataset(data).dataset;
}

describe('a list of the country', { timeout: 60_000 }, () => {
  const list = () => (published ??= publishOnce());
  async function countsAt(level: string) {
    const { projets, region } = datasetAt(await list(), level);
    const { byTerritoire, located, regionWide, unplaced, total } = countProjets(projets, region.code);
    return { byTerritoire: Object.fromEntries(byTerritoire), located, regionWide, unplaced, total };
  }

  it('is counted by région', async () =>
    expect(await countsAt('region')).toEqual({
      byTerritoire: { BRE: 4, LRE: 1, IDF: 1, FRA: 2 },
      located: 6,
      regionWide: 2,
      unplaced: 0,
      total: 8,
    }));
  it('is counted by département, with the same total: what names a région alone is counted apart', async () =>
    expect(await countsAt('departement')).toEqual({
      byTerritoire: { '': 1, 29: 2, 35: 1, 974: 1, 75: 1, FRA: 2 },
      located: 5,
      regionWide: 2,
      unplaced: 1,
      total: 8,
    }));
  it('a département stands below its région', async () => {
    const dataset = await list();
    const found = dataset.allUnits.find(({ nom }) => nom === 'Finistère');
    expect(found && ancestorsOf(datasetAt(dataset, 'departement'), found).map(({ nom }) => nom)).toEqual(['Bretagne']);
  });
  it('its rows are placed at départements, which hold communes', async () =>
    expect(new Set(holdersOf(await list()).map(({ level }) => level))).toEqual(new Set(['departement'])));
});
