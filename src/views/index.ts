/**
 * The list of views, one line each: the name in the URL, the title in the header, and where its descriptor is.
 * It imports nothing before it is asked: every room may ask it for names and titles.
 */

/** A line of the list. `Descriptor`: as the views themselves say, since what describes them needs their names. */
interface ViewEntry<Descriptor> {
  title: string;
  load: () => Promise<{ view: Descriptor }>;
  /** Whether other views lead to it instead of the header. */
  isInner?: boolean;
}

const listed = <Name extends string, Descriptor>(
  views: Record<Name, ViewEntry<Descriptor>>,
): Record<Name, ViewEntry<Descriptor>> => views;

export const VIEWS = listed({
  carte: { title: 'Carte', load: () => import('./carte/view.ts') },
  commune: { title: 'Ma commune', load: () => import('./commune/view.ts') },
  couverture: { title: 'Couverture', load: () => import('./couverture/view.ts') },
  projets: { title: 'Projets', load: () => import('./projets/view.ts') },
  donnees: { title: 'Données', load: () => import('./donnees/view.ts') },
  presentation: { title: 'Présenter', load: () => import('../presentation/view.ts') },
  liste: { title: 'Votre liste', load: () => import('./liste/view.ts'), isInner: true },
  fiche: { title: 'Fiches', load: () => import('./fiche/view.ts'), isInner: true },
  evolution: { title: 'Évolution', load: () => import('./evolution/view.ts'), isInner: true },
  notes: { title: 'Notes', load: () => import('../presentation/view.ts'), isInner: true },
});

export type ViewName = keyof typeof VIEWS;
/** The names that the URL knows. */
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
/** The views of the header. */
export const HEADER_VIEWS = VIEW_NAMES.filter((name) => !VIEWS[name].isInner);
