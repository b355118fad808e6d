/** A visitor's list as the dashboard shows it, brought from where this browser keeps it. */
import type { Dataset } from '../../model/dataset.ts';
import { unpackCommunes, unpackPoints } from '../../model/communes.ts';
import { placesOfText, type OwnList, type OwnText } from '../../model/ownList.ts';
import { shapesAt } from '../../model/ownOutlines.ts';
import { datasetOfList, textsOfList, type CommunePlaces } from '../../state/ownDataset.ts';
import type { ShownList } from '../../state/dashboard.svelte.ts';
import { readListFile } from './listFile.ts';
import { listStore } from './store.ts';
import OwnBanner from './OwnBanner.svelte';
import { EMBEDDED } from './takeAlong.ts';

/** The list with this id; null where this browser has none, or none that fits the site. */
export async function bringList(id: string, site: Dataset): Promise<ShownList | null> {
  const list = embeddedList(id) ?? (await listStore().get(id));
  return list && showList(list, site);
}

/** The list that a page which was taken along holds. */
function embeddedList(id: string): OwnList | null {
  const text = document.getElementById(EMBEDDED)?.textContent;
  const list = text ? readListFile(new TextEncoder().encode(text)) : null;
  return list !== null && typeof list === 'object' && list.id === id ? list : null;
}

/** Null where the list names units that the site does not have. */
export function showList(list: OwnList, site: Dataset): ShownList | null {
  try {
    const dataset = datasetOfList(list, site);
    const placesOf = (i: number) => placesOfText(list.texts[i] as OwnText);
    return {
      dataset,
      placesOf,
      shapesOf: async (level, frame) => shapesAt(list.outlines ?? [], level, frame),
      Banner: OwnBanner,
      fetchTexts: async () => textsOfList(list, dataset, await loadPlaces(list)),
    };
  } catch {
    return null;
  }
}

/** The communes that the list names and whose place is known. */
async function loadPlaces({ texts }: OwnList): Promise<CommunePlaces> {
  const named = new Set(texts.map(({ commune }) => commune));
  if (named.size === 1 && named.has('')) return new Map();
  const { default: packed } = await import('virtual:communes');
  const points = unpackPoints(packed);
  return new Map(
    unpackCommunes(packed).flatMap(({ code, current, nom, departement }) => {
      const point = points.get(code);
      if (!named.has(code) || code !== current || !point) return [];
      const [longitude, latitude] = point;
      return [[code, { code, nom, departement, longitude, latitude }] as const];
    }),
  );
}
