/** Slides of the real data in the colours of the site, for the tests of files. */
import { readFileSync } from 'node:fs';
import geometry from 'virtual:geometrie';
import { buildDeck, sixDigits, type FormatDeDiapo } from '../../../../src/exports/diaporama/deck.ts';
import type { Diapo } from '../../../../src/exports/diaporama/diapo.ts';
import { diapoDe } from '../../../../src/exports/diaporama/diapoDe.ts';
import { stageOf, viewOf } from '../../../../src/presentation/scene.ts';
import { Dashboard } from '../../../../src/state/dashboard.svelte.ts';
import { REAL, TEXTES } from '../../selection/support.ts';

const tokens = readFileSync(new URL('../../../../src/styles/tokens.css', import.meta.url), 'utf8');

/** A token of the style sheet, or a colour of the data, as six digits. */
export const palette = (name: string): string => {
  const css = name.startsWith('#') ? name : new RegExp(`--${name}:\\s*([^;]+);`).exec(tokens)?.[1];
  if (css === undefined) throw new Error(`no token « ${name} »`);
  return sixDigits(css);
};

const app = new Dashboard(REAL, () => Promise.reject(new Error('no texts')));
const decor = {
  layout: geometry,
  paths: new Map(geometry.features.map(({ code, d }) => [code, d])),
  page: 'https://exemple.fr/carte/',
};

/** What the presentation says of itself. */
export const SUJET = 'Région, projets & axes';

export const diapoOf = (lien: string, titre = '', commentaire = ''): Diapo =>
  diapoDe(stageOf(app, viewOf({ lien }, REAL)), { titre, commentaire }, decor);

/** The same with the texts, which the layers are drawn from. */
export async function diapoWithTexts(lien: string): Promise<Diapo> {
  const withTexts = new Dashboard(REAL, () => Promise.resolve(TEXTES));
  const stage = stageOf(withTexts, viewOf({ lien }, REAL));
  await stage.loadTextes();
  return diapoDe(stage, { titre: '', commentaire: '' }, decor);
}

export const buildOf = (
  diapos: Diapo[],
  titre = 'Essai',
  format: FormatDeDiapo = '16:9',
  signal = new AbortController().signal,
): Promise<Uint8Array> =>
  buildDeck(diapos, { titre, sujet: SUJET, format, palette, signal, onprogress: () => undefined });

export const build = (liens: string[], format: FormatDeDiapo = '16:9', signal?: AbortSignal): Promise<Uint8Array> =>
  buildOf(
    liens.map((lien) => diapoOf(lien)),
    'Essai',
    format,
    signal,
  );
