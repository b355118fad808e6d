/** Whom to tell of a fault of security (`security.txt`, RFC 9116). */
import type { SiteConfig } from '../model/site.ts';

export const SECURITY_FILE = '.well-known/security.txt';

/**
 * The file, null where `site.json` names no contact or no date: both must be there. Whether the date is past is asked
 * by `npm run data:check`.
 */
export function securityTxt({ adresse, contact, securite }: SiteConfig): string | null {
  const { courriel: mail, formulaire: form } = contact;
  const date = securite?.expireLe ?? '';
  if (date === '' || (mail === '' && form === '')) return null;
  const lines = [
    ...(mail === '' ? [] : [`Contact: mailto:${encodeURI(mail)}`]),
    ...(form === '' ? [] : [`Contact: ${form}`]),
    `Expires: ${date}T00:00:00Z`,
    'Preferred-Languages: fr',
    // Asked for at the root of the host, wherever the site stands on it.
    ...(adresse === '' ? [] : [`Canonical: ${new URL(`/${SECURITY_FILE}`, adresse).href}`]),
  ];
  return `${lines.join('\n')}\n`;
}
