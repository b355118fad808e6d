/** Schemas of single cells, which come as texts: what a row of a table is made of. */
import * as z from 'zod/mini';

/** A text that is not blank, without the spaces around it. */
export const filledText = z.string().check(z.trim(), z.minLength(1, 'texte attendu, la case est vide'));

/** A text that is not empty, its spaces kept: it stands exactly so somewhere else. */
export const exactText = z.string().check(z.minLength(1, 'texte attendu, la case est vide'));

/** A text of a given form; `expected` says in French what is expected instead. */
export function matching(form: RegExp, expected: string) {
  return z.string().check(z.regex(form, expected));
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A cell as a number; an empty one is `null`: missing, never zero. */
const numberOrNull = z.pipe(
  z.string(),
  z.transform((cell: string, context): number | null => {
    const text = cell.trim();
    if (text === '') return null;
    if (DECIMAL.test(text)) return Number(text);
    const message = `nombre attendu, « ${cell} » lu (décimale : un point)`;
    context.issues.push({ code: 'custom', input: cell, message });
    return z.NEVER;
  }),
);

/** Bounds, both included; none where they are left out. */
export interface Bounds {
  least?: number;
  most?: number;
}

function checksOf({ least, most }: Bounds): z.core.$ZodCheck<number>[] {
  return [...(least === undefined ? [] : [z.gte(least)]), ...(most === undefined ? [] : [z.lte(most)])];
}

/** A whole number that every row has. */
export const wholeNumber = (bounds: Bounds = {}) => z.pipe(numberOrNull, z.int().check(...checksOf(bounds)));
/** A whole number, `null` where the cell is empty. */
export const wholeNumberOrNull = (bounds: Bounds = {}) =>
  z.pipe(numberOrNull, z.nullable(z.int().check(...checksOf(bounds))));
/** A number that every row has. */
export const decimal = (bounds: Bounds = {}) => z.pipe(numberOrNull, z.number().check(...checksOf(bounds)));
/** A number, `null` where the cell is empty. */
export const decimalOrNull = (bounds: Bounds = {}) =>
  z.pipe(numberOrNull, z.nullable(z.number().check(...checksOf(bounds))));
