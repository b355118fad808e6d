/**
 * Who publishes the site and where: the one configuration file, `site.json` of a region. What is empty is said to be
 * still missing.
 */
import * as z from 'zod/mini';

const text = z.string().check(z.trim());
const date = z.iso.date('date attendue sous la forme « 2026-11-26 »');

export const siteConfig = z.strictObject({
  /** Where the site stands, with a slash at its end; empty where nobody has said it. */
  adresse: z.union([
    z.literal(''),
    z
      .url('adresse complète attendue, comme « https://exemple.fr/carte/ »')
      .check(z.endsWith('/', 'barre oblique attendue à la fin')),
  ]),
  editeur: z.strictObject({ nom: text, adresse: text, directeur: text }),
  hebergeur: z.strictObject({ nom: text, adresse: text, telephone: text }),
  contact: z.strictObject({
    courriel: z.union([z.literal(''), z.email('adresse électronique attendue')]),
    formulaire: z.union([z.literal(''), z.url('adresse complète attendue')]),
  }),
  accessibilite: z.strictObject({ entite: text, etabliLe: date }),
  /** Until when the contact may be told of faults of security; a site made before it is asked for says nothing. */
  securite: z.optional(z.strictObject({ expireLe: z.union([z.literal(''), date]) })),
});

export type SiteConfig = z.infer<typeof siteConfig>;
