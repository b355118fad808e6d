/** A visitor's list as the dataset that every view is given, with the units and measures of the site. */
import type { Commune } from '../model/tables.ts';
import type { Dataset, MentionIndex, SearchIndex, Texts } from '../model/dataset.ts';
import { COMMUNE, EPCI } from '../model/finerUnits.ts';
import type { OwnList, OwnText } from '../model/ownList.ts';
import { unpackProjets } from '../model/packed.ts';
import { listOf, placeAt } from '../model/placing.ts';
import { placeRoles, withYears } from '../model/years.ts';
import { buildSearchIndex } from '../selection/search.ts';
import { withAmounts } from '../words/amounts.ts';
import { frameOfList, whoseList } from '../words/ownList.ts';

/**
 * @param site the site's own list, whose region, units and measures the visitor's is shown with.
 * @throws RangeError where the list names a unit that the site does not have.
 */
export function datasetOfList(list: OwnList, site: Dataset): Dataset {
  const base = listOf(site);
  // What the site's list has of its own is not the visitor's.
  const shared = { ...base };
  delete shared.years;
  delete shared.ofYear;
  delete shared.whole;
  delete shared.offers;
  const projets = unpackProjets(list.projets);
  const known = new Set([base.region, ...base.allUnits].map(({ level, code }) => `${level}:${code}`));
  const lost = projets.find(({ unit }) => !known.has(unit));
  if (lost) throw new RangeError(`The unit ${lost.unit} is not one of the site's.`);
  const all = [...new Set(projets.map(({ annee }) => annee))].sort((a, b) => a - b);
  const { id, name, file, loaded, totals, axisLabel } = list;
  const placed = placeAt({
    ...shared,
    ...(list.texts.some(namesFine) && { finer: FINER }),
    site: base,
    own: { id, name, file, loaded, totals, axisLabel },
    frame: frameOfList(list),
    campagnes: all.map((annee) => ({
      annee,
      source_fichier: list.file,
      source_editeur: whoseList(list),
      source_date: '',
    })),
    axes: list.axes,
    // A rate divides by the people of the list's own year, where they were counted.
    indicateurs: placeRoles(base.indicateurs, all.at(-1) ?? 0),
    projets,
  });
  // Each year is made of what comes before: the amounts are to be in all of them.
  return withYears(withAmounts(placed));
}

/** What a list's places can be shown at below the site's own levels. */
const FINER = [EPCI, COMMUNE];
export const namesFine = ({ commune, places }: OwnText): boolean => commune !== '' || places !== undefined;

/** Places of the communes that a list can name, by INSEE code: the name and where its mark stands, in degrees. */
export type CommunePlaces = ReadonlyMap<string, Commune>;

/** The long texts of a list, with the communes that its rows name. */
export async function textsOfList(list: OwnList, dataset: Dataset, communes: CommunePlaces): Promise<Texts> {
  const ids = unpackProjets(list.projets).map(({ id, structure }) => ({ id, structure }));
  const projets = Object.fromEntries(
    ids.map(({ id, structure }, i) => {
      const { resume, source_ligne, source_texte, corrections } = list.texts[i] as OwnList['texts'][number];
      return [id, { resume, source_ligne, source_texte, corrections, structure_source: structure }];
    }),
  );
  const mentions = ids.flatMap(({ id }, i): MentionIndex[] => {
    const place = communes.get(list.texts[i]?.commune ?? '');
    return place
      ? [{ projet: id, type: 'commune', code: place.code, texte: place.nom, champ: 'structure', nature: 'action' }]
      : [];
  });
  const named = new Set(mentions.map(({ code }) => code));
  const names = new Map(mentions.map(({ projet, texte }) => [projet, texte]));
  return {
    projets,
    index: await indexInSlices(listOf(dataset), (id) => `${names.get(id) ?? ''} ${projets[id]?.resume ?? ''}`),
    glossaire: [],
    places: { mentions, communes: [...communes.values()].filter(({ code }) => named.has(code)), epcis: [] },
    axes: {},
  };
}

/** Projects whose texts are folded before the page may draw again. */
const SLICE = 200;

export async function indexInSlices(dataset: Dataset, longOf: (id: string) => string): Promise<SearchIndex> {
  const index: Record<string, string> = {};
  for (let at = 0; at < dataset.projets.length; at += SLICE) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    Object.assign(index, buildSearchIndex({ ...dataset, projets: dataset.projets.slice(at, at + SLICE) }, longOf));
  }
  return index;
}
