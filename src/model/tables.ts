/**
 * The shape of every curated table, once: one zod schema a row of a CSV file, and the types inferred from it.
 *
 * The schemas run in the build, in the tests and where a list is read; the first view imports only types.
 * Column names are those of the files, so that a column has one name from the file to the screen.
 */
import * as z from 'zod/mini';
import { decimal, decimalOrNull, filledText, matching, wholeNumber, wholeNumberOrNull } from './cells.ts';

/** Code of a territory: `01`, `2A`, `974` for a département, letters (`ARA`, `FR`) for a region or a reference. */
export const territoireCode = matching(
  /^(\d{2}|2[AB]|97\d|[A-Z]{2,8})$/,
  'code de territoire attendu (« 01 », « 2A », ou des lettres)',
);

/** Several codes, the first included; empty where a project is for one territory. */
const territoireCodes = matching(
  /^(|(\d{2}|2[AB]|97\d)( \| (\d{2}|2[AB]|97\d))+)$/,
  'codes de territoires attendus, comme « 01 | 38 », ou rien',
);

const placeCodes = matching(
  /^(|(\d[\dAB]\d{3}|\d{9})( \| (\d[\dAB]\d{3}|\d{9}))*)$/,
  'codes Insee de communes ou SIREN d’EPCI attendus, comme « 38185 | 200040715 », ou rien',
);

const slug = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'identifiant attendu en minuscules, chiffres et tirets');
const hexa = matching(/^#[0-9a-f]{6}$/, 'couleur attendue sous la forme « #0072b2 »');
const annee = wholeNumber({ least: 2000, most: 2100 });
const LONGITUDE = { least: -180, most: 180 };
const LATITUDE = { least: -90, most: 90 };

/**
 * One project as published, split, cleaned and attributed. `source_ligne` counts from 1 in the campaign's source file.
 * The rank in `id` has three digits, and more only from the thousandth project of a year on: no rank is written in two
 * ways.
 */
export const projetRow = z.object({
  id: matching(
    /^\d{4}-(\d{3}|[1-9]\d{3,})$/,
    'identifiant attendu sous la forme « AAAA-NNN » (« AAAA-NNNN » à partir de 1000)',
  ),
  annee,
  territoire: territoireCode,
  axe: slug,
  structure_id: slug,
  structure: filledText,
  structure_source: filledText,
  resume: filledText,
  source_ligne: wholeNumber({ least: 1 }),
  corrections: z.string(),
  /** Only of lists that were read as tables: euros, all the territories, the row as it stands. */
  montant: z.optional(decimalOrNull()),
  territoires: z.optional(territoireCodes),
  /** The communes (INSEE codes) and groups (SIREN) that the row names, finer than `territoire`. */
  lieux: z.optional(placeCodes),
  source_texte: z.optional(z.string()),
});

/** One organisation. `graphies` lists its published spellings, separated by « | ». */
export const structureRow = z.object({ id: slug, nom: filledText, graphies: filledText });

/** Shapes that stand beside an axis' colour, so that colour never carries the meaning alone. */
export const SYMBOLES = ['disque', 'triangle', 'carre', 'losange', 'croix', 'etoile', 'barre'] as const;

/** One axis of the strategy. `engagement` is empty when the axis answers none of the national commitments. */
export const axeRow = z.object({
  id: slug,
  ordre: wholeNumber({ least: 1 }),
  libelle: filledText,
  libelle_court: filledText,
  description: filledText,
  engagement: wholeNumberOrNull(),
  couleur: hexa,
  /** `anneau`: the categories that have no symbol of their own. */
  symbole: z.enum([...SYMBOLES, 'anneau']),
});

export const engagementRow = z.object({ numero: wholeNumber({ least: 1 }), libelle: filledText });

/**
 * What reads a source: the splitter of a page, nobody (its projects are kept by hand), or the reader of any table.
 * Where the column is missing, a .csv or .tsv file is a list, any other a page.
 */
export const SOURCE_TYPES = ['page', 'liste', 'tableau', 'cube'] as const;

/** One call of the strategy, that is one published list. */
export const campagneRow = z.object({
  annee,
  libelle: filledText,
  perimetre: filledText,
  source_titre: filledText,
  source_editeur: filledText,
  source_date: z.iso.date('date attendue sous la forme « 2023-09-25 »'),
  source_fichier: filledText,
  source_sha256: matching(/^[0-9a-f]{64}$/, 'empreinte sha256 attendue'),
  source_type: z.optional(z.enum(SOURCE_TYPES)),
});

/** What a measured column of `territoires.csv` is. `role` names the columns that the indicators are computed from. */
export const indicateurRow = z.object({
  colonne: matching(/^[a-z0-9_]+$/, 'nom de colonne attendu en minuscules, chiffres et tirets bas'),
  role: z.enum(['population', 'taux_pauvrete', '']),
  libelle: filledText,
  unite: filledText,
  millesime: filledText,
  producteur: filledText,
  source: filledText,
  verification: filledText,
});

/**
 * One territory. Its `type` is a level of `niveaux.json`: the one of the first level is the whole, those of the others
 * are drawn; or `reference`, which is only compared with.
 * The three French forms avoid grammar in code: « l'Ardèche », « en Ardèche », « de l'Ardèche ».
 * `note` says what the territory takes in where its name leaves a doubt. Every other column is a measure described in
 * `indicateurs.csv`.
 */
export const territoireRow = z.catchall(
  z.object({
    code: territoireCode,
    nom: filledText,
    type: slug,
    note: z.string(),
    avec_article: filledText,
    locatif: filledText,
    genitif: filledText,
    /** The unit of a wider level that holds it, by its code; without it, or empty, the whole does. */
    parent: z.optional(z.string()),
    prefecture: z.string(),
    prefecture_longitude: decimalOrNull(LONGITUDE),
    prefecture_latitude: decimalOrNull(LATITUDE),
  }),
  decimalOrNull({ least: 0 }),
);

/** Where a project names a place: its organisation's name as published, or its summary. */
export const FIELDS = ['structure', 'resume'] as const;
export const PLACE_TYPES = ['departement', 'commune', 'epci', 'quartier'] as const;
/**
 * What a mention tells: the project acts there, is partly carried out there, or the place only stands in the
 * organisation's name.
 */
export const NATURES = ['action', 'contexte', 'nom'] as const;

/**
 * One place that a project names. `texte` stands exactly so in the project's `structure_source` or `resume`. `code`:
 * département code, INSEE code of the commune (for a quartier: of its commune), SIREN of the EPCI; empty where there is
 * none.
 */
export const mentionRow = z.object({
  projet: filledText,
  type: z.enum(PLACE_TYPES),
  code: matching(/^(|\d{2}|2[AB]|97\d|\d[\dAB]\d{3}|\d{9})$/, 'code Insee ou SIREN attendu, ou rien'),
  texte: filledText,
  champ: z.enum(FIELDS),
  nature: z.enum(NATURES),
  remarque: z.string(),
});

/** One commune that a project names, with the point of its mark in degrees. */
export const communeRow = z.object({
  code: matching(/^\d[\dAB]\d{3}$/, 'code Insee attendu'),
  nom: filledText,
  departement: territoireCode,
  longitude: decimal(LONGITUDE),
  latitude: decimal(LATITUDE),
});

/** One group of communes that a project names; `departements`: codes separated by « | ». */
export const epciRow = z.object({
  code: matching(/^\d{9}$/, 'SIREN attendu'),
  nom: filledText,
  departements: filledText,
});

/** One acronym and its right meaning in these projects; `note` says what the published page had wrong, if anything. */
export const glossaireRow = z.object({ sigle: filledText, definition: filledText, note: z.string() });

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
