/** The configuration of the site (`site.json`): who publishes it, where, whom to contact. */
import { siteConfig, type SiteConfig } from '../../src/model/site.ts';
import { readJson, toPath } from './files.ts';

/**
 * The configuration of a data folder.
 * @throws DataError as `readJson` does.
 */
export function loadSite(dataDir: string | URL): SiteConfig {
  return readJson(toPath(dataDir), 'site.json', siteConfig);
}
