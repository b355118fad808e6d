/** The map of a slide: a shape a département, with the classes, figures and legend of the page. */
import { radiusOf } from '../../map/circles.ts';
import { groupMarks, projetsOf } from '../../map/marks.ts';
import type { MapLayout } from '../../model/geometry.ts';
import { buildLegend, type Legend } from '../../selection/legend.ts';
import { fillOf } from '../../selection/fill.ts';
import { communesCitees, couvertureElargie } from '../../selection/lieux.ts';
import { largestCount } from '../../selection/serie.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { chiffreSurCarte, etiquette, figure, nomIndicateur } from '../../text/indicateurs.ts';
import { legende as legendeMots, legendeDesMarques } from '../../text/legende.ts';
import { figureMots } from '../../text/exports.ts';
import { panneau } from '../../text/panneau.ts';
import { entreesDeCalques, lieuxMots } from '../../text/lieux.ts';
import { nombre } from '../../text/nombres.ts';
import { casesDeLegende } from '../legende.ts';
import { axesEnBarres, serieEnBarres } from './barres.ts';
import { ringsOf } from '../../map/contours.ts';
import type { Corps, Forme, LegendeDiapo, MarqueDiapo } from './diapo.ts';
import type { Decor } from './diapoDe.ts';

/** SVG path data by code of the département. */
export type Paths = ReadonlyMap<string, string>;

/** Radius of the mark of a commune, in frame units. */
export const MARK_RADIUS = 13;

/** The body of a map's slide; beside the map the bars that answer the next question. */
export function corpsDeCarte(stage: Dashboard, { layout, paths }: Decor, alt: string): Corps {
  const { serie, view, departement } = stage;
  const largest = largestCount(serie);
  const elargis = new Set(elargisOf(stage));
  const formes = layout.features.flatMap(({ code, label }): Forme[] => {
    const row = serie.rows.find(({ territoire }) => territoire.code === code);
    const path = paths.get(code);
    if (!row || path === undefined) return [];
    const fill = fillOf(serie, row.classe);
    return [
      {
        nom: row.territoire.nom,
        alt: etiquette(serie, row),
        rings: ringsOf(path),
        fond: tokenOf(fill),
        encre: fill === 'c3' || fill === 'c4' ? 'ink-light' : 'ink-dark',
        label,
        chiffre: chiffreSurCarte(serie, row),
        isChoisi: code === departement?.code,
        isElargi: elargis.has(code),
        rayon: serie.marque === 'cercles' && row.nombre > 0 ? radiusOf(row.nombre, largest) : null,
      },
    ];
  });
  const isOfAxes = view.axe === null || view.dep !== null;
  return {
    type: 'carte',
    formes,
    marques: marquesOf(stage, layout),
    cadre: layout.frame,
    legende: legendeDe(buildLegend(stage.serie), stage),
    cote: isOfAxes ? axesEnBarres(stage, panneau.parAxe) : serieEnBarres(stage, alt),
    alt,
  };
}

/** Codes of what a project of elsewhere names; none while the layer is off. */
function elargisOf({ view, textes, dataset, filtres }: Dashboard): string[] {
  if (!textes || !view.calques.includes('elargie')) return [];
  return couvertureElargie(textes.lieux, dataset, filtres)
    .filter(({ ailleurs, regionaux }) => ailleurs.length + regionaux.length > 0)
    .map(({ code }) => code);
}

/** The marks of the named communes; none while the layer is off. */
function marquesOf({ view, textes, filtres }: Dashboard, { frame }: MapLayout): MarqueDiapo[] {
  if (!textes || !view.calques.includes('communes')) return [];
  return groupMarks(frame, communesCitees(textes.lieux, filtres), 2 * MARK_RADIUS).map((mark) => {
    const count = projetsOf(mark);
    const noms = mark.citees.map(({ commune }) => commune.nom);
    return { nom: lieuxMots.marque(noms, count), x: mark.x, y: mark.y, nombre: nombre(count) };
  });
}

function tokenOf(fill: string): string {
  return `class-${fill.replace(/^c/, '')}`;
}

function legendeDe(legend: Legend, { dataset, counts, departement, textes, view }: Dashboard): LegendeDiapo {
  const { serie } = legend;
  const isChoropleth = serie.marque === 'choropleth';
  return {
    titre: nomIndicateur[serie.indicateur],
    cases: casesDeLegende(legend).map(({ fill, texte }) => ({ fond: tokenOf(fill), texte })),
    calques: textes ? entreesDeCalques(view.calques) : [],
    notes: [
      isChoropleth
        ? legendeMots.region(dataset.region.nom, figure(serie.indicateur, serie.region))
        : legendeMots.cercles,
      ...(isChoropleth && !departement ? [legendeMots.chiffre(!serie.compteProjets)] : []),
      ...[legendeDesMarques(serie)].filter(Boolean),
      figureMots.regionEntiere(counts.regionaux, '').trim(),
    ],
  };
}
