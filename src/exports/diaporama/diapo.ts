/** What stands on a slide, before any program draws it: title, sentence, body, source, notes. */
import type { Ring } from '../../map/contours.ts';
import type { Calque } from '../../model/view.ts';

/** A colour by its name among the tokens (`class-2`, `text`), or as the data gives it (`#e69f00`). */
export type Couleur = string;

/** A département as a shape; figures in frame units of the map. */
export interface Forme {
  nom: string;
  /** What the shape says to who does not see it. */
  alt: string;
  rings: Ring[];
  fond: Couleur;
  encre: Couleur;
  label: [x: number, y: number];
  chiffre: string;
  isChoisi: boolean;
  /** Whether a project of elsewhere names it, where that layer is on. */
  isElargi: boolean;
  /** Radius of the circle of its count; null where the colour says it. */
  rayon: number | null;
}

export interface LegendeDiapo {
  titre: string;
  cases: { fond: Couleur; texte: string }[];
  /** The layers that are on. */
  calques: { calque: Calque; texte: string }[];
  notes: string[];
}

/** The mark of one or more named communes, in frame units. */
export interface MarqueDiapo {
  nom: string;
  x: number;
  y: number;
  nombre: string;
}

/** A chart of bars. One colour a series, or, with one series, one a category. */
export interface Barres {
  nom: string;
  alt: string;
  categories: string[];
  series: { nom: string; valeurs: number[] }[];
  couleurs: Couleur[];
  /** Format of the figures, in the notation of spreadsheets. */
  format: string;
}

/** One cell; `fond` and `encre` where the matrix colours it. */
export interface CaseDiapo {
  texte: string;
  fond?: Couleur;
  encre?: Couleur;
  isFort?: boolean;
  align?: 'left' | 'center';
}

export interface TableDiapo {
  nom: string;
  alt: string;
  entete: string[];
  lignes: CaseDiapo[][];
  /** Width of the first column to that of any other. */
  premiere: number;
  note: string;
}

export type Corps =
  | {
      type: 'carte';
      formes: Forme[];
      marques: MarqueDiapo[];
      cadre: { width: number; height: number };
      legende: LegendeDiapo;
      cote: Barres | null;
      alt: string;
    }
  | { type: 'barres'; barres: Barres }
  | { type: 'table'; table: TableDiapo }
  | { type: 'texte'; puces: string[] };

export interface Diapo {
  titre: string;
  phrase: string;
  corps: Corps;
  source: string;
  /** Paragraphs for who speaks. */
  notes: string[];
}
