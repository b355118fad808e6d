/** A table on its way to a file: what CSV and workbook have in common. */
import { arrondi } from '../text/nombres.ts';
import { lignesDuCartouche, type Cartouche } from './cartouche.ts';
import { toCsv } from './csv.ts';

/** A text, a real number, or null for what is missing: an empty cell, never zero. */
export type Case = string | number | null;

/**
 * `texte` keeps codes such as « 01 » as they are; `milliers` is a whole number in groups of three, where a year is an `entier`; `decimal` has one
 * decimal on the sheet, `precis` as many as a small probability needs.
 */
export type Format = 'texte' | 'entier' | 'milliers' | 'decimal' | 'precis';

export interface Colonne {
  titre: string;
  format: Format;
  /** Width in characters; the default follows the format. */
  largeur?: number;
}

/** A table of a file. The first `filtrables` rows can be sorted; sums stand below them. */
export interface Tableau {
  nom: string;
  colonnes: Colonne[];
  lignes: Case[][];
  filtrables: number;
}

/** Two decimals tell more than the few projects behind a rate bear; a screen or a sheet shows one of them. */
const DECIMALS = 2;
const SHOWN = 1;
const MOST_DECIMALS = 8;

/**
 * A number as files give it: with two decimals, or as many more as it takes to show the same one decimal (2.449 is 2.4, its 2.45 would be 2.5)
 * and to keep what is not zero from becoming it. Texts and empty cells stay what they are.
 */
export function chiffreUtile<T extends Case>(value: T): T | number {
  if (typeof value !== 'number') return value;
  for (let decimals = DECIMALS; decimals < MOST_DECIMALS; decimals++) {
    const rounded = arrondi(value, decimals);
    const isKept = rounded !== 0 || value === 0;
    if (isKept && arrondi(rounded, SHOWN) === arrondi(value, SHOWN)) return rounded;
  }
  return arrondi(value, MOST_DECIMALS);
}

/** The table as CSV; what it is stands behind an empty row, so that the table above can be sorted and filtered as it is. */
export function tableauCsv({ colonnes, lignes }: Tableau, cartouche: Cartouche, notes: readonly string[] = []): string {
  const rows = lignes.map((ligne) => ligne.map((value) => chiffreUtile(value) ?? ''));
  return toCsv(
    colonnes.map(({ titre }) => titre),
    [...rows, [''], ...lignesDuCartouche(cartouche, notes)],
  );
}
