/** What the units of a level are called in a sentence: French needs gender, number and elision. */
import type { Level } from '../model/levels.ts';
import { formatNumber } from './numbers.ts';

/** What an adjective or participle takes: « situé », « située ». */
export const feminine = ({ genre }: Level): string => (genre === 'f' ? 'e' : '');

/** « un département », « une province ». */
export const oneUnit = (level: Level): string => `un${feminine(level)} ${level.nom}`;

/** « aucun département », « aucune province ». */
export const noUnit = (level: Level): string => `auc${oneUnit(level)}`;

/** « le département », « la province », « l’EPCI ». */
export const theUnit = ({ article, nom }: Level): string => `${article}${article === 'l’' ? '' : ' '}${nom}`;

/** « du département », « de la province », « de l’EPCI ». */
export const ofUnit = (level: Level): string => (level.article === 'le' ? `du ${level.nom}` : `de ${theUnit(level)}`);

/** « au département », « à la province », « à l’EPCI ». */
export const toUnit = (level: Level): string => (level.article === 'le' ? `au ${level.nom}` : `à ${theUnit(level)}`);

/** « ce département », « cette province », « cet EPCI ». */
export const thisUnit = ({ article, genre, nom }: Level): string =>
  `${genre === 'f' ? 'cette' : article === 'l’' ? 'cet' : 'ce'} ${nom}`;

/** « tous les départements », « toutes les provinces ». */
export const allUnits = ({ genre, pluriel }: Level): string => `${genre === 'f' ? 'toutes' : 'tous'} les ${pluriel}`;

/** « département » or « départements », as a number asks. */
export const unitNoun = (level: Level, count: number): string => (Math.abs(count) < 2 ? level.nom : level.pluriel);

/** « Sans commune connue »: the row of the projects that the level cannot place. */
export const unplacedName = (level: Level): string => `Sans ${level.nom} connu${feminine(level)}`;

/**
 * « 3 sans commune connue » behind `joint`: projects that the level cannot place, so that a sum is whole; else empty.
 */
export const unplacedPart = (level: Level, count: number, joint: string): string =>
  count === 0 ? '' : `${joint}${formatNumber(count)} sans ${level.nom} connu${feminine(level)}`;

/** « 1 département », « 12 départements ». */
export const countUnits = (level: Level, count: number): string => `${formatNumber(count)} ${unitNoun(level, count)}`;
