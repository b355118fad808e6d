/** The workbook: the one module that knows the spreadsheet library. Texts stay texts, numbers are numbers. */
import type { WriteSheet } from 'hucre/xlsx';
import { NOM } from '../text/interface.ts';
import { chiffreUtile, type Format, type Tableau } from './tableau.ts';
import { xmlTexts } from './xmlText.ts';

/** Number formats of a workbook are written with a point; each program shows its own decimal sign. `@`: a text, whatever it looks like. */
const NUMBER_FORMATS: Record<Format, string> = {
  texte: '@',
  entier: '0',
  milliers: '#,##0',
  decimal: '0.0',
  precis: '0.00###',
};
const WIDTHS: Record<Format, number> = { texte: 24, entier: 12, milliers: 14, decimal: 14, precis: 14 };
const FONT = { name: 'Calibri', size: 11 };
const HEADER = { font: { ...FONT, bold: true }, alignment: { wrapText: true, vertical: 'top' as const } };

/** `A`, `Z`, `AA`: the letters of a column, counted from 0. */
function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function sheetOf({ nom, colonnes, lignes, filtrables }: Tableau): WriteSheet {
  const header = colonnes.map((_colonne, i) => [`0,${i}`, { style: HEADER }] as const);
  return {
    name: nom,
    columns: colonnes.map(({ format, largeur }) => ({
      width: largeur ?? WIDTHS[format],
      numFmt: NUMBER_FORMATS[format],
    })),
    rows: [colonnes.map(({ titre }) => titre), ...lignes.map((ligne) => ligne.map(chiffreUtile))],
    cells: new Map(header),
    freezePane: { rows: 1 },
    // Sums below the rows are no part of what is filtered.
    ...(filtrables > 0 ? { autoFilter: { range: `A1:${letters(colonnes.length - 1)}${filtrables + 1}` } } : {}),
  };
}

/** A workbook of one sheet a table, as bytes. The library is fetched here, on demand. */
export async function buildClasseur(titre: string, tableaux: readonly Tableau[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const properties = { title: xmlTexts(titre), creator: NOM, lastModifiedBy: NOM, company: NOM };
  const bytes = await writeXlsx({ sheets: xmlTexts(tableaux).map(sheetOf), properties, defaultFont: FONT });
  return new Uint8Array(bytes);
}
