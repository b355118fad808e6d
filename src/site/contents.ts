/** What the head and the picture of a page say, taken from the view that it shows. */
import { sizeOf } from '../model/tally.ts';
import { fillOf, type Fill } from '../selection/fill.ts';
import { buildLegend } from '../selection/legend.ts';
import { pageTitle } from '../state/pageTitle.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { PATH_REGION_WIDE, pathOfAxe, pathOfUnit, type SitePage } from '../state/pages.ts';
import { NAME } from '../words/interface.ts';
import { VIEWS } from '../views/index.ts';
import { formatProjets } from '../words/numbers.ts';
import { indicateurName, describeRank, describeRowValue } from '../words/indicateurs.ts';
import { altImage, descriptions, viewDescriptions, pageWords } from '../words/pages.ts';
import { DAY_COLOURS } from './colours.ts';
import type { Head, Crumb } from './head.ts';
import type { OpenData } from './openData/describe.ts';
import type { Picture } from './picture.ts';

/** Folder of the pictures in the site. */
const PICTURES = 'images';

/** Title, description, breadcrumb and picture of a page. */
export function headOf(dashboard: Dashboard, data: OpenData, page: SitePage): Head {
  const { dataset } = dashboard;
  const title = pageTitle(dashboard);
  return {
    title,
    description: describe(dashboard),
    trail: [{ nom: pageWords.home, path: '' }, ...steps(dashboard, page)],
    image: `${PICTURES}/${page.path.replace(/\/$/, '').replaceAll('/', '-') || 'accueil'}.png`,
    alt: altImage(subject(dashboard), dataset),
    data: dashboard.projet === null ? data : null,
  };
}

function describe(dashboard: Dashboard): string {
  const { dataset, years, projet, unit, axe, view, counts, texts } = dashboard;
  if (dataset.projets.length === 0) return descriptions.awaiting(dataset);
  if (view.vue !== 'carte') return viewDescriptions[view.vue]?.(dataset, years) ?? '';
  if (projet) return descriptions.projet(projet, texts?.projets[projet.id]?.resume ?? '');
  if (unit) return descriptions.unit(dataset.frame, dashboard.series, unit, years);
  if (view.dep !== null) return descriptions.wholeRegion(dataset, counts.regionWide, years);
  if (axe) return descriptions.axe(texts?.axes[axe.id] ?? '', counts.total);
  return descriptions.home(dataset, years);
}

function subject({ projet, unit, axe, view }: Dashboard): string | null {
  return projet?.structure ?? unit?.nom ?? axe?.libelle ?? (view.dep === null ? null : pageWords.wholeRegion);
}

function steps(dashboard: Dashboard, { path }: SitePage): Crumb[] {
  const { projet, unit, axe, view } = dashboard;
  if (view.vue !== 'carte') return [{ nom: VIEWS[view.vue].title, path }];
  if (axe) return [{ nom: axe.libelle, path: pathOfAxe(axe.id) }];
  if (view.dep === null) return [];
  const territoire = unit
    ? { nom: unit.nom, path: pathOfUnit(unit) }
    : { nom: pageWords.wholeRegion, path: PATH_REGION_WIDE };
  return projet ? [territoire, { nom: projet.structure, path }] : [territoire];
}

/** The picture of a page. On that of a project nothing is counted: the map only shows where it is. */
export function pictureOf(dashboard: Dashboard): Picture {
  const { dataset, series, years, projet, unit } = dashboard;
  const colourOf = (fill: Fill) => DAY_COLOURS(`class-${fill.replace('c', '')}`);
  return {
    kicker: pageWords.strategy(dataset.frame, dataset.region.nom, years),
    title: subject(dashboard) ?? NAME,
    lines: linesOf(dashboard),
    nom: NAME,
    fills: new Map(
      projet ? [] : series.rows.map((one) => [one.territoire.code, colourOf(fillOf(series, one.classIndex))]),
    ),
    swatches: projet ? [] : buildLegend(series).classes.map(({ fill }) => colourOf(fill)),
    less: pageWords.less,
    plus: pageWords.plus,
    selected: unit?.code ?? null,
  };
}

/**
 * What a picture says below its title: where a project is, how a département stands, how many projects an axis or the
 * region has.
 */
function linesOf(dashboard: Dashboard): string[] {
  const { dataset, series, projet, unit, view } = dashboard;
  if (projet) {
    const axe = dataset.axes.find(({ id }) => id === projet.axe);
    return [axe?.libelle ?? '', unit?.nom ?? pageWords.wholeRegion];
  }
  const row = series.rows.find(({ territoire }) => territoire.code === unit?.code);
  if (row)
    return [
      describeRowValue(series.indicateur, row.value),
      formatProjets(row.nombre),
      describeRank(row, series.rows.length),
    ];
  const count = formatProjets(sizeOf(dashboard.shownProjets));
  return view.dep === null ? [count, indicateurName[series.indicateur]] : [count];
}
