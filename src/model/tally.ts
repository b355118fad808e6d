/**
 * Rows that stand for several projects: all of one unit, category and year. What is counted of a list is the same with
 * them, its bytes do not grow with it, and no project can be named.
 */
import type { ProjetIndex } from './dataset.ts';
import { idOf, type SentProjet } from './packedRows.ts';

type Weighed = Pick<ProjetIndex, 'weight'>;

/** How many projects rows stand for. */
export const sizeOf = (rows: readonly Weighed[]): number => rows.reduce((sum, { weight = 1 }) => sum + weight, 0);

/** Whether some of the rows stand for several projects, and name none of them. */
export const isCounted = (rows: readonly Weighed[]): boolean => rows.some(({ weight }) => weight !== undefined);

/**
 * One row for the projects of a year that are for the same units and of the same category, in the order of their first
 * ones; rows of several projects may be among them. Sums are not rounded: a list may state shares of a cent.
 */
export function tallyProjets(projets: readonly SentProjet[]): SentProjet[] {
  const cells = new Map<string, SentProjet>();
  for (const { annee, unit, units, axe, amount, weight = 1, known = amount == null ? 0 : weight } of projets) {
    const key = [annee, axe, units ?? unit].join();
    const cell = cells.get(key) ?? { ...emptyCell(annee), unit, ...(units && { units }), axe };
    cells.set(key, cell);
    cell.weight = (cell.weight ?? 0) + weight;
    if (amount === undefined) continue;
    cell.known = (cell.known ?? 0) + known;
    cell.amount = amount === null ? (cell.amount ?? null) : (cell.amount ?? 0) + amount;
  }
  return [...cells.values()];
}

/** Of no project and no organisation: their number is none that a list gives. */
export const emptyCell = (annee: number) => ({ id: idOf(annee, 0), annee, structure_id: '', structure: '' });
