/** What slides take from the page: the outlines that stand in it, and its colours. */
import { byDay } from '../exports/daylight.ts';
import { idIn } from '../map/definitions.ts';
import type { DashboardGeometry } from '../model/geometry.ts';
import type { SlidePalette } from '../exports/slides/layout.ts';
import type { Paths } from '../exports/slides/slide.ts';

/**
 * The outlines of the units that have one; those of a level that does not stand in the page come with it. Null when
 * the page has not all of the others.
 */
export function outlinesOf({ layout, shapes }: Pick<DashboardGeometry, 'layout' | 'shapes'>): Paths | null {
  if (shapes) return new Map(shapes.features.flatMap(({ code, d }) => (d === '' ? [] : [[code, d]])));
  const { features } = layout;
  const paths = new Map<string, string>();
  for (const { code } of features) {
    const path = document.getElementById(idIn(layout, `g-${code}`))?.getAttribute('d');
    if (path) paths.set(code, path);
  }
  return paths.size < features.length ? null : paths;
}

/**
 * The colours of the page by day, by the names of its tokens, each looked up once. `write` turns what the style sheet
 * says into what the slides need.
 */
export function paletteOf(write: (css: string) => string): SlidePalette {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  return (name) => {
    const colour =
      known.get(name) ?? write(name.startsWith('#') ? name : byDay(() => style.getPropertyValue(`--${name}`)));
    known.set(name, colour);
    return colour;
  };
}
