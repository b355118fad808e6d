/** The codes of an official file: which property holds them, and the départements that come in two parts. */
import type { OfficialFeature } from './official.ts';
import { GeometryError } from './units.ts';

const PROPERTIES = ['code', 'INSEE_DEP', 'code_insee'];
/** Two parts of one département: D, what the département administers, and M, a métropole with its powers. */
const PART = /^(\d{2})[DM]$/;

/** The code of each feature, parts under the code of the whole. Throws a GeometryError for a missing or repeated code. */
export function codesOf(features: readonly OfficialFeature[]): string[] {
  const property = PROPERTIES.find((name) => features.some(({ properties }) => properties?.[name] !== undefined));
  if (property === undefined) {
    const found = Object.keys(features[0]?.properties ?? {}).join(', ') || 'aucune';
    throw new GeometryError(
      `Aucune propriété de code : il faut « code », « INSEE_DEP » ou « code_insee » (propriétés lues : ${found}). Renommez celle qui porte le code du département.`,
    );
  }
  const codes = features.map(({ properties }, index) => codeOf(properties?.[property], property, index));
  refuseRepeated(codes);
  return codes.map((code) => PART.exec(code)?.[1] ?? code);
}

function codeOf(value: unknown, property: string, index: number): string {
  if (typeof value === 'string' && value !== '') return value;
  const reason = typeof value === 'number' ? `est un nombre (${value})` : 'est absent ou vide';
  throw new GeometryError(
    `Le code de l’entité n° ${index + 1} (propriété « ${property} ») ${reason} : les codes sont du texte, comme "01".`,
  );
}

function refuseRepeated(codes: readonly string[]): void {
  const repeated = codes.find((code, index) => codes.indexOf(code) !== index);
  if (repeated !== undefined) {
    throw new GeometryError(
      `Le code ${repeated} apparaît plusieurs fois : gardez une seule entité par département, en MultiPolygon s’il a plusieurs morceaux.`,
    );
  }
  for (const part of codes.filter((code) => PART.test(code))) {
    const whole = part.slice(0, 2);
    const other = `${whole}${part.endsWith('D') ? 'M' : 'D'}`;
    if (codes.includes(whole)) {
      throw new GeometryError(
        `Le fichier contient à la fois ${whole} et ${part} : gardez ${whole} seul, ou ses deux parties ${whole}D et ${whole}M.`,
      );
    }
    if (!codes.includes(other)) {
      throw new GeometryError(
        `Le fichier contient ${part} sans ${other} : ajoutez l’autre partie du département ${whole}.`,
      );
    }
  }
}
