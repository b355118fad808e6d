/** The configuration of the site (`data/site.json`): who publishes it, where, whom to contact. */
import { siteConfig, type SiteConfig } from '../../src/model/site.ts';
import { readText, toPath } from './files.ts';
import { DataError } from './problems.ts';

const FILE = 'site.json';

/**
 * Reads and checks the configuration of a data folder.
 * @throws DataError with a French sentence for every fault: a file that is no JSON, a missing or unknown key, a wrong address.
 */
export function loadSite(dataDir: string | URL): SiteConfig {
  const text = readText(toPath(dataDir), FILE);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DataError([{ file: FILE, reason: `ce n’est pas du JSON (${(error as Error).message})` }]);
  }
  const { success, data, error } = siteConfig.safeParse(json);
  if (success) return data;
  throw new DataError(
    error.issues.map(({ path, message, code }) => ({
      file: FILE,
      column: path.join('.') || 'racine',
      reason: code === 'unrecognized_keys' ? 'clé inconnue' : code === 'invalid_type' ? 'texte attendu' : message,
    })),
  );
}
