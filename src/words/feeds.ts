/** The words of what other programs follow and find the site by: feeds, frames, the search of the browser. */
import type { Frame } from '../model/frame.ts';
import type { Campagne } from '../model/tables.ts';
import { formatDate } from './dates.ts';
import { NAME } from './interface.ts';
import { agree, enumerate, formatNumber, formatProjets } from './numbers.ts';

const titleOf = (region: string, what: string) => `${NAME}, ${region}\u00a0: ${what}`;

export const feedWords = {
  all: 'tous les projets',
  data: 'les listes publiées',
  title: titleOf,
  projets: ({ duProgramme }: Frame) =>
    `Les projets ${duProgramme}, un par entrée. La date d’une entrée est celle de la liste qui publie le projet, non celle du projet.`,
  /** Years that a feed has no room for. */
  without: (years: readonly number[]) =>
    ` ${agree(years.length, 'L’année', 'Les années')} ${enumerate(years.map(String))} n’y ${agree(years.length, 'est', 'sont')} pas\u00a0: le flux serait trop long.`,
  lists:
    'Une entrée par liste publiée, à la date que dit sa source. Une liste dont le fichier change a une nouvelle entrée. Les corrections faites à la main n’ont pas de date\u00a0: elles sont dans donnees/nettoyages.csv, et comptées ici.',
  projet: (structure: string, place: string) => (place === '' ? structure : `${structure} (${place})`),
  /** `count` is null where the projects of a year come from several lists. */
  list: (campagne: Campagne, count: number | null, corrected: number) =>
    [
      ...(count === null ? [] : [`${formatProjets(count)}.`]),
      `${campagne.perimetre}.`,
      `Source\u00a0: «\u00a0${campagne.source_titre}\u00a0», ${campagne.source_editeur}, mise à jour du ${formatDate(campagne.source_date)}.`,
      ...(corrected === 0
        ? []
        : [
            `Le texte de ${formatNumber(corrected)}\u00a0${agree(corrected, 'projet', 'projets')} a été nettoyé\u00a0: chaque remplacement est dans donnees/nettoyages.csv.`,
          ]),
      `Empreinte SHA-256 du fichier\u00a0: ${campagne.source_sha256}.`,
    ].join(' '),
};

export const searchWords = {
  /** Sixteen letters at most. */
  shortName: 'Solidarités',
  description: (region: string) => `Chercher dans les projets de «\u00a0${NAME}\u00a0», ${region}.`,
};
