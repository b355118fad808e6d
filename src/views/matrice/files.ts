/**
 * The files that the matrix is taken away as: itself, its gaps, the workbook of all, the outlines with every indicator.
 * Heavy parts are fetched when they are asked for.
 */
import { slugOf } from '../../model/fold.ts';
import type { GeometrySource } from '../../model/geometry.ts';
import { listLacunes } from '../../selection/lacunes.ts';
import { buildMatrix, divisorOfMeasure } from '../../selection/matrix.ts';
import { aboveFloor } from '../../selection/floor.ts';
import { choicesIn, denominatorsOf } from '../../selection/offered.ts';
import { measureName } from '../../words/couverture.ts';
import { floorNotes } from '../../words/floor.ts';
import { dataWords } from '../../words/data.ts';
import {
  captionWords,
  indicateursWords,
  fileNameOf,
  workbookNotes,
  SEVERAL_DENOMINATORS,
  exportTitles,
  type DataFormat,
} from '../../words/exports.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { buildCaption, describeDivisor } from '../../exports/caption.ts';
import { CSV, GEOJSON, listFilterParts, XLSX, type ExportFile } from '../../exports/file.ts';
import { buildIndicateurs, buildIndicateursTable } from '../../exports/indicateurs.ts';
import { buildLacunesTable } from '../../exports/lacunes.ts';
import { buildMatrixTable } from '../../exports/matrix.ts';
import { buildProjetsTable } from '../../exports/projets.ts';
import { buildSourcesTable } from '../../exports/sources.ts';
import { formatTableCsv } from '../../exports/table.ts';

/**
 * Builds one file from what the dashboard shows. `page`: address of the page without its query. Null when the summaries
 * do not arrive: a workbook without them would pass for a whole one. @throws when a part of the site does not arrive.
 */
export function buildFile(format: DataFormat, dashboard: Dashboard, page: string): Promise<ExportFile | null> {
  return { table: matrix, lacunes, workbook, geojson }[format](dashboard, page);
}

/** What is asked for, with what the data cannot give replaced. */
const askedOf = ({ dataset, view }: Dashboard) => ({ ...view, ...choicesIn(dataset, view) });
const matrixOf = (shown: Dashboard) => buildMatrix(shown.dataset, shown.facets, askedOf(shown));
const lacunesOf = (shown: Dashboard) => listLacunes(flooredOf(shown).dataset, shown.facets, askedOf(shown));
const flooredOf = ({ dataset, view }: Dashboard) => aboveFloor(dataset, view.plancher);
const indicateursOf = ({ dataset, counts, facets }: Dashboard) => buildIndicateurs(dataset, counts, facets);
const matrixChoices = (shown: Dashboard) => [
  captionWords.mesure(measureName[askedOf(shown).mesure]),
  ...floorNotes(flooredOf(shown)),
];
const lacunesChoices = (shown: Dashboard) => [
  captionWords.seuil(shown.view.seuil),
  ...floorNotes(flooredOf(shown)),
  ...(denominatorsOf(shown.dataset).length > 0 ? [captionWords.classer(askedOf(shown).classer)] : []),
];

async function matrix(dashboard: Dashboard, page: string): Promise<ExportFile> {
  const { dataset, years } = dashboard;
  const view = askedOf(dashboard);
  const caption = buildCaption(dashboard, {
    title: exportTitles.matrice(dataset.level, measureName[view.mesure], years, dataset.axes.length > 1),
    denominator: describeDivisor(dataset, divisorOfMeasure(view.mesure, view.par)),
    choices: matrixChoices(dashboard),
    byAxe: false,
    page,
  });
  return {
    nom: fileNameOf(['matrice', view.mesure === 'nombre' ? null : view.mesure, years, view.q], 'csv'),
    content: new Blob([formatTableCsv(buildMatrixTable(matrixOf(dashboard), dataset.region.code), caption)], {
      type: CSV,
    }),
  };
}

async function lacunes(dashboard: Dashboard, page: string): Promise<ExportFile> {
  const { dataset, years } = dashboard;
  const view = askedOf(dashboard);
  const caption = buildCaption(dashboard, {
    title: exportTitles.lacunes(dataset.level, years, dataset.axes.length > 1),
    denominator: describeDivisor(dataset, null),
    choices: lacunesChoices(dashboard),
    byAxe: true,
    page,
  });
  const table = buildLacunesTable(dataset, lacunesOf(dashboard), view.classer);
  return {
    nom: fileNameOf(['lacunes', ...listFilterParts(dashboard)], 'csv'),
    content: new Blob([formatTableCsv(table, caption)], { type: CSV }),
  };
}

async function workbook(dashboard: Dashboard, page: string): Promise<ExportFile | null> {
  const { dataset, years, axe } = dashboard;
  const view = askedOf(dashboard);
  // After a failure the texts are asked for once more.
  const [{ buildWorkbook }] = await Promise.all([import('../../exports/workbook.ts'), dashboard.loadTexts()]);
  const { texts } = dashboard;
  if (!texts) return null;
  const title = exportTitles.workbook(dataset.region.nom, years);
  const caption = buildCaption(dashboard, {
    title,
    denominator: SEVERAL_DENOMINATORS,
    choices: [...new Set([...matrixChoices(dashboard), ...lacunesChoices(dashboard)])],
    byAxe: true,
    allMeasures: true,
    page,
  });
  const notes = [
    ...(axe ? [workbookNotes.axe(axe.libelle)] : []),
    workbookNotes.regionWide(dataset.level),
    indicateursWords.intervals,
    indicateursWords.empties,
    workbookNotes.lacunes,
    ...dataWords.limits(dataset),
  ];
  const bytes = await buildWorkbook(title, [
    buildProjetsTable(dashboard.found, dataset, texts),
    buildMatrixTable(matrixOf(dashboard), dataset.region.code),
    buildLacunesTable(dataset, lacunesOf(dashboard), view.classer),
    buildIndicateursTable(indicateursOf(dashboard), dataset.region),
    buildSourcesTable(caption, notes),
  ]);
  return {
    nom: fileNameOf(['couverture', ...listFilterParts(dashboard)], 'xlsx'),
    content: new Blob([bytes], { type: XLSX }),
  };
}

async function geojson(dashboard: Dashboard, page: string): Promise<ExportFile> {
  const { dataset, years } = dashboard;
  const [{ buildGeojson }, topology] = await Promise.all([
    import('../../exports/geojson.ts'),
    dashboard.geometry.loadTopology(),
  ]);
  const caption = buildCaption(dashboard, {
    title: exportTitles.indicateurs(dataset.level, dataset.region.nom, years),
    denominator: SEVERAL_DENOMINATORS,
    byAxe: true,
    allMeasures: true,
    // The file of the outlines says itself whose they are.
    contours: (topology as { source?: GeometrySource }).source ?? null,
    page,
  });
  const collection = buildGeojson(topology, indicateursOf(dashboard), dataset.region, caption);
  return {
    nom: fileNameOf([slugOf(dataset.level.pluriel), ...listFilterParts(dashboard)], 'geojson'),
    content: new Blob([JSON.stringify(collection)], { type: GEOJSON }),
  };
}
