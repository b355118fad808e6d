/** The props of the page, one of which changes. */
import type { LevelGeometry } from '../../../../src/model/geometry.ts';
import type { Series } from '../../../../src/selection/series.ts';

export function pageState(shapes: LevelGeometry, first: Series, size: { width: number; height: number }) {
  let series = $state.raw(first);
  return {
    props: {
      shapes,
      size,
      isWhole: false,
      get series() {
        return series;
      },
    },
    colour(next: Series) {
      series = next;
    },
  };
}
