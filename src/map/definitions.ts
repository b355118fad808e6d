/**
 * Ids that the map gives to a page, and references to them: an id counts for the whole document, so another geometry
 * beside the site's own has ids of its own. Pure.
 */
import type { MapGeometry, MapLayout } from '../model/geometry.ts';

type Scoped = Pick<MapLayout, 'scope'>;

/** What every id of a layout ends with. */
export function suffixOf({ scope }: Scoped): string {
  return scope ? `-${scope}` : '';
}

/**
 * The id of what a layout calls `name`: the name itself where it has no scope. Outlines begin with `g-`, by which the
 * style sheet knows them: `g-` and a code, `g-contour` (the region), `g-frontieres` (its inner borders).
 */
export function idIn(layout: Scoped, name: string): string {
  return name + suffixOf(layout);
}

/** The outlines of a geometry as the content of `<defs>`: they stand in the page once, for all that draws them. */
export function outlineDefinitions(geometry: MapGeometry): string {
  const { features, outline, borders } = geometry;
  const path = (name: string, d: string) => `<path id="${idIn(geometry, `g-${name}`)}" d="${d}"/>`;
  return [...features.map(({ code, d }) => path(code, d)), path('contour', outline), path('frontieres', borders)].join(
    '',
  );
}

/** The pattern `name` as a fill, undefined where the layout has no scope: the style sheet names that one. */
export function patternFill(layout: Scoped, name: string): string | undefined {
  return layout.scope ? `url(#${idIn(layout, name)})` : undefined;
}
