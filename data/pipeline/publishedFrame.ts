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

/** `description.json` for the new list: what says where the former came from goes. */
export function describeNewList(
  before: Record<string, unknown>,
  { name, years, source }: { name: string; years: readonly number[]; source: string },
): Record<string, unknown> {
  const tables = before['tables'] as Record<string, { title: string; description: string }>;
  const told = (title: string, description: string) => ({ title, description });
  const [published] = [`Liste « ${name} », ${years.join(', ')}`];
  const others = (before['sources'] as { path: string }[]).filter(({ path }) => !path.startsWith('source/'));
  return {
    ...before,
    title: `Projets de la liste « ${name} »`,
    description: `Les {projets} projets de la liste « ${name} » (${years.join(', ')}), avec les indicateurs de contexte des territoires.`,
    sources: [{ title: published, path: source }, ...others],
    tables: {
      ...tables,
      projets: told('Projets', 'Les projets de la liste, lus dans le fichier publié d’après curation/listes.json.'),
      structures: told('Structures', 'Les structures que la liste nomme. Table produite à partir du fichier publié.'),
      axes: told('Axes', 'Les catégories de la liste, les plus fréquentes avec leur symbole. Table tenue à la main.'),
      engagements: told('Engagements', 'Les engagements auxquels un axe répond : la liste n’en a pas.'),
    },
  };
}
