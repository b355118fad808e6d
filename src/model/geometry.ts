/** The shape of the drawn geometry: what the build projects once and both map renderers share. Types only. */
import type { GeometryCollection, Topology } from 'topojson-specification';

/**
 * The drawing frame in viewBox units, x to the right and y down, and its place in the world. World coordinates are
 * Web Mercator from 0 to 1: x = (lon + 180) / 360, y = (1 − ln(tan φ + sec φ) / π) / 2.
 * Frame units: u = (x − originX) × scale, v = (y − originY) × scale; a 512-pixel-tile camera that draws one unit on
 * `pxPerUnit` CSS pixels has zoom = log2(scale × pxPerUnit / 512).
 */
export interface MapFrame {
  width: number;
  /** Integer. */
  height: number;
  /** Units per world width. */
  scale: number;
  originX: number;
  originY: number;
  /** Frames within the frame; absent where all is drawn in one. */
  insets?: MapInset[];
}

/** Left, top, right and bottom. */
type Box = [x0: number, y0: number, x1: number, y1: number];

/**
 * A frame within the frame, with a scale of its own: for what is far from all others, or a magnifier over what is too
 * small beside them, which is drawn in both. `scale`, `originX` and `originY` as in `MapFrame`.
 */
export interface MapInset {
  /** Its edge, in frame units. */
  box: Box;
  /** What it shows, in world coordinates. */
  world: Box;
  scale: number;
  originX: number;
  originY: number;
  /** Of a magnifier: codes of the units that it is for. */
  magnified?: string[];
}

/** Codes of the départements that the arrow keys reach from one département. */
export interface Neighbours {
  left?: string;
  right?: string;
  up?: string;
  down?: string;
}

/** One département without its path: where its label stands and what surrounds it, in frame units. */
export interface LayoutFeature {
  code: string;
  /** Centre of a text of two lines. */
  label: [x: number, y: number];
  bbox: [x0: number, y0: number, x1: number, y1: number];
  neighbours: Neighbours;
}

/** One département with the SVG path data of its fill (even-odd and non-zero give the same result). */
export interface MapFeature extends LayoutFeature {
  d: string;
  /** Its outline is on its way: the path is empty for now, and it is no unit without an outline. */
  coming?: true;
}

/** Whose the outlines are. The file says it itself, so that the page names what it draws; what is unknown is absent. */
export interface GeometrySource {
  nom?: string;
  licence?: string;
  /** `1:10 000 000`. */
  echelle?: string;
  /** Name of the file that the outlines were taken from, where nobody gave `nom`. */
  fichier?: string;
}

/** What scripts need when the paths stand in the page already. */
export interface MapLayout {
  /**
   * What tells its ids from those of another geometry in the same page: letters and digits. Absent for the site's own.
   */
  scope?: string;
  source: GeometrySource;
  frame: MapFrame;
  features: LayoutFeature[];
}

/** The region as SVG paths: a fill per département, the merged outline and one mesh of the inner borders. */
export interface MapGeometry extends MapLayout {
  outline: string;
  borders: string;
  features: MapFeature[];
}

/** The shapes of one level in the frame of the region: what is drawn in place of the region's own départements. */
export interface LevelGeometry {
  features: MapFeature[];
  /** The merged outline of all shapes. */
  outline: string;
  /** Each border between two of them once. */
  borders: string;
  /** Where outlines come in parts: asks for those that a box (frame units) shows, that of `chosen` first. */
  see?: (box: { x: number; y: number; width: number; height: number }, chosen: string | null) => void;
}

/** The shapes of a level, and whose they are. */
export interface SourcedShapes extends LevelGeometry {
  source: GeometrySource;
  /** What they were drawn in, where it is not the frame of the site's first level. */
  frame?: MapFrame;
}

/**
 * Outlines of one level in degrees, as a file of `geo/<region>/` holds them: TopoJSON, one object, geometry ids being
 * the codes. An object `voisins` is land around, not of the level.
 */
export type LevelTopology = Topology<Record<string, GeometryCollection<{ code?: string; nom: string }>>> & {
  source?: GeometrySource;
};

/** The surroundings as two SVG paths in the same units: one merged fill and the borders inside it. */
export interface ContextGeometry {
  areas: string;
  borders: string;
}

/** What a dashboard draws its territories with: the layout at once, the rest when somebody asks for it. */
export interface DashboardGeometry {
  layout: MapLayout;
  /**
   * The paths of a level that do not stand in the page's <defs>: drawn from here. Absent for the site's first level. A
   * unit without an outline has an empty path, and its label is where it stands.
   */
  shapes?: LevelGeometry;
  /** @throws when it does not arrive. */
  loadContext: () => Promise<ContextGeometry>;
  /** The outlines in degrees, as TopoJSON with the object `departements`. @throws when it does not arrive. */
  loadTopology: () => Promise<Topology>;
}
