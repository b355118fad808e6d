/** What a page of text is made of. */
import type { Critere } from '../model/audit.ts';
import type { Dataset, Documentation } from '../model/dataset.ts';
import type { SiteConfig } from '../model/site.ts';

/** A piece of a sentence: text, or a link. */
export type Morceau = string | { texte: string; href: string };
export type Phrase = Morceau | readonly Morceau[];

/** A part of a document: paragraphs, then a list, or terms with their meanings. */
export interface Partie {
  titre: string;
  paragraphes?: Phrase[];
  liste?: Phrase[];
  termes?: { terme: string; sens: string }[];
}

/** A page of text. */
export interface Document {
  path: string;
  titre: string;
  description: string;
  chapo: Phrase[];
  parties: Partie[];
}

/** What the documents are made from. */
export interface Matiere {
  site: SiteConfig;
  audit: readonly Critere[];
  dataset: Dataset;
  documentation: Documentation;
  glossaire: readonly { sigle: string; definition: string }[];
  annees: string;
}

const MANQUE = 'à renseigner par l’exploitant du site';

/** What the configuration says, or that it does not say it yet. */
export function ouManque(texte: string): string {
  return texte === '' ? `[${MANQUE}]` : texte;
}
