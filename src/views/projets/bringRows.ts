/** Brings the projects of one unit of a long list, which the list itself only counts. */
import { transfer, wrap } from 'comlink';
import type { CubePart } from '../../model/cube.ts';
import type { Dataset, ProjetText, Texts } from '../../model/dataset.ts';
import type { SentProjet } from '../../model/packedRows.ts';
import { partsOfUnit, projetOfRow, putRows, textOfRow, type PartRow } from '../../model/partRows.ts';
import { listOf } from '../../model/placing.ts';
import { keyOf, type Unit } from '../../model/units.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { indexInSlices } from '../../state/ownDataset.ts';
import { showList } from '../../state/shownList.ts';
import { guarded } from '../../ui/guarded.ts';
import type { ReadPart } from './partWorker.ts';

/** Rows that are read at once: a browser searches more of them with a pause at every key. */
export const MOST_ROWS = 100_000;

/** How much is read for a unit, in rows and bytes. @throws when the index of the texts does not arrive. */
export async function sizeOfTexts(dataset: Dataset, unit: Unit): Promise<{ rows: number; bytes: number }> {
  const { default: index } = await import('virtual:parts');
  const parts = index ? partsOfUnit(index, dataset, unit) : [];
  const sum = (of: (part: CubePart) => number) => parts.reduce((all, part) => all + of(part), 0);
  return { rows: sum(({ rows }) => rows), bytes: sum(({ bytes }) => bytes) };
}

/**
 * Puts the projects of a unit in the place of what counted them, in the list that is shown.
 * @throws when a part does not arrive, or is of another list (RangeError).
 */
export async function bringRows(dashboard: Dashboard, unit: Unit): Promise<void> {
  const [{ default: index }] = await Promise.all([import('virtual:parts'), dashboard.loadTexts()]);
  const { dataset, shown, texts: before } = dashboard;
  if (!index || !before) throw new Error('There are no texts.');
  const known = new Set([dataset.region, ...listOf(dataset).allUnits].map(keyOf));
  const hasAmounts = dataset.offers !== undefined;
  const projets: SentProjet[] = [];
  const texts: Record<string, ProjetText> = {};
  await readParts(
    partsOfUnit(index, dataset, unit),
    (file) => dashboard.file(index.folder + file),
    (part, rows) => {
      const holder =
        part.departement === '' ? keyOf(dataset.region) : keyOf({ level: 'departement', code: part.departement });
      for (const row of rows) {
        const projet = projetOfRow(row, index, { known, holder, hasAmounts });
        if (projet) projets.push(projet);
        texts[row.id] = textOfRow(row);
      }
    },
  );
  const list = putRows(dataset, unit.code, projets);
  const own = listOf(list).projets.filter(({ id }) => texts[id]);
  const found = await indexInSlices({ ...list, projets: own }, (id) => texts[id]?.resume ?? '');
  // Something else was opened meanwhile.
  if (dashboard.shown !== shown) return;
  showList(dashboard, { ...shown, dataset: list });
  dashboard.texts = withTexts(before, texts, found);
  dashboard.textsState = 'ready';
  // A link to one of the projects was read before they were there.
  const asked = dashboard.notices.find(({ parameter }) => parameter === 'projet')?.value;
  if (asked && texts[asked]) dashboard.go({ projet: asked }, { replace: true });
}

const withTexts = (before: Texts, projets: Texts['projets'], index: Texts['index']): Texts => ({
  ...before,
  projets: { ...before.projets, ...projets },
  index: { ...before.index, ...index },
});

/** One part after the other: together they may be long. */
async function readParts(
  parts: readonly CubePart[],
  addressOf: (file: string) => string,
  onRows: (part: CubePart, rows: PartRow[]) => void,
): Promise<void> {
  const worker = guarded(() => new Worker(new URL('./partWorker.ts', import.meta.url), { type: 'module' }));
  const failed = new Promise<never>((_, reject) => {
    worker?.addEventListener('error', () => reject(new Error('The worker fails.')), { once: true });
  });
  failed.catch(() => undefined);
  const read: ReadPart = worker
    ? (file) => Promise.race([wrap<ReadPart>(worker)(transfer(file, [file])), failed])
    : (await import('./partReader.ts')).readPart;
  try {
    for (const part of parts) {
      const answer = await fetch(addressOf(part.file));
      if (!answer.ok) throw new Error(`${part.file}: ${answer.status}`);
      onRows(part, await read(await answer.arrayBuffer()));
    }
  } finally {
    worker?.terminate();
  }
}
