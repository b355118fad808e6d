/**
 * The list of views, one line each: the name in the URL and the title. What describes them (`descriptors.ts`) comes
 * when one is asked for: every room may ask this list for names and titles.
 */

/** A line of the list. */
interface ViewEntry {
  title: string;
  /** Whether other views lead to it instead of the header. */
  isInner?: boolean;
}

const listed = <Name extends string>(views: Record<Name, ViewEntry>): Record<Name, ViewEntry> => views;

export const VIEWS = listed({
  carte: { title: 'Carte' },
  commune: { title: 'Ma commune' },
  couverture: { title: 'Couverture' },
  projets: { title: 'Projets' },
  donnees: { title: 'Données' },
  presentation: { title: 'Présenter' },
  liste: { title: 'Votre liste', isInner: true },
  fiche: { title: 'Fiches', isInner: true },
  evolution: { title: 'Évolution', isInner: true },
  notes: { title: 'Notes', isInner: true },
});

export type ViewName = keyof typeof VIEWS;
/** The names that the URL knows. */
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
/** The views of the header. */
export const HEADER_VIEWS = VIEW_NAMES.filter((name) => !VIEWS[name].isInner);

/** What describes a view. @throws when it does not arrive. */
export const loadView = async (name: ViewName) => (await import('./descriptors.ts'))[name];
