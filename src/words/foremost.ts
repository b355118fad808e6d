/** What a drawing has of a list that is too long for it. */
import type { Level } from '../model/levels.ts';
import { countUnits, feminine } from './levels.ts';
import { formatNumber } from './numbers.ts';

const first = (level: Level, drawn: number) =>
  `Les ${formatNumber(drawn)} ${level.genre === 'f' ? 'premières' : 'premiers'}`;
const all = ({ genre }: Level) => (genre === 'f' ? 'toutes' : 'tous');

export const foremostWords = {
  /** Of a ranking: « Les 30 premières de 1 204 communes par nombre de projets… »; empty where all are drawn. */
  ranked: (level: Level, drawn: number, ranked: number) =>
    drawn === ranked
      ? ''
      : `${first(level, drawn)} de ${countUnits(level, ranked)} par nombre de projets, à égalité par la colonne suivante\u00a0; leurs places sont comparées entre elles, leur rang est écrit parmi ${all(level)}.`,
  /** Of rows or bars: « Les 15 premières de 4 025 communes par nombre de projets. »; empty where all are drawn. */
  byProjets: (level: Level, drawn: number, of: number) =>
    drawn === of ? '' : `${first(level, drawn)} de ${countUnits(level, of)} par nombre de projets.`,
  bySort: (level: Level, drawn: number, of: number) =>
    drawn === of ? '' : `${first(level, drawn)} de ${countUnits(level, of)}, dans l’ordre choisi.`,
  /** Behind a colon: « les 15 valeurs les plus élevées de 1 204 communes »; empty where all are drawn. */
  highest: (level: Level, drawn: number, of: number) =>
    drawn === of ? '' : `les ${formatNumber(drawn)} valeurs les plus élevées de ${countUnits(level, of)}`,
  mostPeopled: (level: Level, drawn: number, of: number) =>
    drawn === of ? '' : `les ${countUnits(level, drawn)} les plus peuplé${feminine(level)}s sur ${formatNumber(of)}`,
};
