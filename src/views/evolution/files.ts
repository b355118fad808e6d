/** The data that the comparison is taken away as. */
import { buildCaption } from '../../exports/caption.ts';
import { CSV, XLSX, type ExportFile } from '../../exports/file.ts';
import { buildSourcesTable } from '../../exports/sources.ts';
import { formatTableCsv } from '../../exports/table.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { fileNameOf, type DataFormat } from '../../words/exports.ts';
import { factsOf } from './answers.ts';
import { evolutionOf } from './pair.ts';
import { buildAxesTable, buildCellsTable, buildStructuresTable, buildTerritoireTable } from './table.ts';
import { evolutionWords, methodOf } from './words.ts';

/** The differences by unit as CSV, or all tables as a workbook; null where the list has one year. */
export async function buildFile(format: DataFormat, dashboard: Dashboard, page: string): Promise<ExportFile | null> {
  const shown = evolutionOf(dashboard);
  if (!shown) return null;
  const { evolution, names, axe, lacking } = shown;
  const title = evolutionWords.title(names, axe);
  const caption = buildCaption(dashboard, { ...factsOf(dashboard, shown), title, page });
  const notes = [...(lacking === '' ? [] : [lacking]), ...methodOf(evolution, names), evolutionWords.structuresNote];
  const territoires = buildTerritoireTable(evolution, names, dashboard.dataset.region.code);
  const nom = [evolutionWords.name, ...names, axe?.libelle_court, dashboard.view.q];
  if (format !== 'workbook')
    return {
      nom: fileNameOf(nom, 'csv'),
      content: new Blob([formatTableCsv(territoires, caption, notes)], { type: CSV }),
    };
  const { buildWorkbook } = await import('../../exports/workbook.ts');
  const tables = [
    territoires,
    ...(evolution.axes.length > 0 ? [buildAxesTable(evolution, names), buildCellsTable(evolution, names)] : []),
    buildStructuresTable(evolution, names),
  ];
  const bytes = await buildWorkbook(title, [...tables, buildSourcesTable(caption, notes)]);
  return { nom: fileNameOf(nom, 'xlsx'), content: new Blob([bytes], { type: XLSX }) };
}
