/** The schema of a storyline's file, and the way of older files to it. Apart from the types: only who opens a file needs zod. */
import { z } from 'zod';
import { LIMITES_PARCOURS as LIMITES, VERSION_PARCOURS, type Parcours } from './parcours.ts';

// The pages forbid code that is made while they run, by which zod would otherwise try to be faster.
z.config({ jitless: true });

const lien = z
  .string()
  .startsWith('?')
  .max(LIMITES.lien)
  .refine((query) => !isAlone(query));
const titre = z.string().max(LIMITES.titre);

const schema = z.object({
  version: z.literal(VERSION_PARCOURS),
  titre,
  etapes: z
    .array(z.object({ lien, titre: titre.default(''), commentaire: z.string().max(LIMITES.commentaire).default('') }))
    .max(LIMITES.etapes),
});

/** Whether an address asks for what stands alone and cannot be shown on a stage: a presentation, its notes, a frame. */
function isAlone(query: string): boolean {
  const params = new URLSearchParams(query);
  const vue = params.get('vue')?.trim().toLowerCase() ?? '';
  return vue === 'presentation' || vue === 'notes' || params.get('embed')?.trim() === '1';
}

/** Version 1 was a plain list of addresses, as one writes it by hand. */
const schemaV1 = z.object({
  version: z.literal(1),
  titre: titre.default(''),
  etapes: z.array(lien).max(LIMITES.etapes),
});

/** What is wrong with a file: where in it (keys and indexes), and why. */
export interface Fault {
  path: (string | number)[];
  /** `version` holds the version that this application does not know. */
  reason: 'type' | 'manquant' | 'lien' | 'seule' | 'long' | 'version';
  version?: unknown;
}

/** The storyline in a parsed file, brought to the present version, or the first thing that is wrong with it. */
export function readParcours(value: unknown): { parcours: Parcours } | { fault: Fault } {
  const { version, etapes: steps } = (value ?? {}) as { version?: unknown; etapes?: unknown };
  // Before the schema, which would look at every one of them.
  if (Array.isArray(steps) && steps.length > LIMITES.etapes) return { fault: { path: ['etapes'], reason: 'long' } };
  if (version === 1) {
    const old = schemaV1.safeParse(value);
    if (!old.success) return { fault: faultOf(old.error, value) };
    const etapes = old.data.etapes.map((lien) => ({ lien, titre: '', commentaire: '' }));
    return { parcours: { titre: old.data.titre, etapes } };
  }
  if (typeof version === 'number' && version !== VERSION_PARCOURS)
    return { fault: { path: ['version'], reason: 'version', version } };
  const read = schema.safeParse(value);
  if (!read.success) return { fault: faultOf(read.error, value) };
  return { parcours: { titre: read.data.titre, etapes: read.data.etapes } };
}

function faultOf({ issues }: z.ZodError, value: unknown): Fault {
  const [issue] = issues;
  const path = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  if (issue?.code === 'too_big') return { path, reason: 'long' };
  if (issue?.code === 'custom') return { path, reason: 'seule' };
  if (issue?.code === 'invalid_format') return { path, reason: 'lien' };
  return { path, reason: valueAt(value, path) === undefined ? 'manquant' : 'type' };
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((at: unknown, key) => (at as Record<string | number, unknown> | null)?.[key], value);
}
