/** The words of the widget in a Grist document. */
import type { OwnOrigin } from '../../model/ownOrigin.ts';
import { count } from './words.ts';
import { formatNumber } from '../../words/numbers.ts';

export const gristWords = {
  title: 'Carte des solidarités',
  waiting: 'En attente de la table de Grist…',
  waitingHint:
    'Si rien ne vient, ouvrez les réglages du widget dans Grist (volet de droite) et vérifiez qu’une table y est choisie, et que l’accès est «\u00a0Lire la table sélectionnée\u00a0».',
  refused: 'Grist n’a pas encore permis à ce widget de lire la table.',
  refusedHint:
    'Dans Grist, acceptez la demande affichée, ou ouvrez les réglages du widget (volet de droite, «\u00a0Niveau d’accès\u00a0») et choisissez «\u00a0Lire la table sélectionnée\u00a0». Le widget n’écrit rien et ne demande pas l’accès complet au document.',
  empty: (table: string) => `La table «\u00a0${table}\u00a0» n’a aucune ligne à montrer.`,
  emptyHint: 'Ajoutez une ligne, ou levez le filtre de la table\u00a0: la carte suit.',
  noColumns: (table: string) => `Aucune colonne de la table «\u00a0${table}\u00a0» n’est visible pour ce widget.`,
  noColumnsHint: 'Dans les réglages du widget (volet de droite), rendez visibles les colonnes à lire.',
  failed: 'Grist n’a pas donné la table.',
  failedHint:
    'Modifiez une ligne ou rechargez la page\u00a0; si cela se répète, retirez le widget et ajoutez-le de nouveau.',
  unplaced: 'Aucune ligne n’a pu être placée sur la carte.',
  unplacedHint:
    'Il faut une colonne qui dit le lieu de chaque ligne\u00a0: le département, la commune (nom ou code Insee), le code postal ou l’EPCI. Si elle existe, choisissez-la ci-dessous à la ligne «\u00a0Territoire\u00a0»\u00a0; sinon, ajoutez-la à la table ou rendez-la visible dans les réglages du widget.',
  privacy: 'Rien n’est envoyé ni gardé\u00a0: les lignes sont lues dans ce navigateur, et oubliées avec la page.',
  show: 'Voir la carte',
  report: 'Ce qui a été compris',
  back: (table: string) => `Revenir à la table Grist «\u00a0${table}\u00a0»`,
  shown: 'Table affichée',
  banner: ({ name }: OwnOrigin) => `Table Grist «\u00a0${name}\u00a0»`,
  /** What became of the rows, in one line: the report says what there is none of. */
  rows: ({ rows, placed, regional, outside, aside }: OwnOrigin['totals']) =>
    `${count(rows, 'ligne')}\u00a0: ${[
      count(placed, 'placée'),
      ...(regional > 0 ? [`${formatNumber(regional)} région entière`] : []),
      ...(outside > 0 ? [`${formatNumber(outside)} hors région`] : []),
      ...(aside > 0 ? [count(aside, 'écartée')] : []),
    ].join(', ')}`,
  /** Stands where other lists have the name of their file. */
  file: (table: string) => `${table} (table Grist)`,
};
