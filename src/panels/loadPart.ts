/** Brings the parts that the first view does without, all in one file. */
import type * as Parts from './parts.ts';

/** The name of a part. */
export type PartName = keyof typeof Parts;

/** The component, or a rejection when it does not arrive; the next call tries again. */
export async function loadPart<Name extends PartName>(name: Name): Promise<(typeof Parts)[Name]> {
  return (await import('./parts.ts'))[name];
}
