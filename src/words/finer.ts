/** Words of the levels below the tables' own. */
import { formatNumber } from './numbers.ts';

/** Of a group that reaches beyond the region. */
export const noteOfCut = (outside: number): string =>
  outside === 1
    ? 'Une de ses communes est hors de la région et n’est pas comptée.'
    : `${formatNumber(outside)} de ses communes sont hors de la région et ne sont pas comptées.`;

/** Who says where units stand that have no outline. */
export const noShapes = 'aucun à ce niveau, points de GeoNames';

export const levelWords = {
  label: 'Par',
};

/** Places that a search finds by name. */
export const hitWords = {
  found: (count: number, shown: number) =>
    count > shown
      ? `${formatNumber(count)} lieux de ce nom, dont\u00a0:`
      : `${count > 1 ? 'Lieux' : 'Lieu'} de ce nom (Entrée ouvre le premier)\u00a0:`,
};
