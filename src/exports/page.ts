/** Where the page stands: what the links in files and on paper begin with. */

/** The address of the page without its query and fragment. */
export function pageAddress(): string {
  return location.origin + location.pathname;
}
