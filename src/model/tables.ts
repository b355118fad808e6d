/**
 * The shape of every curated table, once: one zod schema a row of a CSV file, and the types inferred from it.
 *
 * The schemas run in the build and in the tests; the browser receives what they let through and imports only types.
 * Column names are those of the files, so that a column has one name from the file to the screen.
 */
import { z } from 'zod';

/** Code of a territory: `01`, `2A`, `974` for a département, letters (`ARA`, `FR`) for a region or a reference. */
export const territoireCode = z
  .string()
  .regex(/^(\d{2}|2[AB]|97\d|[A-Z]{2,8})$/, 'code de territoire attendu (« 01 », « 2A », « ARA »…)');

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'identifiant attendu en minuscules, chiffres et tirets');
const text = z.string().trim().min(1, 'texte attendu, la case est vide');
const annee = z.coerce.number().int().min(2000).max(2100);
const integer = z.coerce.number().int();
const hexa = z.string().regex(/^#[0-9a-f]{6}$/, 'couleur attendue sous la forme « #0072b2 »');

/** A measure: an empty cell is `null` (missing, never zero); anything else must be a number with a decimal point. */
const measure = z.string().transform((cell, context) => {
  if (cell.trim() === '') return null;
  const value = Number(cell);
  if (Number.isFinite(value)) return value;
  context.addIssue({ code: 'custom', message: `nombre attendu, « ${cell} » lu (décimale : un point)` });
  return z.NEVER;
});

/**
 * One project as published, split, cleaned and attributed. `source_ligne` counts from 1 in the campaign's source file.
 * The rank in `id` has three digits, and more only from the thousandth project of a year on: no rank is written in two ways.
 */
export const projetRow = z.object({
  id: z
    .string()
    .regex(
      /^\d{4}-(\d{3}|[1-9]\d{3,})$/,
      'identifiant attendu sous la forme « AAAA-NNN » (« AAAA-NNNN » à partir de 1000)',
    ),
  annee,
  territoire: territoireCode,
  axe: slug,
  structure_id: slug,
  structure: text,
  structure_source: text,
  resume: text,
  source_ligne: integer.min(1),
  corrections: z.string(),
});

/** One organisation. `graphies` lists its published spellings, separated by « | ». */
export const structureRow = z.object({ id: slug, nom: text, graphies: text });

/** Shapes that stand beside an axis' colour, so that colour never carries the meaning alone. */
export const SYMBOLES = ['disque', 'triangle', 'carre', 'losange', 'croix', 'etoile', 'barre'] as const;

/** One axis of the strategy. `engagement` is empty when the axis answers none of the national commitments. */
export const axeRow = z.object({
  id: slug,
  ordre: integer.min(1),
  libelle: text,
  libelle_court: text,
  description: text,
  engagement: z.string().transform((cell) => (cell.trim() === '' ? null : Number(cell))),
  couleur: hexa,
  symbole: z.enum(SYMBOLES),
});

export const engagementRow = z.object({ numero: integer.min(1), libelle: text });

/** One call of the strategy, that is one published list. */
export const campagneRow = z.object({
  annee,
  libelle: text,
  perimetre: text,
  source_titre: text,
  source_editeur: text,
  source_date: z.iso.date('date attendue sous la forme « 2023-09-25 »'),
  source_fichier: text,
  source_sha256: z.string().regex(/^[0-9a-f]{64}$/, 'empreinte sha256 attendue'),
});

/** What a measured column of `territoires.csv` is. `role` names the columns that the indicators are computed from. */
export const indicateurRow = z.object({
  colonne: z.string().regex(/^[a-z0-9_]+$/),
  role: z.enum(['population', 'taux_pauvrete', '']),
  libelle: text,
  unite: text,
  millesime: text,
  producteur: text,
  source: text,
  verification: text,
});

/**
 * One territory. `departement`s are drawn; the one `region` is the whole; `reference`s are only compared with.
 * The three French forms avoid grammar in code: « l'Ardèche », « en Ardèche », « de l'Ardèche ».
 * `note` says what the territory takes in where its name leaves a doubt. Every other column is a measure described in `indicateurs.csv`.
 */
export const territoireRow = z
  .object({
    code: territoireCode,
    nom: text,
    type: z.enum(['departement', 'region', 'reference']),
    note: z.string(),
    avec_article: text,
    locatif: text,
    genitif: text,
    prefecture: z.string(),
    prefecture_longitude: measure,
    prefecture_latitude: measure,
  })
  .catchall(measure);

/** Where a project names a place: its organisation's name as published, or its summary. */
export const FIELDS = ['structure', 'resume'] as const;
export const PLACE_TYPES = ['departement', 'commune', 'epci', 'quartier'] as const;
/** What a mention tells: the project acts there, is partly carried out there, or the place only stands in the organisation's name. */
export const NATURES = ['action', 'contexte', 'nom'] as const;

/**
 * One place that a project names. `texte` stands exactly so in the project's `structure_source` or `resume`. `code`: département code,
 * INSEE code of the commune (for a quartier: of its commune), SIREN of the EPCI; empty where there is none.
 */
export const mentionRow = z.object({
  projet: text,
  type: z.enum(PLACE_TYPES),
  code: z.string().regex(/^(|\d{2}|2[AB]|97\d|\d[\dAB]\d{3}|\d{9})$/, 'code Insee ou SIREN attendu, ou rien'),
  texte: text,
  champ: z.enum(FIELDS),
  nature: z.enum(NATURES),
  remarque: z.string(),
});

const coordinate = z.coerce.number();

/** One commune that a project names, with the point of its mark in degrees. */
export const communeRow = z.object({
  code: z.string().regex(/^\d[\dAB]\d{3}$/, 'code Insee attendu'),
  nom: text,
  departement: territoireCode,
  longitude: coordinate.min(-180).max(180),
  latitude: coordinate.min(-90).max(90),
});

/** One group of communes that a project names; `departements`: codes separated by « | ». */
export const epciRow = z.object({
  code: z.string().regex(/^\d{9}$/, 'SIREN attendu'),
  nom: text,
  departements: text,
});

/** One acronym and its right meaning in these projects; `note` says what the published page had wrong, if anything. */
export const glossaireRow = z.object({ sigle: text, definition: text, note: z.string() });

export type Projet = z.infer<typeof projetRow>;
export type Structure = z.infer<typeof structureRow>;
export type Symbole = (typeof SYMBOLES)[number];
export type Axe = z.infer<typeof axeRow>;
export type Engagement = z.infer<typeof engagementRow>;
export type Campagne = z.infer<typeof campagneRow>;
export type IndicateurColumn = z.infer<typeof indicateurRow>;
export type TerritoireRow = z.infer<typeof territoireRow>;
export type Mention = z.infer<typeof mentionRow>;
export type Commune = z.infer<typeof communeRow>;
export type Epci = z.infer<typeof epciRow>;
export type GlossaireTerm = z.infer<typeof glossaireRow>;
