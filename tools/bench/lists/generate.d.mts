export type GeneratedRows = (string | number)[][];
export function generateRows(count: number, own: number, departements: readonly string[]): GeneratedRows;
export function xlsxOf(rows: GeneratedRows): Buffer;
export function odsOf(rows: GeneratedRows): Buffer;
