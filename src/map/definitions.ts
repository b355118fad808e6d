/**
 * Ids that the map gives to a page, and references to them: an id counts for the whole document, so another geometry
 * beside the site's own has ids of its own. Pure.
 */
import type { MapGeometry, MapLayout } from '../model/geometry.ts';

type Scoped = Pick<MapLayout, 'scope'>;

/** The id of what a layout calls `name`: the name itself where it has no scope. */
export function idIn({ scope }: Scoped, name: string): string {
  return scope ? `${name}-${scope}` : name;
}

/** What `<use>` refers to for the outline of a code, or of `contour` (the region) and `frontieres` (inner borders). */
export function outlineHref(layout: Scoped, name: string): string {
  return `#${outlineId(layout, name)}`;
}

/** The id of an outline in the page. */
export function outlineId(layout: Scoped, name: string): string {
  // Every one begins with `g-`, by which the style sheet knows them.
  return idIn(layout, `g-${name}`);
}

/** The outlines of a geometry as the content of `<defs>`: they stand in the page once, for all that draws them. */
export function outlineDefinitions({ scope = '', features, outline, borders }: MapGeometry): string {
  const path = (name: string, d: string) => `<path id="${outlineId({ scope }, name)}" d="${d}"/>`;
  return [...features.map(({ code, d }) => path(code, d)), path('contour', outline), path('frontieres', borders)].join(
    '',
  );
}

/** The pattern `name` as a fill, undefined where the layout has no scope: the style sheet names that one. */
export function patternFill(layout: Scoped, name: string): string | undefined {
  return layout.scope && `url(#${idIn(layout, name)})`;
}

/** The hatching as the attribute `fill` of what is filled by class: undefined for what is not missing. */
export function hatchFill(layout: Scoped, fill: string): string | undefined {
  return fill === 'missing' ? patternFill(layout, 'hachures') : undefined;
}
