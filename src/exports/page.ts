/** Where the site stands: what the links in files and on paper begin with. */

/** The address of the page that queries belong to, without query and fragment; `racine`: the site's root where the page stands below it. */
export function pageAddress(racine: string): string {
  return location.origin + (racine || location.pathname);
}
