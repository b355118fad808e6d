/** Brings the parts that the first view does without, all in one file. */
import type * as Parts from './lazyParts.ts';

/** The name of a part. */
export type LazyPartName = keyof typeof Parts;

let parts: typeof Parts | undefined;

/** The component, or a rejection when it does not arrive; the next call tries again. */
export async function loadPart<Name extends LazyPartName>(name: Name): Promise<(typeof Parts)[Name]> {
  parts ??= await import('./lazyParts.ts');
  return parts[name];
}

/** The component, if the file has come already: it can then be drawn at once. */
export function partOf<Name extends LazyPartName>(name: Name): (typeof Parts)[Name] | undefined {
  return parts?.[name];
}
