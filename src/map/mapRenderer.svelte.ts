/** Who draws the map: the SVG, until MapLibre was fetched and has drawn the same, and again once that has failed. */
import type { DashboardGeometry } from '../model/geometry.ts';
import type { LoadedGl } from './glWake.ts';

/** The life of MapLibre in one map figure, whose `life` the renderer tells while it is mounted. */
export class MapRenderer {
  /** What is to be mounted; null before it was fetched and after a failure. */
  gl = $state.raw<LoadedGl | null>(null);
  life = $state.raw<'absent' | 'loading' | 'drawn' | 'failed'>('absent');

  /** Fetches MapLibre once, where it can be had and is not too much for the connection; a failure is kept as `life`. */
  async wake(geometry: DashboardGeometry): Promise<void> {
    if (this.life !== 'absent') return;
    this.life = 'loading';
    try {
      this.gl = await (await import('./glWake.ts')).loadGl(geometry);
    } catch {
      this.fail();
    }
  }

  fail(): void {
    this.gl = null;
    this.life = 'failed';
  }
}
