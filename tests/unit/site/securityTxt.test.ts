/** security.txt, held against what RFC 9116 wants of a file. */
import { expect, test } from 'vitest';
import type { SiteConfig } from '../../../src/model/site.ts';
import { securityTxt } from '../../../src/site/securityTxt.ts';

const SITE: SiteConfig = {
  adresse: 'https://exemple.fr/carte/',
  editeur: { nom: '', adresse: '', directeur: '' },
  hebergeur: { nom: '', adresse: '', telephone: '' },
  contact: { courriel: 'securite@exemple.fr', formulaire: 'https://exemple.fr/contact' },
  accessibilite: { entite: '', etabliLe: '2030-05-01' },
  securite: { expireLe: '2030-06-30' },
};

test('all of it, at the root of the host', () =>
  expect(securityTxt(SITE)).toBe(
    `Contact: mailto:securite@exemple.fr
Contact: https://exemple.fr/contact
Expires: 2030-06-30T00:00:00Z
Preferred-Languages: fr
Canonical: https://exemple.fr/.well-known/security.txt
`,
  ));
test('a form alone', () =>
  expect(securityTxt({ ...SITE, contact: { ...SITE.contact, courriel: '' } })).toMatch(/^Contact: https:/));
test('no address of the site', () => expect(securityTxt({ ...SITE, adresse: '' })).not.toContain('Canonical'));
test('no contact', () => expect(securityTxt({ ...SITE, contact: { courriel: '', formulaire: '' } })).toBeNull());
test('no date', () => expect(securityTxt({ ...SITE, securite: { expireLe: '' } })).toBeNull());
test('a site made before the date was asked for', () =>
  expect(securityTxt({ ...SITE, securite: undefined })).toBeNull());
test('a mailbox whose name a URL cannot hold as it is', () =>
  expect(securityTxt({ ...SITE, contact: { courriel: "l'équipe@exemple.fr", formulaire: '' } })).toContain(
    "Contact: mailto:l'%C3%A9quipe@exemple.fr",
  ));
