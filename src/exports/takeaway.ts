/** What a part of the coverage is taken away as: its own tables, with what they are of. */
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { fileNameOf, type DataFormat } from '../words/exports.ts';
import { buildCaption, type CaptionFacts, type Viewed } from './caption.ts';
import { CSV, listFilterParts, XLSX, type ExportFile } from './file.ts';
import { buildSourcesTable } from './sources.ts';
import { formatTableCsv, type ExportTable } from './table.ts';

/** Tables, the one that a CSV file holds first; `nom`: what the name of the file says beside the filters. */
export interface Takeaway {
  nom: string[];
  title: string;
  choices: string[];
  notes: string[];
  tables: [ExportTable, ...ExportTable[]];
}

/**
 * How a part builds its files: the first table alone as CSV, or all of them with their sources as a workbook; null
 * where the screen shows none. `takeAway`: the tables of what is on the screen; `factsOf`: what they are divided by and
 * filtered by.
 */
export function buildFileOf(
  takeAway: (dashboard: Dashboard) => Takeaway | null,
  factsOf: (viewed: Viewed) => CaptionFacts,
) {
  return async (format: DataFormat, dashboard: Dashboard, page: string): Promise<ExportFile | null> => {
    const taken = takeAway(dashboard);
    if (!taken) return null;
    const { title, notes, tables, choices } = taken;
    const facts = factsOf(dashboard);
    const caption = buildCaption(dashboard, { ...facts, title, page, choices });
    const nom = [...taken.nom, ...(facts.byAxe ? listFilterParts(dashboard) : [dashboard.years, dashboard.view.q])];
    if (format !== 'workbook')
      return {
        nom: fileNameOf(nom, 'csv'),
        content: new Blob([formatTableCsv(tables[0], caption, notes)], { type: CSV }),
      };
    const { buildWorkbook } = await import('./workbook.ts');
    const bytes = await buildWorkbook(title, [...tables, buildSourcesTable(caption, notes)]);
    return { nom: fileNameOf(nom, 'xlsx'), content: new Blob([bytes], { type: XLSX }) };
  };
}
