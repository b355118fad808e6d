/** Makes the list of a file, with what was chosen for it. */
import { addYears } from '../../import/list/addYear.ts';
import { stylesOf } from '../../import/list/categories.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { OwnList } from '../../model/ownList.ts';
import { withOutlines } from '../../model/ownOutlines.ts';
import type { ImportChoices } from './choices.svelte.ts';
import { newId } from './newId.ts';
import type { Engine } from './startEngine.ts';
import { listStore } from './store.ts';
import { listWords } from './words.ts';

/** @param file its name. @returns the list, with the years of the one that it is added to. */
export async function buildList(engine: Engine, site: Dataset, chosen: ImportChoices, file: string): Promise<OwnList> {
  const { replaced, name, given, addedTo } = chosen;
  const origin = {
    id: replaced?.id ?? newId(),
    name: name.trim() || listWords.unnamed,
    file,
    loaded: new Date(Date.now()).toISOString(),
    answers: given.answers,
    categories: given.categories,
  };
  const setting = {
    styles: stylesOf(site.axes),
    region: { level: site.region.level, code: site.region.code },
    level: site.levels.at(-1)?.id ?? '',
  };
  const list = await engine.build(origin, setting);
  const kept = addedTo === '' ? null : await listStore().get(addedTo);
  const outlines = chosen.outlines.reduce(withOutlines, kept?.outlines ?? []);
  const whole = kept ? addYears(kept, list, setting.styles) : list;
  return { ...whole, ...(outlines.length > 0 && { outlines }) };
}
