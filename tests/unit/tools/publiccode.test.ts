/** publiccode.yml: the keys that the standard wants (0.4, core), and that it says what the project says elsewhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const filled = z.string().check(z.minLength(1));
const contact = z.strictObject({
  name: filled,
  email: z.optional(z.email()),
  phone: z.optional(filled),
  affiliation: z.optional(filled),
});
const PLATFORMS = ['web', 'windows', 'mac', 'linux', 'ios', 'android'];

/** What of the standard stands in our file, mandatory keys first; what it does not know is refused. */
const SCHEMA = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: filled,
  url: z.url(),
  platforms: z.array(z.enum(PLATFORMS)).check(z.minLength(1)),
  // Those of the standard's list that are ours.
  categories: z.array(z.enum(['data-visualization', 'geographic-information-systems'])).check(z.minLength(1)),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  description: z.record(
    z.enum(['fr']),
    z.strictObject({
      shortDescription: filled.check(z.maxLength(150)),
      // 150 in the standard; OpenCode still asks for 500.
      longDescription: z.string().check(z.minLength(500), z.maxLength(10_000)),
      features: z.array(filled).check(z.minLength(1)),
      localisedName: z.optional(filled),
    }),
  ),
  legal: z.strictObject({ license: filled, mainCopyrightOwner: z.optional(filled) }),
  maintenance: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('none') }),
    z.strictObject({ type: z.enum(['internal', 'community']), contacts: z.array(contact).check(z.minLength(1)) }),
    z.strictObject({
      type: z.literal('contract'),
      contractors: z
        .array(z.strictObject({ name: filled, until: z.iso.date(), website: z.optional(z.url()) }))
        .check(z.minLength(1)),
    }),
  ]),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(filled).check(z.minLength(1)),
  }),
  softwareVersion: filled,
  releaseDate: z.iso.date(),
  intendedAudience: z.optional(
    z.strictObject({
      countries: z.array(z.string().check(z.regex(/^[a-z]{2}$/))),
      scope: z.array(z.enum(['local-authorities', 'society', 'welfare'])),
    }),
  ),
});

const file: unknown = parse(read('publiccode.yml'));

test('it is one', () => expect(z.safeParse(SCHEMA, file).error?.issues ?? []).toEqual([]));

describe('it says', () => {
  const { softwareVersion, releaseDate, legal } = z.parse(SCHEMA, file);
  const own = JSON.parse(read('package.json')) as { version: string; license: string };
  test('the version of package.json', () => expect(softwareVersion).toBe(own.version));
  test('its licence, and whose it is', () => {
    expect(legal.license).toBe(own.license);
    expect(read('LICENSE')).toContain(legal.mainCopyrightOwner);
  });
  test('the day on which the changelog dates that version', () =>
    expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## ${softwareVersion} .*\\(${releaseDate}\\)$`, 'm')));
});
