/** The axes that a published list needs: its categories with symbols that are free, beside those that stay. */
import { buildCategories, hasOwnLabel, ONLY, OTHERS, STYLES } from '../../src/import/list/categories.ts';
import { categoryKey } from '../../src/model/categoryName.ts';
import { axeRow, type Axe } from '../../src/model/tables.ts';
import { readRows } from './files.ts';

export interface AxisProposal {
  /** Whether the axes of the site stay. */
  kept: boolean;
  added: Axe[];
  /** Category → axis, and the axis of the others. */
  categories: Record<string, string>;
  autres: string;
  /** What somebody should know of it; empty where nothing. */
  said: string;
}

/** @param written one category a project, as the list writes it. */
export function proposeAxes(
  directory: string,
  written: readonly string[],
  mode: 'ajouter' | 'remplacer',
): AxisProposal {
  const kept = mode === 'ajouter';
  const before = kept ? readRows(directory, 'axes.csv', axeRow).map(({ value }) => value) : [];
  const known = new Map(before.filter(hasOwnLabel).map(({ libelle, id }) => [categoryKey(libelle), id]));
  const free = STYLES.filter(
    ({ symbole, couleur }) => !before.some((one) => one.symbole === symbole || one.couleur === couleur),
  );
  const fresh = written.filter((category) => !known.has(categoryKey(category)));
  const hasCategories = written.some((category) => categoryKey(category) !== '');
  const { axes } = hasCategories ? buildCategories(fresh, free) : { axes: [ONLY] };
  const ids = new Set(before.map(({ id }) => id));
  // A site whose lists have no categories keeps the one axis of all projects.
  const rest = kept && !ids.has(ONLY.id) ? OTHERS : ONLY;
  const needed = fresh.length > 0 ? axes.map((axe) => (axe.id === ONLY.id ? rest : axe)) : [];
  const order = Math.max(0, ...before.map(({ ordre }) => ordre));
  const categories: Record<string, string> = {};
  for (const category of written) {
    const id = known.get(categoryKey(category));
    if (id !== undefined) categories[category.trim()] = id;
  }
  const added = needed
    .filter((axe) => hasOwnLabel(axe) || !ids.has(axe.id))
    .map((axe) => (hasOwnLabel(axe) ? { ...axe, id: freeId(axe.id, ids) } : axe))
    .map((axe, i): Axe => {
      if (hasOwnLabel(axe)) categories[axe.libelle] = axe.id;
      return { ...axe, ordre: order + i + 1, description: describe(axe), engagement: null };
    });
  const autres = needed.some(({ id }) => id === ONLY.id) ? ONLY.id : OTHERS.id;
  const count = new Set(fresh.map(categoryKey).filter(Boolean)).size - added.filter(hasOwnLabel).length;
  return { kept, added, categories, autres, said: count > 0 ? sayOthers(count, kept) : '' };
}

function freeId(id: string, taken: Set<string>): string {
  let own = id;
  for (let i = 2; taken.has(own); i++) own = `${id}-${i}`;
  taken.add(own);
  return own;
}

function describe(axe: Pick<Axe, 'id' | 'libelle'>): string {
  if (axe.id === ONLY.id) return 'Tous les projets de la liste, qui n’a pas de catégories.';
  if (axe.id === OTHERS.id) return 'Les projets des autres catégories, ou sans catégorie.';
  return `Les projets de la catégorie « ${axe.libelle} » de la liste publiée.`;
}

const sayOthers = (count: number, kept: boolean): string =>
  `Sept symboles au plus se distinguent : ${count} catégorie${count > 1 ? 's sont comptées' : ' est comptée'} dans « Autres »` +
  `${kept ? ', les axes du site gardant les leurs (« --publier remplacer » les rend tous à cette liste)' : ''}. ` +
  'Pour en choisir d’autres : axes.csv, et « categories » de curation/listes.json, puis npm run data:build.';
