/** What the parts of the coverage view share: their names, measures and denominators, and how a deviation is said. */
import type { Frame } from '../model/frame.ts';
import type { Level } from '../model/levels.ts';
import type { Denominator, Measure, PartName } from '../model/view.ts';
import type { Deviation } from '../selection/chance.ts';
import { MARKS, indicateurUnit } from './indicateurs.ts';
import { capitalise, formatNumber } from './numbers.ts';

/** The names of the parts; the first asks where the programme of the list acts. */
export const namesOfParts = ({ matrice }: Frame): Record<PartName, string> => ({
  matrice,
  hasard: 'Écart ou hasard\u00a0?',
  classements: 'Changer de dénominateur',
  comparer: 'Comparer',
  structures: 'Structures',
});

export const measureName: Record<Measure, string> = {
  nombre: 'Nombre de projets',
  taux: capitalise(indicateurUnit.taux),
  besoin: capitalise(indicateurUnit.besoin),
  indice: 'Indice (région = 100)',
  montant: 'Montant des projets',
};

/** A rate by whom it divides: as a unit (« pour 100 000 habitants »), and as a name (« Pour 100 000 habitants »). */
export const unitOf: Record<Denominator, string> = {
  habitants: indicateurUnit.taux,
  pauvres: indicateurUnit.besoin,
};
export const rateName: Record<Denominator, string> = { habitants: measureName.taux, pauvres: measureName.besoin };

export const denominatorName: Record<Denominator, string> = { habitants: 'habitants', pauvres: 'personnes pauvres' };

export const coverageWords = {
  title: (years: string) => `Couverture territoriale${years && `, projets ${years}`}`,
  colon: '\u00a0: ',
  scroll: 'Figure plus large que l’écran\u00a0: faites-la glisser de côté.',
  sections: 'Parties de la vue Couverture',
  search: (q: string, found: number, total: number) =>
    `Seuls comptent les projets qui contiennent «\u00a0${q}\u00a0»\u00a0: ${formatNumber(found)} sur ${formatNumber(total)}.`,
  countAll: 'Compter tous les projets',
};

/** The heading of a column of units: « Département ». */
export const unitHeading = ({ nom }: Level): string => capitalise(nom);

export const describeDeviation: Record<Deviation, string> = {
  'au-dessus': 'au-dessus de la région',
  'au-dessous': 'au-dessous de la région',
  indistinct: 'ne se distingue pas de la région',
};
export const deviationMark: Record<Deviation, string> = { ...MARKS, indistinct: '≈' };
