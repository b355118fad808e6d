/**
 * The dataset as the application holds it: what is counted, apart from the long texts that are only read.
 *
 * The build writes both parts from the validated tables; the browser loads the texts on demand.
 */
import type {
  Axe,
  Campagne,
  Commune,
  Engagement,
  Epci,
  IndicateurColumn,
  Mention,
  Projet,
  GlossaireTerm,
} from './tables.ts';

/** A territory with its measures; `mesures[column]` is `null` when missing, never zero by default. */
export interface Territoire {
  code: string;
  nom: string;
  type: 'departement' | 'region' | 'reference';
  note: string;
  avec_article: string;
  locatif: string;
  prefecture: string;
  measures: Record<string, number | null>;
}

/** What is counted and listed of a project: everything but its long texts. */
export type ProjetIndex = Pick<Projet, 'id' | 'annee' | 'territoire' | 'axe' | 'structure_id' | 'structure'>;

/** What is read of a project: the summary and where it comes from. `source_texte` is the line exactly as published. */
export type ProjetText = Pick<Projet, 'structure_source' | 'resume' | 'source_ligne' | 'corrections'> & {
  source_texte: string;
};

/** What the screens need of the tables' rows; their long descriptions stand in `Documentation`. */
export type AxeIndex = Omit<Axe, 'description' | 'engagement'>;
export type CampagneIndex = Pick<Campagne, 'annee' | 'source_fichier' | 'source_editeur' | 'source_date'>;
export type IndicateurIndex = Pick<
  IndicateurColumn,
  'colonne' | 'role' | 'libelle' | 'unite' | 'millesime' | 'producteur'
>;

/**
 * Everything that is counted. `departements` are in code order, `axes` in the page's order, `projets` in line order.
 */
export interface Dataset {
  campagnes: CampagneIndex[];
  axes: AxeIndex[];
  region: Territoire;
  departements: Territoire[];
  indicateurs: IndicateurIndex[];
  projets: ProjetIndex[];
}

/** What the data page explains: the tables in full, loaded with that page. */
export interface Documentation {
  campagnes: Campagne[];
  axes: Axe[];
  engagements: Engagement[];
  references: Territoire[];
  indicateurs: IndicateurColumn[];
}

/** A mention as the screens need it; the curators' remarks stay in the table. */
export type MentionIndex = Omit<Mention, 'remarque'>;

/**
 * The places that projects name: in the order of the projects, with the communes and groups of communes that they refer
 * to.
 */
export interface Places {
  mentions: MentionIndex[];
  communes: Commune[];
  epcis: Epci[];
}

/** What search looks in, by project id: folded, each word after a space (see `buildSearchIndex`). */
export type SearchIndex = Readonly<Record<string, string>>;

/** The long texts, by project id, the acronyms that explain them, and the places that they name. */
export interface Texts {
  projets: Record<string, ProjetText>;
  /** Published names and summaries with the rest: folding them takes a browser longer than reading them. */
  index: SearchIndex;
  glossaire: GlossaireTerm[];
  places: Places;
  /** One or two plain sentences on each axis, by its id. */
  axes: Record<string, string>;
}
