/** Who draws the map: the SVG, until MapLibre was fetched and has drawn the same, and again once that has failed. */
import type { ComponentProps } from 'svelte';
import type { DashboardGeometry } from '../model/geometry.ts';
import { isConnectionSpared, isWebglLikely } from './capabilities.ts';
import type GlMapComponent from './GlMap.svelte';

/** The life of MapLibre in one map figure, whose `life` the renderer tells while it is mounted. */
export class MapRenderer {
  /** What is to be mounted; null before it was fetched and after a failure. */
  gl = $state.raw<{
    GlMap: typeof GlMapComponent;
    topology: ComponentProps<typeof GlMapComponent>['topology'];
  } | null>(null);
  life = $state.raw<'absent' | 'loading' | 'drawn' | 'failed'>('absent');

  /** Fetches MapLibre once, where it can be had and is not too much for the connection; a failure is kept as `life`. */
  async wake(geometry: DashboardGeometry): Promise<void> {
    if (this.life !== 'absent' || isConnectionSpared()) return;
    if (!isWebglLikely()) return this.fail();
    this.life = 'loading';
    try {
      const [{ default: GlMap }, topology] = await Promise.all([import('./GlMap.svelte'), geometry.loadTopology()]);
      this.gl = { GlMap, topology };
    } catch {
      this.fail();
    }
  }

  fail(): void {
    this.gl = null;
    this.life = 'failed';
  }
}
