/** What is said of a visitor's list wherever it is shown: whose it is, whence it comes, that nobody published it. */
import type { Frame } from '../model/frame.ts';
import type { OwnList } from '../model/ownList.ts';
import { formatDate } from './dates.ts';

/** A longer name would take the header's second line. */
const LONGEST = 36;

type Named = Pick<OwnList, 'name' | 'file' | 'loaded' | 'axisLabel'>;

/** « votre liste, fichier « DETR.xlsx », chargée le 28 novembre 2026 : non publiée ». */
export const whoseList = ({ file, loaded }: Named): string =>
  `votre liste, fichier «\u00a0${file}\u00a0», chargée le ${formatDate(loaded.slice(0, 10))}\u00a0: non publiée`;

/** The words that sentences need of what a list is about. */
export function frameOfList(list: Named): Frame {
  const { axisLabel } = list;
  const name = list.name.length > LONGEST ? `${list.name.slice(0, LONGEST - 1).trimEnd()}…` : list.name;
  return {
    programme: `la liste «\u00a0${name}\u00a0»`,
    duProgramme: `de votre liste «\u00a0${name}\u00a0»`,
    titre: name,
    presentation: `Cette carte montre ${whoseList(list)}.`,
    axe: axisLabel === '' ? 'Catégorie' : axisLabel,
    matrice: 'Où vont les projets',
    perimetre: `Elle porte sur ${whoseList(list)}.`,
    sansIntitules: false,
  };
}
