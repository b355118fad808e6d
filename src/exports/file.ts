/** A file on its way to who asked for it, and what its name says of the filters. */
import type { Dashboard } from '../state/dashboard.svelte.ts';

/** A file, ready to be saved. */
export interface ExportFile {
  nom: string;
  content: Blob;
}

export const CSV = 'text/csv;charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const GEOJSON = 'application/geo+json';

/** Years, axis and search, for the name of a file that follows them. */
export const listFilterParts = ({ years, axe, view }: Dashboard) => [years, axe?.libelle_court, view.q];
