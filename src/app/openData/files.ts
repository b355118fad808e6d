/**
 * The files that the build makes of the list for re-users, by the functions of the download buttons. What cannot be
 * given whole is not made: no project of a cube, nothing of a site without a list.
 */
import type { Dataset, ProjetIndex, Texts } from '../../model/dataset.ts';
import { datasetAt, isAt, yearsOf } from '../../model/placing.ts';
import { DEFAULT_VIEW, type View } from '../../model/view.ts';
import { slugOf } from '../../model/fold.ts';
import { buildMatrixTable } from '../../exports/matrix.ts';
import { buildProjetsTable, projetsCsv } from '../../exports/projets.ts';
import { bareCsv, usefulNumber, type ExportTable } from '../../exports/table.ts';
import { buildMatrix } from '../../selection/matrix.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { PATH_REGION_WIDE, pathOfAxe, pathOfUnit, VIEW_PATHS } from '../../state/pages.ts';
import {
  hasOpenList,
  OPEN_ALL,
  OPEN_MATRIX,
  OPEN_REGION_WIDE,
  OPEN_WORKBOOK,
  openPathOfAxe,
  openPathOfUnit,
} from '../../state/openPaths.ts';
import { relativeRoot } from '../../state/paths.ts';
import { columnName, DATA_PAGE, periodOf, type FileFormat } from '../../site/openData/describe.ts';
import type { OpenTable } from '../../site/openData/tableGroup.ts';
import { dataWords } from '../../words/data.ts';
import { openDataWords } from '../../words/openData.ts';
import { buildFile } from '../../views/matrice/files.ts';
import { openTable } from './columns.ts';

/** A file before it is measured. `table`: what its columns are, of a CSV file. */
export interface MadeFile {
  path: string;
  title: string;
  format: FileFormat;
  years: readonly number[];
  page: string;
  content: string | Uint8Array;
  table?: OpenTable;
}

/** `dashboardOf` gives the state of a view, with the texts where it is of something; `adresse` of the site. */
export async function makeFiles(dashboardOf: (view: View) => Promise<Dashboard>, adresse: string): Promise<MadeFile[]> {
  const latest = await dashboardOf(DEFAULT_VIEW);
  const { dataset } = latest;
  if (dataset.projets.length === 0) return [];
  const years = yearsOf(dataset);
  const coverages: MadeFile[] = [];
  for (const year of years) {
    const isLatest = year === years.at(-1);
    const shown = isLatest ? latest : await dashboardOf({ ...DEFAULT_VIEW, annee: year });
    await shown.loadTexts();
    if (isLatest) coverages.push(...(await coverageFiles(shown, '', [year], adresse)));
    if (years.length > 1) coverages.push(...(await coverageFiles(shown, `-${year}`, [year], adresse)));
  }
  const { texts } = latest;
  return [...(texts && hasOpenList(dataset) ? listFiles(dataset, texts, years, adresse) : []), ...coverages];
}

/** All projects of all years, by département, by axis. */
function listFiles(dataset: Dataset, texts: Texts, years: readonly number[], adresse: string): MadeFile[] {
  const { units, region, axes, level } = dataset;
  const all = years.flatMap((year) => datasetAt(dataset, level.id, year).projets);
  const period = years.join(', ');
  const at = (code: string) => all.filter((one) => isAt(one, code));
  const make = (path: string, title: string, page: string, projets: readonly ProjetIndex[]) => {
    const table = buildProjetsTable(projets, dataset, texts);
    const given = { path, title, page, years };
    return pair(given, table, projetsCsv(projets, dataset, texts), adresse, ['id']);
  };
  return [
    ...make(OPEN_ALL, openDataWords.all(period), VIEW_PATHS.projets ?? '', all),
    ...units.flatMap((unit) => {
      const title = openDataWords.unit(unit.nom, period);
      return make(openPathOfUnit(unit), title, pathOfUnit(unit), at(unit.code));
    }),
    ...make(OPEN_REGION_WIDE, openDataWords.regionWide(period), PATH_REGION_WIDE, at(region.code)),
    ...(axes.length > 1 ? axes : []).flatMap(({ id, libelle }) =>
      make(
        openPathOfAxe({ id }),
        openDataWords.axe(libelle, period),
        pathOfAxe(id),
        all.filter(({ axe }) => axe === id),
      ),
    ),
  ];
}

/** The matrix, the outlines with every indicator and the workbook of one year. */
async function coverageFiles(
  shown: Dashboard,
  suffix: string,
  years: readonly number[],
  adresse: string,
): Promise<MadeFile[]> {
  const { dataset, facets, view } = shown;
  const { level } = dataset;
  const page = VIEW_PATHS.couverture ?? '';
  const period = periodOf(years);
  const table = buildMatrixTable(buildMatrix(dataset, facets, view), dataset.region.code);
  const title = openDataWords.matrix(level, dataset.axes.length > 1, period);
  const given = { path: OPEN_MATRIX + suffix, title, page, years };
  const files = pair(given, table, bareCsv(table), adresse, ['ligne', 'code']);
  const taken = async (kind: 'geojson' | 'workbook', path: string, titleOf: string, format: FileFormat) => {
    const file = await buildFile(kind, shown, adresse || relativeRoot(path));
    if (file)
      files.push({
        path,
        title: titleOf,
        format,
        years,
        page,
        content: new Uint8Array(await file.content.arrayBuffer()),
      });
  };
  const outlines = `${DATA_PAGE}${slugOf(level.pluriel)}${suffix}.geojson`;
  await taken('geojson', outlines, openDataWords.outlines(level, period), 'GeoJSON');
  // A workbook without its sheet of projects would pass for a whole one.
  if (hasOpenList(dataset))
    await taken('workbook', `${OPEN_WORKBOOK}${suffix}.xlsx`, openDataWords.workbook(period), 'XLSX');
  return files;
}

/** A table as CSV and as JSON, beside each other. */
function pair(
  given: Pick<MadeFile, 'path' | 'title' | 'page' | 'years'>,
  table: ExportTable,
  csv: string,
  adresse: string,
  primaryKey: string[],
): MadeFile[] {
  const path = `${given.path}.csv`;
  return [
    { ...given, path, format: 'CSV', content: csv, table: openTable(path, given.title, table, primaryKey) },
    { ...given, path: `${given.path}.json`, format: 'JSON', content: jsonOf(given, table, adresse) },
  ];
}

/** The same rows with what they are of, as a GeoJSON file of the site says it of itself. */
function jsonOf(
  { path, title, years, page }: Pick<MadeFile, 'path' | 'title' | 'page' | 'years'>,
  { columns, lines }: ExportTable,
  adresse: string,
): string {
  const names = columns.map(({ key, title: words }) => key ?? columnName(words));
  const content = {
    metadata: {
      titre: title,
      millesime: periodOf(years),
      licences: dataWords.licences.slice(0, -1),
      lien: (adresse || relativeRoot(path)) + page,
      colonnes: Object.fromEntries(columns.map((column, i) => [names[i], column.title])),
    },
    lignes: lines.map((line) => Object.fromEntries(line.map((value, i) => [names[i], usefulNumber(value)]))),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
