/** That a project of several units is counted in each of them, and once in the total. */
import type { Level } from '../model/levels.ts';
import { agree, formatNumber } from './numbers.ts';

/** « 3 projets sont comptés dans plusieurs départements : la somme des lignes dépasse le total. »; empty of none. */
export const sharedNote = ({ pluriel }: Level, count: number): string =>
  count === 0
    ? ''
    : `${formatNumber(count)}\u00a0${agree(count, 'projet est compté', 'projets sont comptés')} dans plusieurs ${pluriel}\u00a0: la somme des lignes dépasse le total.`;
