/**
 * Vite plugin: what the sentences of `src/` call « la région » is the whole of the site. For a country they name that
 * instead, as the build reads them, so that the site of a region has neither words nor bytes of it.
 */
import type { Plugin } from 'vite';
import { loadWhole } from '../../data/pipeline/load.ts';
import { dataFolder } from '../../data/pipeline/region.ts';

/** The whole of a site: its level, its name, with an article and « en », and the level that is shown first. */
export interface Whole {
  level: string;
  nom: string;
  avec_article: string;
  locatif: string;
  shown: string;
}

/** The level whose name the sentences have. */
const WRITTEN = 'region';
/** Modules that say something, or read what somebody wrote. */
const SAID = /\/src\/(?!import\/(territories|columns)\/).+\.(ts|svelte)$/;

export function wholeWords(): Plugin {
  let whole: Whole | undefined;
  return {
    name: 'whole-words',
    enforce: 'pre',
    transform(code, id) {
      if (!SAID.test(id)) return null;
      whole ??= loadWhole(dataFolder());
      return whole.level === WRITTEN ? null : { code: nameWhole(code, whole), map: null };
    },
  };
}

/** The text of a module with the name of the whole, which takes the gender of « la région », in its sentences. */
export function nameWhole(code: string, { nom, avec_article, locatif, shown }: Whole): string {
  const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const rules: [RegExp, string][] = [
    // A sentence that has the name already says it once.
    [/la région \$\{region(\.nom)?\}/g, avec_article],
    [/(hors) région/gi, `$1 de ${nom}`],
    [/cette région/g, avec_article],
    [/dans la région/g, locatif],
    [/Dans la région/g, first(locatif)],
    [/La région(?! entière)/g, first(avec_article)],
    [/la région(?! entière)/g, avec_article],
    [/\b(régional)(?!\p{L})/gu, 'national'],
    [/\brégionaux/g, 'nationaux'],
    [/(?<![\p{L}#])[Rr]égion(?!\p{L})/gu, nom],
    // The first part of the address of a unit's page.
    [/`departement\//g, `\`${shown}/`],
  ];
  return rules.reduce((text, [written, said]) => text.replace(written, said), code);
}
