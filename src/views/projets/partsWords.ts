/** Words of a list whose texts are read by territory. */
import type { Level } from '../../model/levels.ts';
import { formatNumber, formatProjets } from '../../words/numbers.ts';

const megabytes = (bytes: number) => `${formatNumber(Math.max(bytes, 1e5) / 1e6, 1)}\u00a0Mo`;

export const partsWords = {
  lead: (count: number) =>
    `La liste compte ${formatProjets(count)}\u00a0: elle est trop longue pour une seule page. Choisissez un territoire pour lire les siens.`,
  choose: 'Choisir un territoire',
  reading: (name: string, bytes: number) => `Lecture des textes (${name}, ${megabytes(bytes)})…`,
  asking: 'Lecture des textes…',
  tooMany: (count: number, most: number) =>
    `Ce territoire a ${formatProjets(count)}, plus que cette page ne peut en lire à la fois (${formatNumber(most)}). Choisissez un territoire plus petit, ou un niveau plus fin.`,
  failed:
    'Les textes de ce territoire ne sont pas arrivés. Vérifiez la connexion au réseau, puis réessayez. Les nombres, eux, sont là.',
  alone: 'Cette page est seule, sans les textes des projets\u00a0: ils sont sur le site.',
  again: 'Réessayer',
  list: (level: Level) => `Projets par ${level.nom}`,
  rest: (count: number) => `et ${formatNumber(count)} autres, dans la liste «\u00a0Territoire\u00a0».`,
  none: 'Ce territoire n’a pas de projet dans la liste.',
};
