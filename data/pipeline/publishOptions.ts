/** How a list is to be published, as the command line says it. */
import { ListError } from './ownList.ts';

export const MODES = ['ajouter', 'remplacer'] as const;
export type Mode = (typeof MODES)[number];

/** `name` and `publisher`: null where the command does not say them. */
export interface PublishOptions {
  mode: Mode;
  name: string | null;
  publisher: string | null;
  /** Whether rows without a place may stay aside. */
  despiteAside: boolean;
}

const HOW =
  'Dites comment publier : « --publier ajouter » garde la liste du site comme une autre année, « --publier remplacer » met celle-ci à sa place. Rien n’a été écrit.';

/** Words of the command by option; what is missing was not given. */
export interface GivenOptions {
  publier?: string | undefined;
  nom?: string | undefined;
  editeur?: string | undefined;
  'malgre-les-ecartees'?: boolean | undefined;
}

/**
 * Null where nothing is to be published. `isEmpty`: whether the site has no list yet, which needs no mode.
 * @throws ListError for options that cannot be followed.
 */
export function readPublishOptions(
  given: GivenOptions,
  files: readonly string[],
  isEmpty = false,
): PublishOptions | null {
  const [name, publisher] = [readText(given, 'nom'), readText(given, 'editeur')];
  const despiteAside = given['malgre-les-ecartees'] === true;
  if (given.publier === undefined) {
    const alone = [name !== null && '--nom', publisher !== null && '--editeur', despiteAside && '--malgre-les-ecartees']
      .filter(Boolean)
      .join(', ');
    if (alone === '') return null;
    throw new ListError(`${alone} : pour publier seulement. ${HOW}`);
  }
  const mode = given.publier === '' && isEmpty ? 'remplacer' : MODES.find((one) => one === given.publier);
  if (!mode) throw new ListError(HOW);
  if (files.length > 1) {
    throw new ListError(
      `Rien n’a été écrit : un fichier à la fois (${files.map((file) => `« ${file} »`).join(', ')}). Publiez le premier, puis les autres avec « --publier ajouter » ; un nom qui a des espaces se met entre guillemets.`,
    );
  }
  return { mode, name, publisher, despiteAside };
}

function readText(given: GivenOptions, option: 'nom' | 'editeur'): string | null {
  const text = given[option]?.replace(/\s+/g, ' ').trim();
  if (text === undefined) return null;
  if (text === '') throw new ListError(`Rien n’a été écrit : --${option} est vide. Donnez un texte, ou ôtez l’option.`);
  return text;
}
