/** The slide of a view: what it says, and its body as shapes, bars, a table or sentences. */
import type { MapLayout } from '../../model/geometry.ts';
import { buildClassements, COLONNES } from '../../selection/classements.ts';
import { buildEstimations } from '../../selection/hasard.ts';
import { buildMatrice } from '../../selection/matrice.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { classementsMots } from '../../text/classements.ts';
import { sourcesDe } from '../../text/couverture.ts';
import { donnees } from '../../text/donnees.ts';
import { figureMots } from '../../text/exports.ts';
import { cartoucheDeFigure } from '../cartouche.ts';
import { lignesDeFigure } from '../figure.ts';
import { proposDeVue, sourcesDeVue } from '../propos.ts';
import { axesEnBarres, tauxEnBarres } from './barres.ts';
import { corpsDeCarte, type Paths } from './carte.ts';
import type { Corps, Diapo } from './diapo.ts';
import { matriceEnTable } from './matrice.ts';

/** What the slides take from their surroundings: geometry, the outlines of the page, and where the site stands. */
export interface Decor {
  layout: MapLayout;
  /** SVG path data by code. */
  paths: Paths;
  page: string;
}

/** The slide of the view in `stage`; `titre` and `commentaire` are those of its step, empty for none. */
export function diapoDe(
  stage: Dashboard,
  { titre, commentaire }: { titre: string; commentaire: string },
  decor: Decor,
): Diapo {
  const propos = proposDeVue(stage);
  const isMap = stage.view.vue === 'carte';
  const cartouche = cartoucheDeFigure(stage, {
    titre: titre || propos.titre,
    page: decor.page,
    contours: isMap ? decor.layout.source : null,
  });
  return {
    titre: cartouche.titre,
    phrase: propos.phrase ?? propos.lecture,
    corps: corpsDe(stage, decor, `${cartouche.titre}. ${propos.lecture}`),
    source: figureMots.sources(sourcesDeVue(stage, decor.layout.source)),
    notes: [
      ...commentaire.split('\n').filter(Boolean),
      ...(commentaire ? [] : [propos.lecture]),
      ...lignesDeFigure(cartouche),
    ],
  };
}

function corpsDe(stage: Dashboard, decor: Decor, alt: string): Corps {
  const { view, dataset, counts, facettes } = stage;
  if (view.vue === 'carte') return corpsDeCarte(stage, decor, alt);
  if (view.vue === 'projets') return { type: 'barres', barres: axesEnBarres(stage, alt) };
  if (view.vue !== 'couverture')
    return { type: 'texte', puces: view.vue === 'donnees' ? [...sourcesDe(dataset), ...donnees.limites] : [alt] };
  switch (view.partie) {
    case 'matrice':
      return { type: 'table', table: matriceEnTable(buildMatrice(dataset, facettes, view), alt) };
    case 'hasard':
      return { type: 'barres', barres: tauxEnBarres(buildEstimations(dataset, counts, view.par), view.par, alt) };
    case 'classements':
      return { type: 'table', table: classementsEnTable(stage, alt) };
    default:
      return { type: 'texte', puces: [alt] };
  }
}

function classementsEnTable({ dataset, counts }: Dashboard, alt: string) {
  const classements = buildClassements(dataset, counts).sort(
    (a, b) => (a.rangs?.nombre.rank ?? Infinity) - (b.rangs?.nombre.rank ?? Infinity),
  );
  return {
    nom: classementsMots.tableau,
    alt,
    entete: [classementsMots.departement, ...COLONNES.map((colonne) => classementsMots.colonnes[colonne])],
    lignes: classements.map(({ territoire, rangs }) => [
      { texte: territoire.nom, align: 'left' as const },
      ...COLONNES.map((colonne) => ({
        texte: rangs ? classementsMots.rang(rangs[colonne].rank, rangs[colonne].exAequo) : classementsMots.sansRang,
      })),
    ]),
    premiere: 1,
    note: classementsMots.prudence,
  };
}
