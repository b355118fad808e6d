/** What every exported file says of itself: title, filters, denominator, sources with vintage, licences, and the link to the view. */
import type { Dataset } from '../model/dataset.ts';
import type { GeometrySource } from '../model/geometry.ts';
import type { Denominateur, View } from '../model/view.ts';
import type { Counts } from '../selection/counts.ts';
import { denominateurDe } from '../selection/matrice.ts';
import { fold } from '../selection/search.ts';
import { colonneOf } from '../selection/serie.ts';
import { territoires } from '../text/interface.ts';
import { sourcesDe } from '../text/couverture.ts';
import { donnees } from '../text/donnees.ts';
import {
  cartoucheMots,
  denominateurDeCarte,
  denominateurEnMots,
  motsDuCartouche,
  notesDuClasseur,
  PLUSIEURS_DENOMINATEURS,
  sourceDeMesure,
  TAUX_PUBLIE,
} from '../text/exports.ts';
import { sources } from '../text/panneau.ts';

/** The description of a file. `lien` is absolute and opens the view that the file was taken from. */
export interface Cartouche {
  titre: string;
  filtres: string[];
  denominateur: string;
  sources: string[];
  licences: string[];
  lien: string;
}

/** What of the dashboard a description needs. */
export interface Vu {
  dataset: Dataset;
  view: View;
  /** Under text query and axis. */
  counts: Counts;
  /** Under the text query alone: all axes. */
  facettes: Counts;
  query: (patch: Partial<View>) => string;
}

export interface CartoucheRequest {
  titre: string;
  denominateur: string;
  /** What was chosen beside the filters of the whole site: measure, threshold… */
  choix?: readonly string[];
  /** Whether the chosen axis leaves projects out of the file; a matrix keeps all axes. */
  parAxe: boolean;
  /** Whether the chosen territory matters for what is shown. */
  parTerritoire?: boolean;
  /** Whether the file holds every published measure, not only those that projects are divided by. */
  toutesMesures?: boolean;
  /** Address of the page without its query. */
  page: string;
  /** Whose outlines the file draws, if any. */
  contours?: GeometrySource | null;
}

/** Puts the description of a file together. */
export function buildCartouche(vu: Vu, request: CartoucheRequest): Cartouche {
  const { dataset, counts, facettes } = vu;
  const query = vu.query({});
  const others = request.toutesMesures ? dataset.indicateurs.filter(({ role }) => !role) : [];
  return {
    titre: request.titre,
    filtres: filtresDe(vu, request, request.parAxe ? counts : facettes),
    denominateur: request.denominateur,
    sources: [
      ...sourcesDe(dataset),
      ...others.map(sourceDeMesure),
      ...(request.contours ? [sources.geo(request.contours)] : []),
    ],
    // The last of them is about the code of this site, which no file holds.
    licences: donnees.licences.slice(0, -1),
    lien: request.page + (query === '?' ? '' : query),
  };
}

function filtresDe({ dataset, view }: Vu, request: CartoucheRequest, counts: Counts): string[] {
  const axe = request.parAxe ? dataset.axes.find(({ id }) => id === view.axe) : undefined;
  const territoire =
    view.dep === dataset.region.code
      ? territoires.regionEntiere
      : dataset.departements.find(({ code }) => code === view.dep)?.nom;
  return [
    cartoucheMots.annees(dataset.campagnes.map(({ annee }) => annee)),
    cartoucheMots.axe(axe?.libelle ?? null),
    ...(request.parTerritoire && territoire ? [cartoucheMots.territoire(territoire)] : []),
    ...(fold(view.q) === '' ? [] : [cartoucheMots.recherche(view.q)]),
    cartoucheMots.somme(counts.localises, counts.regionaux, counts.total, dataset.projets.length),
    ...(request.choix ?? []),
  ];
}

/** What projects are divided by, with the vintage of each measure; null for a plain count. */
export function denominateurMots(dataset: Dataset, par: Denominateur | null): string {
  const roles = par === 'habitants' ? (['population'] as const) : (['population', 'taux_pauvrete'] as const);
  const colonnes = roles.flatMap((role) => colonneOf(dataset, role) ?? []);
  return denominateurEnMots(par, colonnes);
}

/** What the figures of a view are divided by, in words. */
function denominateurDeVue({ dataset, view }: Vu): string {
  if (view.vue === 'carte') {
    const par = denominateurDeCarte[view.indicateur];
    return par === 'publie' ? TAUX_PUBLIE : denominateurMots(dataset, par);
  }
  if (view.vue !== 'couverture') return PLUSIEURS_DENOMINATEURS;
  switch (view.partie) {
    case 'matrice':
      return denominateurMots(dataset, denominateurDe(view.mesure, view.par));
    case 'hasard':
      return denominateurMots(dataset, view.par);
    case 'structures':
      return denominateurMots(dataset, null);
    default:
      return PLUSIEURS_DENOMINATEURS;
  }
}

/** Parts of the coverage view that set the axes side by side: the chosen axis leaves nothing out of them. */
const ALL_AXES = ['matrice', 'comparer'];

/** The description of a figure, or of a table, of the view that is shown. */
export function cartoucheDeFigure(
  vu: Vu,
  { titre, page, contours, choix = [] }: Pick<CartoucheRequest, 'titre' | 'page' | 'contours' | 'choix'>,
): Cartouche {
  const { vue, partie } = vu.view;
  return buildCartouche(vu, {
    titre,
    page,
    denominateur: denominateurDeVue(vu),
    parAxe: vue !== 'couverture' || !ALL_AXES.includes(partie),
    parTerritoire: vue === 'carte' || vue === 'fiche',
    contours: contours ?? null,
    choix,
  });
}

/** The description as rows of two cells: what it is, what it says; then how to read the file. */
export function lignesDuCartouche(cartouche: Cartouche, notes: readonly string[] = []): [string, string][] {
  const mots = motsDuCartouche;
  const all = (label: string, texts: readonly string[]) => texts.map((text): [string, string] => [label, text]);
  return [
    [mots.titre, cartouche.titre],
    ...all(mots.filtre, cartouche.filtres),
    [mots.denominateur, cartouche.denominateur],
    ...all(mots.source, cartouche.sources),
    ...all(mots.licence, cartouche.licences),
    [mots.lien, cartouche.lien],
    ...all(notesDuClasseur.titre, notes),
  ];
}
