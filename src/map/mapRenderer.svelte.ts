/** Who draws the map: the SVG, until MapLibre was fetched and has drawn the same, and again once that has failed. */
import type { ComponentProps } from 'svelte';
import type { DashboardGeometry } from '../model/geometry.ts';
import { isConnectionSpared, isWebglLikely } from './capabilities.ts';
import type GlMapComponent from './GlMap.svelte';

/**
 * The renderer of a map figure, made while its component is. `wake` fetches MapLibre once, where it is wanted and can
 * be had; `draw`, `redraw` and `fail` are told by it. `gl` is null while there is nothing to mount.
 */
export function mapRenderer(geometryOf: () => DashboardGeometry, isSvgOnly: () => boolean) {
  let gl = $state.raw<{
    GlMap: typeof GlMapComponent;
    topology: ComponentProps<typeof GlMapComponent>['topology'];
  } | null>(null);
  let life = $state.raw<'absent' | 'loading' | 'drawn' | 'failed'>('absent');

  function fail(): void {
    gl = null;
    life = 'failed';
  }

  return {
    get gl() {
      return isSvgOnly() ? null : gl;
    },
    get isDrawn() {
      return life === 'drawn' && !isSvgOnly();
    },
    get hasFailed() {
      return life === 'failed';
    },
    async wake(): Promise<void> {
      if (isSvgOnly() || life !== 'absent' || isConnectionSpared()) return;
      if (!isWebglLikely()) return fail();
      life = 'loading';
      try {
        const [{ default: GlMap }, topology] = await Promise.all([
          import('./GlMap.svelte'),
          geometryOf().loadTopology(),
        ]);
        gl = { GlMap, topology };
      } catch {
        fail();
      }
    },
    draw() {
      life = 'drawn';
    },
    redraw() {
      life = 'loading';
    },
    fail,
  };
}
