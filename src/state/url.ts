/** The URL is the only memory of a view: encoding, decoding, and a notice for every value that is not understood. */
import type { Dataset } from '../model/dataset.ts';
import { DEFAULT_VIEW, INDICATEURS, TRIS, VUES, type Tri, type View } from '../model/view.ts';

/** A value of the link that was not understood, and what is shown instead: the words are in src/text. */
export interface Notice {
  parametre: string;
  valeur: string;
}

/** Longest value that is read or repeated; a link can hold anything. */
const MAX_LENGTH = 200;

/** The query string of a view, with the parameters that differ from the default alone: `?dep=38&axe=jeunes`, or empty. */
export function encodeView(view: View): string {
  const params = new URLSearchParams();
  if (view.vue !== DEFAULT_VIEW.vue) params.set('vue', view.vue);
  if (view.dep !== null) params.set('dep', view.dep);
  if (view.axe !== null) params.set('axe', view.axe);
  if (view.indicateur !== DEFAULT_VIEW.indicateur) params.set('indicateur', view.indicateur);
  if (view.q !== '') params.set('q', view.q);
  if (view.projet !== null) params.set('projet', view.projet);
  if (view.carte !== DEFAULT_VIEW.carte) params.set('carte', view.carte);
  const tri = encodeTri(view.tri);
  if (tri !== encodeTri(DEFAULT_VIEW.tri)) params.set('tri', tri);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** A sort as one word: `structure`, or `-structure` for the descending order. */
function encodeTri({ colonne, sens }: Tri): string {
  return sens === 'decroissant' ? `-${colonne}` : colonne;
}

/**
 * The view that a query string asks for. Unknown parameters are ignored (a campaign tag is no error); a known parameter with a
 * value that the data does not have falls back to its default and is reported. A project brings its territory along.
 */
export function decodeView(search: string, dataset: Dataset): { view: View; notices: Notice[] } {
  const params = new URLSearchParams(search);
  const notices: Notice[] = [];
  function read<T>(parametre: string, parse: (value: string) => T | undefined, fallback: T): T {
    const valeur = params.get(parametre)?.slice(0, MAX_LENGTH).trim();
    if (valeur === undefined || valeur === '') return fallback;
    const parsed = parse(valeur);
    if (parsed !== undefined) return parsed;
    notices.push({ parametre, valeur });
    return fallback;
  }
  const oneOf =
    <T extends string>(values: readonly T[]) =>
    (value: string) =>
      values.find((known) => known === value.toLowerCase());
  const codes = [...dataset.departements.map(({ code }) => code), dataset.region.code];
  const projet = read<string | null>('projet', oneOf(dataset.projets.map(({ id }) => id)), null);
  const territoire = dataset.projets.find(({ id }) => id === projet)?.territoire ?? null;
  const vue = read('vue', oneOf(VUES), DEFAULT_VIEW.vue);
  const dep = read<string | null>('dep', (value) => codes.find((code) => code === paddedCode(value)), null);
  return {
    notices,
    view: {
      vue,
      dep: vue === 'carte' ? (territoire ?? dep) : dep,
      axe: read<string | null>('axe', oneOf(dataset.axes.map(({ id }) => id)), null),
      indicateur: read('indicateur', oneOf(INDICATEURS), DEFAULT_VIEW.indicateur),
      q: read('q', (value) => value, ''),
      // The data page shows no card: a project would be named in the title and seen nowhere.
      projet: vue === 'donnees' ? null : projet,
      carte: read('carte', oneOf(['auto', 'svg'] as const), DEFAULT_VIEW.carte),
      tri: read('tri', decodeTri, DEFAULT_VIEW.tri),
    },
  };
}

/** Codes are strings, but people write « 1 » for « 01 » and « ara » for « ARA ». */
function paddedCode(value: string): string {
  return value.toUpperCase().padStart(2, '0');
}

function decodeTri(value: string): Tri | undefined {
  const colonne = TRIS.find((known) => known === value.replace(/^-/, ''));
  return colonne && { colonne, sens: value.startsWith('-') ? 'decroissant' : 'croissant' };
}
