import { agree, formatNumber } from './numbers.ts';

const lines = (n: number) => `${formatNumber(n)}\u00a0${agree(n, 'ligne')}`;

/** Of a table that is longer than what is drawn at first. */
export const moreRowsWords = {
  shown: (shown: number, all: number) => `${formatNumber(shown)} des ${lines(all)} sont affichées.`,
  more: (n: number) => `Voir ${lines(n)} de plus`,
  part: (first: number, last: number, all: number) =>
    `Lignes ${formatNumber(first)} à ${formatNumber(last)} sur ${formatNumber(all)}.`,
  before: 'Lignes précédentes',
  after: 'Lignes suivantes',
};
