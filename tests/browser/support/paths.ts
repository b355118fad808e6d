/** Pages that the build writes and that are read without a script: one of each kind. */
export const STATIC_PAGES = [
  '',
  'departement/38-isere/',
  'region-entiere/',
  'axe/mobilite/',
  'projet/2021-041/',
  'couverture/',
  'projets/',
  'donnees/',
  'accessibilite/',
  'comprendre/',
  'plan-du-site/',
  'mentions-legales/',
  'donnees-personnelles/',
];
