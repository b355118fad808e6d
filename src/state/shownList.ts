/** Changes the list that a dashboard shows: another one, the whole of one that was counted, or a finer level of it. */
import type { Dataset } from '../model/dataset.ts';
import type { DashboardGeometry } from '../model/geometry.ts';
import type { Dashboard, ShownList } from './dashboard.svelte.ts';

/** Shows a list, or the site's again; the texts of the one before go with it. */
export function showList(dashboard: Dashboard, list: ShownList | null): void {
  dashboard.shown = list ?? dashboard.siteList;
  dashboard.texts = null;
  dashboard.textsState = 'absent';
}

/** The site's list itself, where the first script had its counts alone. */
export function completeList(dashboard: Dashboard, dataset: Dataset): void {
  dashboard.siteList = { ...dashboard.siteList, dataset };
  if (!dashboard.shown.dataset.own) dashboard.shown = dashboard.siteList;
}

/** The list that is shown, with its finer levels, and what one of these is drawn with. */
export function refineList(dashboard: Dashboard, dataset: Dataset, level: string, geometry: DashboardGeometry): void {
  dashboard.shown = { ...dashboard.shown, dataset };
  dashboard.geometries = { ...dashboard.geometries, [level]: geometry };
}
