/** What comes with the first sign of interest: the long texts, and the site's keeping for visits without network. */
import textes from 'virtual:textes';
import { keepOffline } from './panels/keepOffline.ts';

if (import.meta.env.PROD && import.meta.env.MODE !== 'single')
  void keepOffline(new URL(document.getElementById('app')?.dataset['racine'] || './', location.href));

export default textes;
