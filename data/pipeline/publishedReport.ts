/** What is said after a list was published: what was written, what is in it, what somebody should read again. */
import { MOST_PAGES } from '../../src/state/pages.ts';
import type { AxisProposal } from './axisProposal.ts';
import type { Publication } from './publication.ts';
import { NO_PUBLISHER } from './publishedTables.ts';

/** Sentences, one a line. `files`: those that were written, below the region's folder. */
export function describePublished(files: readonly string[], publication: Publication, axes: AxisProposal): string[] {
  const { read, publisher, folder } = publication;
  const { totals, understanding } = read.report;
  const counts = countYears(publication);
  const many = counts.filter(([, count]) => count > MOST_PAGES).map(([year]) => year);
  return [
    ...files.map((file) => `${folder}/${file} : écrit`),
    `Dans les tables : ${counts.map(([year, count]) => `${countProjets(count)} de ${year}`).join(', ')}. N’y sont pas : ${totals.outside} hors région, ${totals.aside} écartées.`,
    ...(axes.said === '' ? [] : [axes.said]),
    ...(many.length === 0
      ? []
      : [
          `Plus de ${MOST_PAGES} projets en ${many.join(', ')} : ils sont sur la carte et dans les tableaux, sans une page pour chacun.`,
        ]),
    ...(publisher === NO_PUBLISHER
      ? [
          `Le site dira « ${NO_PUBLISHER} » : écrivez dans ${folder}/campagnes.csv qui publie la liste (--editeur le dit d’avance).`,
        ]
      : []),
    ...sayToRead(files, publication),
    ...(understanding.personal.length > 0
      ? [
          `Attention : le fichier a des colonnes sur des personnes. Le site ne les montre pas, mais le fichier entier est dans ${folder}/source/.`,
        ]
      : []),
    'Ensuite : npm run data:check, puis npm run build',
  ];
}

const countProjets = (count: number): string => `${count} projet${count > 1 ? 's' : ''}`;

function countYears({ years, read }: Publication): [year: number, count: number][] {
  const shown = read.report.rows.filter(({ status }) => status === 'placed' || status === 'regional');
  return years.map((year) => [year, shown.filter((row) => row.year === year).length]);
}

function sayToRead(files: readonly string[], { options, before, programme, folder }: Publication): string[] {
  if (options.mode === 'ajouter') {
    return [
      `À relire dans ${folder} : campagnes.csv (éditeur, périmètre, date), axes.csv (libellés), description.json.`,
      `Les phrases du site parlent de « ${programme} » pour toutes les années (cadre.json) : pour une liste d’un autre programme, préférez « --publier remplacer ».`,
    ];
  }
  const unread = [...new Set(before.map(({ source_fichier }) => source_fichier))].filter(
    (file) => !files.includes(file),
  );
  return [
    `À relire dans ${folder} : cadre.json (de quoi parle la liste), axes.csv (libellés), campagnes.csv (éditeur, périmètre, date), description.json (licence).`,
    ...(unread.length > 0
      ? [`N’est plus lu, et peut être effacé : ${unread.map((file) => `${folder}/${file}`).join(', ')}.`]
      : []),
  ];
}
