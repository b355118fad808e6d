/** The categories of a list as axes: the most frequent with a symbol and a colour of their own, the rest together. */
import type { AxeIndex } from '../../model/dataset.ts';
import { categoryKey, withoutNumber } from '../../model/categoryName.ts';
import { slugOf } from '../../model/fold.ts';

/** Symbols and colours that an eye tells apart: so many categories have their own. */
export const MOST_CATEGORIES = 7;
const SHORT = 24;
export const OTHERS: AxeIndex = {
  id: 'autres',
  libelle: 'Autres',
  libelle_court: 'Autres',
  couleur: '#767676',
  symbole: 'anneau',
};
/** What a list without categories has: one axis, which no screen names. */
export const ONLY: AxeIndex = {
  id: 'tous',
  libelle: 'Tous les projets',
  libelle_court: 'Projets',
  couleur: '#56b4e9',
  symbole: 'disque',
};

/** A symbol and a colour, as axes have them. */
type Style = Pick<AxeIndex, 'couleur' | 'symbole'>;

/** Colours that an eye tells apart, and from the grey of the rest (palette of Okabe and Ito), each with its symbol. */
export const STYLES: readonly Style[] = [
  { symbole: 'disque', couleur: '#e69f00' },
  { symbole: 'triangle', couleur: '#56b4e9' },
  { symbole: 'carre', couleur: '#009e73' },
  { symbole: 'losange', couleur: '#cc79a7' },
  { symbole: 'croix', couleur: '#0072b2' },
  { symbole: 'etoile', couleur: '#d55e00' },
  { symbole: 'barre', couleur: '#5f5f5f' },
];

/** The styles of a site's axes, and behind them those that are free, where it has fewer than can be told apart. */
export function stylesOf(axes: readonly Style[]): Style[] {
  // The one axis of a list without categories stands for all projects.
  const own = axes.length > 1 ? axes.map(({ couleur, symbole }) => ({ couleur, symbole })) : [];
  const free = STYLES.filter(
    (one) => !own.some((other) => other.symbole === one.symbole || other.couleur === one.couleur),
  );
  return [...own, ...free].slice(0, Math.max(MOST_CATEGORIES, own.length));
}

/** Whether an axis is a category that the list names, and not what stands for the rest or for all. */
export const hasOwnLabel = ({ id }: Pick<AxeIndex, 'id'>): boolean => id !== OTHERS.id && id !== ONLY.id;

/** A category as the list writes it; `key`: what names it in a choice. */
export interface Category {
  key: string;
  label: string;
  count: number;
}

export interface Categories {
  axes: AxeIndex[];
  /** The axis of a category as the list writes it. */
  axeOf: (category: string) => string;
}

/**
 * @param categories one a project, as written; empty where the list says none. @param styles symbols and colours, in
 * the order in which they are given out. @param chosen folded names of the categories that get their own, if somebody
 * chose; else the most frequent do.
 */
export function buildCategories(
  categories: readonly string[],
  styles: readonly Pick<AxeIndex, 'couleur' | 'symbole'>[],
  chosen: readonly string[] = [],
): Categories {
  const frequent = listCategories(categories);
  if (frequent.length === 0) return { axes: [ONLY], axeOf: () => ONLY.id };
  // A choice that names none of them is that of another file.
  const chosenHere = frequent.filter(({ key }) => chosen.includes(key));
  const own = (chosenHere.length > 0 ? chosenHere : frequent)
    .slice(0, Math.min(MOST_CATEGORIES, styles.length))
    .sort((a, b) => a.key.localeCompare(b.key, 'fr'));
  const ids = new Map<string, string>();
  const axes = own.map(({ key, label }, i): AxeIndex => {
    const id = uniqueId(slugOf(label), new Set(ids.values()));
    ids.set(key, id);
    const style = styles[i] as (typeof styles)[number];
    return { id, libelle: label, libelle_court: shorten(label), couleur: style.couleur, symbole: style.symbole };
  });
  const isWhole = own.length === frequent.length && categories.every((category) => categoryKey(category) !== '');
  return { axes: isWhole ? axes : [...axes, OTHERS], axeOf: (category) => ids.get(categoryKey(category)) ?? OTHERS.id };
}

/** The categories of a list, the most frequent first. */
export function listCategories(categories: readonly string[]): Category[] {
  const found = new Map<string, Category>();
  for (const category of categories) {
    const key = categoryKey(category);
    if (key === '') continue;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { key, label: category.trim(), count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

function uniqueId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.slice(0, 40).replace(/-$/, '') || 'categorie';
  let id = base;
  for (let i = 2; taken.has(id) || !hasOwnLabel({ id }); i++) id = `${base}-${i}`;
  return id;
}

/** « 8 - Contrat de ruralité » as a short label: without its number, at a whole word. */
function shorten(label: string): string {
  const bare = withoutNumber(label);
  if (bare.length <= SHORT) return bare;
  const cut = bare.slice(0, SHORT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2)).replace(/[\s,;:]+$/, '')}…`;
}
