/**
 * The dataset as the application holds it: what is counted, apart from the long texts that are only read.
 *
 * The build writes both parts from the validated tables; the browser loads the texts on demand.
 */
import type { Frame, FrameFile } from './frame.ts';
import type { OwnOrigin } from './ownOrigin.ts';
import type { Level } from './levels.ts';
import type { Offers } from './names.ts';
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
import type { Unit, UnitKey } from './units.ts';

/**
 * What is counted and listed of a project: everything but its long texts. `unit`: the finest unit that it is known for;
 * `territoire`: the code of the one that holds it at the level that is shown, the region's for a region-wide project,
 * empty where that level cannot place it. `units` and `territoires`: all of them, the first included, where a project
 * is for several (`placesOf`, placing.ts). `amount`: euros, where the list says them; null for one that it does not
 * say. `weight`: how many projects the row stands for, where it is more than one's own (`tally.ts`); `amount` is then
 * the sum of the `known` ones.
 */
export type ProjetIndex = Pick<Projet, 'id' | 'annee' | 'territoire' | 'axe' | 'structure_id' | 'structure'> & {
  unit: UnitKey;
  units?: readonly UnitKey[];
  territoires?: readonly string[] | undefined;
  amount?: number | null;
  weight?: number;
  known?: number;
};

/** What is read of a project: the summary and where it comes from. `source_texte` is the line exactly as published. */
export type ProjetText = Pick<Projet, 'structure_source' | 'resume' | 'source_ligne' | 'corrections'> & {
  source_texte: string;
};

/** What the screens need of the tables' rows; their long descriptions stand in `Documentation`. */
export type AxeIndex = Omit<Axe, 'description' | 'engagement' | 'ordre' | 'symbole'> & {
  /** `anneau`: the rest of a list with more categories than symbols. */
  symbole: Axe['symbole'] | 'anneau';
};
/** `source_type` only where the source is a table that was read as one. */
export type CampagneIndex = Pick<
  Campagne,
  'annee' | 'source_fichier' | 'source_editeur' | 'source_date' | 'source_type'
>;
export type IndicateurIndex = Pick<
  IndicateurColumn,
  'colonne' | 'role' | 'libelle' | 'unite' | 'millesime' | 'producteur'
>;

/**
 * Everything that is counted, at one level. `region` is the whole; `units` are those of the level that is shown,
 * `allUnits` those of every level below the whole, in code order; `axes` in the page's order, `projets` in line order.
 * `years`: all years of a list that has several, ascending, and `ofYear` what gives it at one of them (`withYears`).
 * `whole`: the list that this is one level or one year of.
 */
export interface Dataset {
  /** Of a visitor's own list what is said of it everywhere; absent for the site's. */
  own?: OwnOrigin;
  frame: Frame;
  years?: readonly number[];
  ofYear?: (year: number | null) => Dataset;
  whole?: Dataset;
  /** What a list with finer levels changes of one of them (`refine`). */
  atLevel?: (shown: Dataset) => Dataset;
  /**
   * There where rows stand for several projects, and nothing that names one can be said: of a list whose own rows are
   * on their way, or of a cube, of which they come by territory alone.
   */
  tally?: 'list' | 'cube';
  /** Ids of levels below its own that the list's projects can be placed at, once they are asked for. */
  finer?: readonly string[];
  /** Of a visitor's own list the site's. */
  site?: Dataset;
  campagnes: CampagneIndex[];
  axes: AxeIndex[];
  /** Widest first; the first is that of the whole. */
  levels: Level[];
  level: Level;
  region: Unit;
  allUnits: Unit[];
  units: Unit[];
  indicateurs: IndicateurIndex[];
  projets: ProjetIndex[];
  /** There where projects say an amount. */
  offers?: Offers;
}

/** What the data page explains: the tables in full, loaded with that page. */
export interface Documentation {
  campagnes: Campagne[];
  axes: Axe[];
  engagements: Engagement[];
  references: Unit[];
  frame: FrameFile;
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
