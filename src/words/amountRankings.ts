/** The words of the ranking by amounts beside the one by counts. */
import type { Level } from '../model/levels.ts';
import type { AmountColumn } from '../selection/amountRankings.ts';
import { amountNames } from './amounts.ts';
import { measureName } from './couverture.ts';
import { enumerateSome } from './some.ts';

export const amountRankingsWords = {
  title: 'Le nombre et le montant',
  figure: ({ pluriel }: Level, years: string) => `Rang des ${pluriel} selon le nombre et le montant, projets ${years}`,
  columns: {
    nombre: measureName.nombre,
    montant: amountNames.montant,
    'montant-habitant': amountNames['montant-habitant'],
  } satisfies Record<AmountColumn, string>,
  rank: {
    nombre: 'Rang, nombre',
    montant: 'Rang, montant',
    'montant-habitant': 'Rang, montant par habitant',
  } satisfies Record<AmountColumn, string>,
  table: ({ nom }: Level) => `Rangs et valeurs de chaque ${nom}, nombre et montant des projets`,
  scroll: 'Tableau des rangs par montant, à faire défiler',
  unranked: (names: readonly string[]) =>
    `Sans rang, faute de projet, de montant précisé ou de population\u00a0: ${enumerateSome(names)}.`,
  note: 'Seuls les projets qui précisent leur montant sont additionnés. Aucun intervalle n’est calculé pour des montants.',
  /** What `describeRankings` compares. */
  stable: 'Le nombre de projets et leur montant donnent ici le même classement.',
  step: 'Du nombre de projets à leur montant',
};
