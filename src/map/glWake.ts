/**
 * Fetches MapLibre and the outlines in degrees, where WebGL can be had: on demand, since the first view needs none of
 * the questions that this asks.
 */
import type { ComponentProps } from 'svelte';
import type { DashboardGeometry } from '../model/geometry.ts';
import { isConnectionSpared, isWebglLikely } from './capabilities.ts';
import type GlMapComponent from './GlMap.svelte';

/** What is to be mounted. */
export interface LoadedGl {
  GlMap: typeof GlMapComponent;
  topology: ComponentProps<typeof GlMapComponent>['topology'];
}

/** Null where it is too much for the connection, and for a map with insets, which it cannot draw. @throws without WebGL, or when something does not arrive. */
export async function loadGl(geometry: DashboardGeometry): Promise<LoadedGl | null> {
  if (geometry.layout.frame.insets || isConnectionSpared()) return null;
  if (!isWebglLikely()) throw new Error('No WebGL here');
  const [{ default: GlMap }, topology] = await Promise.all([import('./GlMap.svelte'), geometry.loadTopology()]);
  return { GlMap, topology };
}
