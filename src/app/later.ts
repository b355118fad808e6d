/** What comes with the first sign of interest: the long texts, and the site's keeping for visits without network. */
import texts from 'virtual:texts';
import type { Texts } from '../model/dataset.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { keepOffline } from '../site/keepOffline.ts';
import { bringRows } from './rows.ts';

/** Keeping the site fetches all its files: not while the visitor makes the first choices. */
const KEEP_AFTER_MS = 5000;

if (import.meta.env.PROD && import.meta.env.MODE !== 'single') {
  const root = new URL(document.getElementById('app')?.dataset['racine'] || './', location.href);
  setTimeout(() => void keepOffline(root), KEEP_AFTER_MS);
}

/** The long texts, once the list is here that they are of. */
export default async function bringTexts(dashboard: Dashboard): Promise<Texts> {
  await bringRows(dashboard);
  return texts;
}
