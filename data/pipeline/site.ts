/** The configuration of the site (`site.json`): who publishes it, where, whom to contact. */
import { siteConfig, type SiteConfig } from '../../src/model/site.ts';
import type { Problem } from '../../src/import/problems.ts';
import { readJson, toPath } from './files.ts';

/**
 * The configuration of a data folder.
 * @throws DataError as `readJson` does.
 */
export function loadSite(dataDir: string | URL): SiteConfig {
  return readJson(toPath(dataDir), 'site.json', siteConfig);
}

/**
 * What is wrong with the date until which `security.txt` holds (RFC 9116 wants one, less than a year ahead). Only the
 * check asks what day it is: a build writes the same file on any day.
 * @param today « 2026-11-28 »
 */
export function checkSecurity({ contact, securite }: SiteConfig, today: string): Problem[] {
  const date = securite?.expireLe ?? '';
  if (date === '') return [];
  const found = (reason: string): Problem[] => [
    { file: 'site.json', column: 'securite.expireLe', value: date, reason },
  ];
  if (contact.courriel === '' && contact.formulaire === '')
    return found('security.txt demande un contact : renseignez « contact.courriel » ou « contact.formulaire »');
  if (date <= today)
    return found('cette date est passée : relisez le contact, puis mettez une date à venir, dans un an au plus');
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const inOneYear = new Date(Date.UTC(year + 1, month - 1, day)).toISOString().slice(0, 10);
  return date > inOneYear ? found(`date trop lointaine : un an au plus, soit ${inOneYear}`) : [];
}
