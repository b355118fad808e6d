/** Which system of coordinates a file is in: what it says, or else what its coordinates tell. Pure. */
import type { Bounds } from '../../src/outlines/mercator.ts';

/** What a layer says of its system: an EPSG number, the text of a .prj or of a `crs` member, or nothing. */
export type Announced = number | string | null;

/** How a layer is to be read. */
export interface CoordinateSystem {
  /** Null for longitude and latitude. */
  epsg: number | null;
  /** Ordinates stand before abscissae. */
  isSwapped: boolean;
  /** What had to be guessed or mended, in a sentence without its end; null where the file says it itself. */
  note: string | null;
}

/** Longitude and latitude: WGS84, and the European and French systems that agree with it within a metre. */
const DEGREES = new Set([4326, 4258, 4171, 4979, 5489, 4558, 4624, 4627, 4470, 4463, 84]);

/** Systems in metres of French files, by where their country lies in them; the first that fits is taken. */
const IN_METRES: { epsg: number; name: string; box: Bounds }[] = [
  { epsg: 2154, name: 'Lambert-93', box: [0, 6_000_000, 1_300_000, 7_200_000] },
  { epsg: 5490, name: 'RGAF09 UTM 20 nord (Antilles)', box: [400_000, 1_550_000, 800_000, 2_050_000] },
  { epsg: 2972, name: 'RGFG95 UTM 22 nord (Guyane)', box: [50_000, 200_000, 500_000, 700_000] },
  { epsg: 2975, name: 'RGR92 UTM 40 sud (La Réunion)', box: [300_000, 7_600_000, 400_000, 7_720_000] },
  { epsg: 4471, name: 'RGM04 UTM 38 sud (Mayotte)', box: [490_000, 8_540_000, 550_000, 8_630_000] },
  { epsg: 4467, name: 'RGSPM06 UTM 21 nord (Saint-Pierre-et-Miquelon)', box: [530_000, 5_160_000, 600_000, 5_250_000] },
  { epsg: 27572, name: 'Lambert II étendu', box: [0, 1_600_000, 1_250_000, 2_700_000] },
  { epsg: 3857, name: 'Web Mercator', box: [-700_000, 5_000_000, 1_100_000, 6_700_000] },
];

/** Names that .prj files give without a number. */
const NAMES: [RegExp, number][] = [
  [/lambert[ _-]?93/i, 2154],
  [/RGAF09|UTM[ _]zone[ _]20N/i, 5490],
  [/RGFG95|UTM[ _]zone[ _]22N/i, 2972],
  [/RGR92|UTM[ _]zone[ _]40S/i, 2975],
  [/RGM04|UTM[ _]zone[ _]38S/i, 4471],
  [/RGSPM06|UTM[ _]zone[ _]21N/i, 4467],
];

/**
 * @param box around the coordinates as they stand in the file. @param places longitude and latitude of points that lie
 * in the shapes, by which swapped axes show.
 * @returns null where neither the file nor its coordinates tell.
 */
export function systemOf(
  announced: Announced,
  box: Bounds,
  places: readonly (readonly [number, number])[],
): CoordinateSystem | null {
  const turned: Bounds = [box[1], box[0], box[3], box[2]];
  const said = epsgOf(announced);
  if (fits(box, [-180, -90, 180, 90]) || fits(turned, [-180, -90, 180, 90]))
    return degreesOf(said, box, turned, places);
  if (said !== null && !DEGREES.has(said)) {
    const known = IN_METRES.find(({ epsg }) => epsg === said);
    const isSwapped = known !== undefined && !fits(box, known.box) && fits(turned, known.box);
    return {
      epsg: said,
      isSwapped,
      note: isSwapped ? 'les deux coordonnées étaient inversées : remises en ordre' : null,
    };
  }
  for (const [tried, isSwapped] of [
    [box, false],
    [turned, true],
  ] as const) {
    const found = IN_METRES.find(({ box: whole }) => fits(tried, whole));
    if (found) return { epsg: found.epsg, isSwapped, note: describeGuess(found.name, said !== null, isSwapped) };
  }
  return null;
}

function degreesOf(
  said: number | null,
  box: Bounds,
  turned: Bounds,
  places: readonly (readonly [number, number])[],
): CoordinateSystem {
  const held = (one: Bounds) =>
    places.filter(([x, y]) => x >= one[0] && x <= one[2] && y >= one[1] && y <= one[3]).length;
  const isSwapped = held(turned) > held(box);
  const notes = [
    ...(said !== null && !DEGREES.has(said)
      ? [`le fichier annonce EPSG:${said}, mais ses coordonnées sont des degrés`]
      : []),
    ...(isSwapped ? ['longitude et latitude étaient inversées : remises en ordre'] : []),
  ];
  return { epsg: null, isSwapped, note: notes.join(' ; ') || null };
}

function describeGuess(name: string, isContradicted: boolean, isSwapped: boolean): string {
  const reason = isContradicted ? 'le fichier annonce des degrés' : 'le fichier ne dit pas son système de coordonnées';
  const order = isSwapped ? ', et remises en ordre (elles étaient inversées)' : '';
  return `${reason} : ${name} reconnu à ses coordonnées${order}`;
}

/** The EPSG number that a file announces. Of a WKT text the last authority is that of the whole. */
export function epsgOf(announced: Announced): number | null {
  if (announced === null || typeof announced === 'number') return announced && announced > 0 ? announced : null;
  if (/CRS84$/.test(announced)) return 84;
  const numbers = [...announced.matchAll(/EPSG[":\s,/]+(?:[\d.]*[:/])?"?(\d{4,5})/gi)];
  const last = numbers.at(-1)?.[1];
  // The number of the geographic system within a projection says nothing of the projection.
  const isProjected = /^\s*(PROJCS|PROJCRS)/i.test(announced);
  if (last && !(isProjected && DEGREES.has(Number(last)))) return Number(last);
  if (isProjected) return NAMES.find(([name]) => name.test(announced))?.[1] ?? null;
  return /^\s*(GEOGCS|GEOGCRS)/i.test(announced) ? 4326 : null;
}

function fits(box: Bounds, [x0, y0, x1, y1]: Bounds): boolean {
  return box[0] >= x0 && box[1] >= y0 && box[2] <= x1 && box[3] <= y1;
}
