/** The map of the differences on a slide: the shapes, colours, figures and legend of the page. */
import type { Shape, SlideBody, SlideSetting } from '../../exports/slides/slide.ts';
import { ringsOf } from '../../map/outlines.ts';
import type { Pair } from './pair.ts';
import { colourOfDifference, differenceBreaks, listSwatches } from './scale.ts';
import type { Evolution } from './select.ts';
import { describeChange } from './reading.ts';
import { describeSwatch, evolutionWords, formatShortDifference } from './words.ts';

export function buildDifferenceBody(
  { evolution, names, lacking }: Pair & { evolution: Evolution },
  { layout, paths }: SlideSetting,
  selected: string | null,
  alt: string,
): SlideBody {
  const { level, rows, shown } = evolution;
  const values = rows.map(({ valueDifference }) => valueDifference);
  const breaks = differenceBreaks(values);
  const shapes = layout.features.flatMap(({ code, label }): Shape[] => {
    const row = rows.find(({ territoire }) => territoire.code === code);
    const path = paths.get(code);
    if (!row || path === undefined) return [];
    const { fill, isDark } = colourOfDifference(row.valueDifference, breaks);
    return [
      {
        nom: row.territoire.nom,
        alt: describeChange(row.territoire.nom, row, names, evolution.hasAmounts),
        rings: ringsOf(path),
        fill,
        ink: isDark ? 'ink-light' : 'ink-dark',
        label,
        figureText: formatShortDifference(shown, row.valueDifference),
        isChosen: code === selected,
        isWider: false,
        radius: null,
      },
    ];
  });
  return {
    type: 'map',
    level,
    shapes,
    marks: [],
    frame: layout.frame,
    legend: {
      title: evolutionWords.map(shown, names),
      swatches: listSwatches(values, breaks).map((swatch) => ({
        fill: swatch.fill,
        text: describeSwatch(shown, swatch),
      })),
      calques: [],
      notes: [evolutionWords.comparisons(evolution), ...(lacking === '' ? [] : [lacking])],
    },
    beside: null,
    alt,
  };
}
