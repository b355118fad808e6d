/** A table on its way to a file: what CSV and workbook have in common. */
import { arrondi } from '../text/nombres.ts';
import { lignesDuCartouche, type Cartouche } from './cartouche.ts';
import { toCsv } from './csv.ts';

/** A text, a real number, or null for what is missing: an empty cell, never zero. */
export type Case = string | number | null;

/** `texte` keeps codes such as « 01 » as they are; `decimal` has one decimal on the sheet and its full value behind. */
export type Format = 'texte' | 'entier' | 'decimal';

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

/** More decimals of a rate of a few projects tell nothing. */
const CSV_DECIMALS = 4;

/** The table as CSV; what it is stands behind an empty row, so that the table above can be sorted and filtered as it is. */
export function tableauCsv({ colonnes, lignes }: Tableau, cartouche: Cartouche): string {
  const rows = lignes.map((ligne) =>
    ligne.map((value) => (typeof value === 'number' ? arrondi(value, CSV_DECIMALS) : (value ?? ''))),
  );
  return toCsv(
    colonnes.map(({ titre }) => titre),
    [...rows, [''], ...lignesDuCartouche(cartouche)],
  );
}
