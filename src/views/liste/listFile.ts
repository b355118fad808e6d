/** A list as one versioned file: written, and read back with every fault told in a sentence. */
import * as z from 'zod/mini';
import { OWN_LIST_FORMAT, OWN_LIST_VERSION, ownListFile, type OwnList } from '../../model/ownList.ts';
import { areWhole } from '../../model/ownOutlines.ts';
import { unpackProjets } from '../../model/packed.ts';
import { listWords } from './words.ts';

export const writeListFile = (list: OwnList): string => `${JSON.stringify(list)}\n`;

/** The list of a file; null where the file is none of ours; a French sentence where it is and cannot be read. */
export function readListFile(content: Uint8Array): OwnList | string | null {
  // « { » is the first byte of ours; what else begins so is refused where tables are read.
  if (content[0] !== 0x7b) return null;
  const text = new TextDecoder().decode(content);
  if (!text.slice(0, 200).includes(OWN_LIST_FORMAT)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return listWords.listFile.cut;
  }
  const version = (value as { version?: unknown }).version;
  if (version !== OWN_LIST_VERSION) return listWords.listFile.version(String(version));
  return isOwnList(value) ? value : listWords.listFile.damaged;
}

/** Whether a value is a list that can be shown: what a file or this browser holds may be of anybody. */
export function isOwnList(value: unknown): value is OwnList {
  return z.safeParse(ownListFile, value).success && isWhole(value as OwnList);
}

/** Whether what is packed can be unpacked: every index leads to something. */
function isWhole({ projets, texts, axes, outlines = [] }: OwnList): boolean {
  const { annee, structures, units } = projets;
  const isIn = (list: readonly unknown[]) => (index: number) =>
    Number.isInteger(index) && index >= 0 && index < list.length;
  return (
    [projets.axe, projets.structure, projets.unit, projets.step, projets.amount ?? annee, texts].every(
      ({ length }) => length === annee.length,
    ) &&
    projets.axe.every(isIn(projets.axes)) &&
    projets.structure.every(isIn(structures)) &&
    projets.unit.every(isIn(units)) &&
    (projets.several ?? []).every(([place = -1, ...own]) => isIn(annee)(place) && own.every(isIn(units))) &&
    new Set(axes.map(({ id }) => id)).size === axes.length &&
    projets.axes.every((id) => axes.some((axe) => axe.id === id)) &&
    hasWholeProjets(projets) &&
    areWhole(outlines)
  );
}

/** Whether each project has a number of its own, and an organisation. */
function hasWholeProjets(packed: OwnList['projets']): boolean {
  const projets = unpackProjets(packed);
  return (
    new Set(projets.map(({ id }) => id)).size === projets.length &&
    projets.every(({ structure_id }) => structure_id !== undefined)
  );
}
