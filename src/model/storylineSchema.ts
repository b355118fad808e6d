/**
 * The schema of a storyline's file, and the way of older files to it. Apart from the types: only who opens a file needs
 * zod.
 */
import * as z from 'zod/mini';
import { fromStorylineFile, STORYLINE_LIMITS, STORYLINE_VERSION, type Storyline } from './storyline.ts';

// zod/mini makes no code while it runs, which the pages forbid.
const lien = z.string().check(
  z.startsWith('?'),
  z.maxLength(STORYLINE_LIMITS.link),
  z.refine((query) => !isAlone(query)),
);
const titre = z.string().check(z.maxLength(STORYLINE_LIMITS.title));

const schema = z.object({
  version: z.literal(STORYLINE_VERSION),
  titre,
  etapes: z
    .array(
      z.object({
        lien,
        titre: z._default(titre, ''),
        commentaire: z._default(z.string().check(z.maxLength(STORYLINE_LIMITS.comment)), ''),
      }),
    )
    .check(z.maxLength(STORYLINE_LIMITS.steps)),
});

/** Whether an address asks for what stands alone and cannot be shown on a stage: a presentation, its notes, a frame. */
function isAlone(query: string): boolean {
  const params = new URLSearchParams(query);
  const viewName = params.get('vue')?.trim().toLowerCase() ?? '';
  return viewName === 'presentation' || viewName === 'notes' || params.get('embed')?.trim() === '1';
}

/** Version 1 was a plain list of addresses, as one writes it by hand. */
const schemaV1 = z.object({
  version: z.literal(1),
  titre: z._default(titre, ''),
  etapes: z.array(lien).check(z.maxLength(STORYLINE_LIMITS.steps)),
});

/** What is wrong with a file: where in it (keys and indexes), and why. */
export interface Fault {
  path: (string | number)[];
  /** `version` holds the version that this application does not know. */
  reason: 'type' | 'missing' | 'link' | 'alone' | 'long' | 'version';
  version?: unknown;
}

/** The storyline in a parsed file, brought to the present version, or the first thing that is wrong with it. */
export function readStoryline(value: unknown): { storyline: Storyline } | { fault: Fault } {
  const { version, etapes: steps } = (value ?? {}) as { version?: unknown; etapes?: unknown };
  // Before the schema, which would look at every one of them.
  if (Array.isArray(steps) && steps.length > STORYLINE_LIMITS.steps)
    return { fault: { path: ['etapes'], reason: 'long' } };
  if (version === 1) {
    const old = schemaV1.safeParse(value);
    if (!old.success) return { fault: faultOf(old.error, value) };
    const etapes = old.data.etapes.map((lien) => ({ lien, titre: '', commentaire: '' }));
    return { storyline: fromStorylineFile({ titre: old.data.titre, etapes }) };
  }
  if (typeof version === 'number' && version !== STORYLINE_VERSION)
    return { fault: { path: ['version'], reason: 'version', version } };
  const read = schema.safeParse(value);
  if (!read.success) return { fault: faultOf(read.error, value) };
  return { storyline: fromStorylineFile(read.data) };
}

function faultOf({ issues }: z.core.$ZodError, value: unknown): Fault {
  const [issue] = issues;
  const path = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  if (issue?.code === 'too_big') return { path, reason: 'long' };
  if (issue?.code === 'custom') return { path, reason: 'alone' };
  if (issue?.code === 'invalid_format') return { path, reason: 'link' };
  return { path, reason: valueAt(value, path) === undefined ? 'missing' : 'type' };
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((at: unknown, key) => (at as Record<string | number, unknown> | null)?.[key], value);
}
