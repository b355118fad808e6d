/** A visitor's list as it is kept: in this browser, in one versioned file, in a page that is taken along. */
import * as z from 'zod/mini';
import type { AxeIndex, ProjetText } from './dataset.ts';
import type { OwnOrigin } from './ownOrigin.ts';
import { COMMUNE } from './finerUnits.ts';
import { keyOf, type UnitKey } from './units.ts';
import { ownOutlinesFile, type OwnOutlines } from './ownOutlines.ts';
import type { PackedProjets } from './packed.ts';

/** A file of another version is refused in words. */
export const OWN_LIST_VERSION = 1;
export const OWN_LIST_FORMAT = 'carte-des-solidarites/liste';

/**
 * What is read of a project beside what is counted; `commune`: INSEE code, empty where the list does not say one alone;
 * `places`: keys of all units that it names, where one is finer than those it is counted at and `commune` is empty.
 */
export interface OwnText extends Pick<ProjetText, 'resume' | 'source_ligne' | 'source_texte' | 'corrections'> {
  commune: string;
  places?: string[];
}

/** The keys of the finest places that a project of the list names. */
export function placesOfText({ commune, places }: OwnText): readonly UnitKey[] {
  return places ?? (commune === '' ? [] : [keyOf({ level: COMMUNE, code: commune })]);
}

/**
 * A list. `given`: what somebody chose, to be shown
 * again where a newer file replaces this one.
 */
export interface OwnList extends OwnOrigin {
  format: typeof OWN_LIST_FORMAT;
  version: typeof OWN_LIST_VERSION;
  sheet: string;
  region: string;
  /** The files of a list that came in several, a year or more each. */
  parts?: OwnPart[];
  axes: AxeIndex[];
  projets: PackedProjets;
  /** In the order of the projects. */
  texts: OwnText[];
  given: OwnGiven;
  /** What the list is drawn with in place of the site's outlines: one of a level at most. */
  outlines?: OwnOutlines[];
}

/** One of the files of a list, and its years. */
export interface OwnPart extends Pick<OwnList, 'file' | 'sheet' | 'loaded' | 'totals'> {
  years: number[];
}

/** Choices by the header of the column, so that they hold for a file with the columns in another order. */
export interface OwnGiven {
  columns: Record<string, string | null>;
  year: number | null;
  answers: Record<string, string>;
  /** Columns about persons that are kept, and the categories with a symbol of their own; without them the usual. */
  personal?: string[];
  categories?: string[];
}

const rowCount = z.int().check(z.nonnegative());
const totals = z.object({
  rows: rowCount,
  placed: rowCount,
  regional: rowCount,
  outside: rowCount,
  aside: rowCount,
});

/** A day as ISO has it, with or without an hour: a sentence says it. */
const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-[0-3]\d/));

/** What a list that comes from a file must have to be shown; what it holds is checked where it is unpacked. */
export const ownListFile = z.object({
  format: z.literal(OWN_LIST_FORMAT),
  version: z.literal(OWN_LIST_VERSION),
  id: z.string().check(z.regex(/^[\w-]{1,60}$/)),
  name: z.string(),
  file: z.string(),
  sheet: z.string(),
  loaded: day,
  region: z.string(),
  totals,
  parts: z.optional(
    z.array(z.object({ file: z.string(), sheet: z.string(), loaded: day, totals, years: z.array(z.number()) })),
  ),
  axisLabel: z.string(),
  axes: z.array(
    z.object({
      id: z.string(),
      libelle: z.string(),
      libelle_court: z.string(),
      couleur: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
      symbole: z.string().check(z.regex(/^[a-z]+$/)),
    }),
  ),
  projets: z.object({
    structures: z.array(z.tuple([z.string()], z.union([z.string(), z.number()]))),
    axes: z.array(z.string()),
    units: z.array(z.string()),
    annee: z.array(z.number()),
    step: z.array(z.number()),
    axe: z.array(z.number()),
    structure: z.array(z.number()),
    unit: z.array(z.number()),
    amount: z.optional(z.array(z.nullable(z.number()))),
    several: z.optional(z.array(z.array(z.number()))),
  }),
  texts: z.array(
    z.object({
      resume: z.string(),
      source_ligne: z.number(),
      source_texte: z.string(),
      corrections: z.string(),
      commune: z.string(),
      places: z.optional(z.array(z.string())),
    }),
  ),
  given: z.object({
    columns: z.record(z.string(), z.nullable(z.string())),
    year: z.nullable(z.number()),
    answers: z.record(z.string(), z.string()),
    personal: z.optional(z.array(z.string())),
    categories: z.optional(z.array(z.string())),
  }),
  outlines: z.optional(z.array(ownOutlinesFile)),
});
