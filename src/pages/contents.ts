/** What the head and the picture of a page say, taken from the view that it shows. */
import type { Documentation } from '../model/dataset.ts';
import { fillOf, type Fill } from '../selection/fill.ts';
import { buildLegend } from '../selection/legend.ts';
import { pageTitle } from '../panels/pageTitle.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { PATH_REGION_ENTIERE, pathOfAxe, pathOfDepartement, type SitePage } from '../state/pages.ts';
import { NOM, nomVue } from '../text/interface.ts';
import { projets } from '../text/nombres.ts';
import { nomIndicateur, rangEnMots, valeurEnMots } from '../text/indicateurs.ts';
import { altImage, descriptions, descriptionsDeVue, pages } from '../text/pages.ts';
import { DAY_COLOURS } from './colours.ts';
import type { Head, Step } from './head.ts';
import type { Picture } from './picture.ts';

/** Folder of the pictures in the site. */
const PICTURES = 'images';

/** Title, description, breadcrumb and picture of a page. */
export function headOf(dashboard: Dashboard, { campagnes }: Documentation, page: SitePage): Head {
  const { dataset, annees } = dashboard;
  const titre = pageTitle(dashboard);
  return {
    titre,
    description: describe(dashboard),
    fil: [{ nom: pages.accueil, path: '' }, ...steps(dashboard, page)],
    image: `${PICTURES}/${page.path.replace(/\/$/, '').replaceAll('/', '-') || 'accueil'}.png`,
    alt: altImage(subject(dashboard), dataset.region.nom),
    jeu:
      dashboard.projet === null
        ? { nom: pages.jeu(dataset.region.nom, annees), campagnes, region: dataset.region.nom }
        : null,
  };
}

function describe(dashboard: Dashboard): string {
  const { dataset, annees, projet, departement, axe, view, counts, textes } = dashboard;
  if (view.vue !== 'carte') return descriptionsDeVue[view.vue]?.(dataset, annees) ?? '';
  if (projet) return descriptions.projet(projet, textes?.projets[projet.id]?.resume ?? '');
  if (departement) return descriptions.departement(dashboard.serie, departement, annees);
  if (view.dep !== null) return descriptions.regionEntiere(counts.regionaux, annees);
  if (axe) return descriptions.axe(textes?.axes[axe.id] ?? '', counts.total);
  return descriptions.accueil(dataset, annees);
}

function subject({ projet, departement, axe, view }: Dashboard): string | null {
  return projet?.structure ?? departement?.nom ?? axe?.libelle ?? (view.dep === null ? null : pages.regionEntiere);
}

function steps(dashboard: Dashboard, { path }: SitePage): Step[] {
  const { projet, departement, axe, view } = dashboard;
  if (view.vue !== 'carte') return [{ nom: nomVue[view.vue], path }];
  if (axe) return [{ nom: axe.libelle, path: pathOfAxe(axe.id) }];
  if (view.dep === null) return [];
  const territoire = departement
    ? { nom: departement.nom, path: pathOfDepartement(departement) }
    : { nom: pages.regionEntiere, path: PATH_REGION_ENTIERE };
  return projet ? [territoire, { nom: projet.structure, path }] : [territoire];
}

/** The picture of a page. On that of a project nothing is counted: the map only shows where it is. */
export function pictureOf(dashboard: Dashboard): Picture {
  const { dataset, serie, annees, projet, departement } = dashboard;
  const colourOf = (fill: Fill) => DAY_COLOURS(`class-${fill.replace('c', '')}`);
  return {
    surtitre: pages.strategie(dataset.region.nom, annees),
    titre: subject(dashboard) ?? NOM,
    lignes: linesOf(dashboard),
    nom: NOM,
    fills: new Map(projet ? [] : serie.rows.map((one) => [one.territoire.code, colourOf(fillOf(serie, one.classe))])),
    swatches: projet ? [] : buildLegend(serie).classes.map(({ fill }) => colourOf(fill)),
    moins: pages.moins,
    plus: pages.plus,
    selected: departement?.code ?? null,
  };
}

/** What a picture says below its title: where a project is, how a département stands, how many projects an axis or the region has. */
function linesOf(dashboard: Dashboard): string[] {
  const { dataset, serie, projet, departement, view } = dashboard;
  if (projet) {
    const axe = dataset.axes.find(({ id }) => id === projet.axe);
    return [axe?.libelle ?? '', departement?.nom ?? pages.regionEntiere];
  }
  const row = serie.rows.find(({ territoire }) => territoire.code === departement?.code);
  if (row) return [valeurEnMots(serie.indicateur, row.valeur), projets(row.nombre), rangEnMots(row, serie.rows.length)];
  const count = projets(dashboard.duTerritoire.length);
  return view.dep === null ? [count, nomIndicateur[serie.indicateur]] : [count];
}
