/** Whose the outlines of a file are. */
import type { GeometrySource } from '../model/geometry.ts';

/** The source that a file names. What is no text is left out; a file without a source has an empty one. */
export function sourceOf(topology: { source?: unknown }): GeometrySource {
  const found = Object(topology.source) as Record<keyof GeometrySource, unknown>;
  const source: GeometrySource = {};
  for (const key of ['nom', 'licence', 'echelle', 'fichier'] as const) {
    const value = found[key];
    if (typeof value === 'string' && value.trim() !== '') source[key] = value;
  }
  return source;
}
