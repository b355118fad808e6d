/** What stands on a slide, before any program draws it: title, sentence, body, source, notes. */
import type { Level } from '../../model/levels.ts';
import type { MapLayout } from '../../model/geometry.ts';
import type { Ring } from '../../map/outlines.ts';
import type { MapLayer } from '../../model/view.ts';

/** A colour by its name among the tokens (`class-2`, `text`), or as the data gives it (`#e69f00`). */
export type Colour = string;

/** A unit as a shape; figures in frame units of the map. */
export interface Shape {
  nom: string;
  /** What the shape says to who does not see it. */
  alt: string;
  rings: Ring[];
  fill: Colour;
  ink: Colour;
  label: [x: number, y: number];
  figureText: string;
  isChosen: boolean;
  /** Whether a project of elsewhere names it, where that layer is on. */
  isWider: boolean;
  /** Radius of the circle of its count, or in place of an outline (`rings` is empty); null where the colour says it. */
  radius: number | null;
}

export interface SlideLegend {
  title: string;
  swatches: { fill: Colour; text: string }[];
  /** The layers that are on. */
  calques: { layer: MapLayer; text: string }[];
  notes: string[];
}

/** The mark of one or more named communes, in frame units. */
export interface SlideMark {
  nom: string;
  x: number;
  y: number;
  nombre: string;
}

/** A chart of bars. One colour a series, or, with one series, one a category. */
export interface BarChart {
  nom: string;
  alt: string;
  categories: string[];
  series: { nom: string; values: number[] }[];
  colours: Colour[];
  /** Format of the figures, in the notation of spreadsheets. */
  format: string;
}

/** One cell; `fill` and `ink` where the matrix colours it. */
export interface SlideCell {
  text: string;
  fill?: Colour;
  ink?: Colour;
  isStrong?: boolean;
  align?: 'left' | 'center';
}

export interface SlideTable {
  nom: string;
  alt: string;
  header: string[];
  lines: SlideCell[][];
  /** Width of the first column to that of any other. */
  firstWidth: number;
  note: string;
}

export type SlideBody =
  | {
      type: 'map';
      /** What the shapes are. */
      level: Level;
      shapes: Shape[];
      marks: SlideMark[];
      frame: { width: number; height: number };
      legend: SlideLegend;
      beside: BarChart | null;
      alt: string;
    }
  | { type: 'bars'; bars: BarChart }
  | { type: 'table'; table: SlideTable }
  | { type: 'text'; bullets: string[] };

export interface Slide {
  title: string;
  sentence: string;
  body: SlideBody;
  source: string;
  /** Paragraphs for who speaks. */
  notes: string[];
}

/** SVG path data by code of the département. */
export type Paths = ReadonlyMap<string, string>;

/** What the slides take from their surroundings: geometry, the outlines of the page, and where the site stands. */
export interface SlideSetting {
  layout: MapLayout;
  paths: Paths;
  page: string;
}

/** So many units have their names; of more those that have room, in the order of the shapes. */
export const ALL_NAMED = 30;

/** Radius of the mark of a commune, in frame units. */
export const MARK_RADIUS = 13;
