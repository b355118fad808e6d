/**
 * The index of projects as one piece of HTML. 120 list items as components cost a slow machine a tenth of a second when
 * the page comes to life, for links that need no script of their own; as one block they cost nothing, and a filter
 * replaces them at once.
 */
import type { ProjetIndex } from '../model/dataset.ts';
import type { AxeGroup } from '../selection/counts.ts';
import { escapeHtml } from '../words/html.ts';
import { formatNumber } from '../words/numbers.ts';
import { panelWords } from '../words/panel.ts';

/** Projects of one axis that are listed; the table has them all. */
export const MOST_OF_AXIS = 100;

/**
 * Headings by axis and a list of links. `placesOf` names where a project is counted; `hrefOf` links a project id,
 * `tableOf` the table of an axis; without axes that tell projects apart there is one list without heading.
 * Every text of the data is escaped here.
 */
export function projetIndexHtml(
  groups: readonly AxeGroup[],
  placesOf: (projet: ProjetIndex) => string,
  hrefOf: (id: string) => string,
  tableOf: (axe: string) => string,
  hasAxes = true,
): string {
  return groups
    .map(({ axe, projets }) => {
      const symbole = `<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><use href="#s-${escapeHtml(axe.symbole)}" fill="${escapeHtml(axe.couleur)}"/></svg>`;
      const items = projets
        .slice(0, MOST_OF_AXIS)
        .map(
          (projet) =>
            `<li><a href="${escapeHtml(hrefOf(projet.id))}">${escapeHtml(projet.structure)}</a> ${escapeHtml(placesOf(projet))}</li>`,
        );
      const rest = projets.length - items.length;
      if (rest > 0) items.push(`<li><a href="${escapeHtml(tableOf(axe.id))}">${panelWords.rest(rest)}</a></li>`);
      const heading = `<h4>${symbole} ${escapeHtml(axe.libelle)} <small>${formatNumber(projets.length)}</small></h4>`;
      return `${hasAxes ? heading : ''}<ul>${items.join('')}</ul>`;
    })
    .join('');
}
