/**
 * The links of a drawn page: the application's own lead to the pages that the build writes, everything else starts from
 * the site's root.
 */
import type { Dataset } from '../model/dataset.ts';
import type { View } from '../model/view.ts';
import { nearestPath } from '../state/pages.ts';
import { relativeRoot } from '../state/paths.ts';
import { decodeView } from '../state/url.ts';

/** `html` as it stands at `path`. Links to a view that no page shows keep their query: they need the application. */
export function placeLinks(html: string, path: string, own: View, dataset: Dataset): string {
  const root = relativeRoot(path);
  return html
    .replace(/href="\?([^"#]*)"/g, (_all, query: string) => {
      const asked = decodeView(`?${query.replaceAll('&amp;', '&')}`, dataset).view;
      const target = nearestPath(asked, own, dataset);
      return `href="${target === null ? `${root}?${query}` : root + target.replaceAll('&', '&amp;')}"`;
    })
    .replace(/(href|src)="\.\//g, (_all, attribute: string) => `${attribute}="${root}`);
}
