/**
 * The list of views, one line each: the name in the URL, the title in the header, and where its descriptor is. The only file that imports a view.
 * It imports nothing that runs: every room may ask it for names and titles.
 */
import type { ViewDescriptor } from './contract.ts';

/** A line of the list. */
interface ViewEntry {
  title: string;
  load: () => Promise<{ view: ViewDescriptor }>;
  /** Whether other views lead to it instead of the header. */
  isInner?: boolean;
}

const listed = <Name extends string>(views: Record<Name, ViewEntry>): Record<Name, ViewEntry> => views;

export const VIEWS = listed({
  carte: { title: 'Carte', load: () => import('./carte/view.ts') },
  commune: { title: 'Ma commune', load: () => import('./commune/view.ts') },
  couverture: { title: 'Couverture', load: () => import('./couverture/view.ts') },
  projets: { title: 'Projets', load: () => import('./projets/view.ts') },
  donnees: { title: 'Données', load: () => import('./donnees/view.ts') },
  presentation: { title: 'Présenter', load: () => import('../presentation/view.ts') },
  fiche: { title: 'Fiches', load: () => import('./fiche/view.ts'), isInner: true },
  notes: { title: 'Notes', load: () => import('../presentation/view.ts'), isInner: true },
});

export type ViewName = keyof typeof VIEWS;
/** The names that the URL knows. */
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
/** The views of the header. */
export const HEADER_VIEWS = VIEW_NAMES.filter((name) => !VIEWS[name].isInner);
