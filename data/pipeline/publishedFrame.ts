/** The words of a list that takes the place of the site's: a beginning, to be read again by whoever publishes it. */
import type { FrameFile } from '../../src/model/frame.ts';

/** @param axis the header of the column of categories; empty where there is none. */
export function frameOfNewList(name: string, axis: string): FrameFile {
  const quoted = `« ${name} »`;
  return {
    programme: `la liste ${quoted}`,
    duProgramme: `de la liste ${quoted}`,
    titre: name,
    presentation: `Cette carte montre les projets de la liste ${quoted}.`,
    axe: axis === '' ? 'Catégorie' : axis.charAt(0).toUpperCase() + axis.slice(1),
    matrice: 'Où vont les projets',
    definition: `La liste ${quoted} donne les projets aidés, un par ligne.`,
    enveloppe: `la liste ${quoted}`,
    projet: 'Un projet est une ligne de la liste publiée',
    perimetre: `Elle porte sur les lignes de la liste ${quoted} qui sont placées dans la région.`,
    sansIntitules: false,
    intitules: 'Les intitulés sont ceux de la liste publiée.',
    axes: 'Les intitulés des catégories sont ceux de la liste publiée.',
  };
}

/** A list as `description.json` names it; `source`: its file below `data/`. */
interface Named {
  name: string;
  years: readonly number[];
  source: string;
}

type Described = Record<string, unknown>;
const told = (title: string, description: string) => ({ title, description });
const sourceOf = ({ name, years, source }: Named) => ({
  title: `Liste « ${name} », ${years.join(', ')}`,
  path: source,
});

/** `description.json` with a list beside those that it tells of; `before`: the years that it counts already. */
export function describeAddedList(content: Described, before: readonly number[], list: Named): Described {
  const tables = content['tables'] as Record<string, { title: string; description: string }>;
  const sources = content['sources'] as { path: string }[];
  // A number of all projects counted those of the one list that there was.
  const first = before.length === 1 ? `{projets:${before[0]}}` : '{projets}';
  const counts = list.years.map((year) => `{projets:${year}} projets de ${year}`).join(', ');
  const read = 'Les projets des tableaux que nomme curation/listes.json sont lus dans ces fichiers.';
  const { title, description } = tables['projets'] ?? told('Projets', '');
  return {
    ...content,
    description: `${(content['description'] as string).replaceAll('{projets}', first)} S’y ajoutent, de la liste « ${list.name} » : ${counts}.`,
    sources: [...sources.filter(({ path }) => path !== list.source), sourceOf(list)],
    tables: {
      ...tables,
      projets: told(title, description.includes(read) ? description : `${description} ${read}`.trim()),
    },
  };
}

/** `description.json` for a list in the place of the others: what says where those came from goes. */
export function describeNewList(content: Described, list: Named): Described {
  const tables = content['tables'] as Record<string, { title: string; description: string }>;
  const others = (content['sources'] as { path: string }[]).filter(({ path }) => !path.startsWith('source/'));
  return {
    ...content,
    title: `Projets de la liste « ${list.name} »`,
    description: `Les {projets} projets de la liste « ${list.name} » (${list.years.join(', ')}), avec les indicateurs de contexte des territoires.`,
    sources: [sourceOf(list), ...others],
    tables: {
      ...tables,
      projets: told('Projets', 'Les projets de la liste, lus dans le fichier publié d’après curation/listes.json.'),
      structures: told('Structures', 'Les structures que la liste nomme. Table produite à partir du fichier publié.'),
      axes: told('Axes', 'Les catégories de la liste, les plus fréquentes avec leur symbole. Table tenue à la main.'),
      engagements: told('Engagements', 'Les engagements auxquels un axe répond : la liste n’en a pas.'),
    },
  };
}
