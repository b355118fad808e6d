/** What a page of text is made of. */
import type { Criterion } from '../model/audit.ts';
import type { Dataset, Documentation } from '../model/dataset.ts';
import type { SiteConfig } from '../model/site.ts';

/** A piece of a sentence: text, or a link. */
export type Piece = string | { text: string; href: string };
export type Sentence = Piece | readonly Piece[];

/** A part of a document: paragraphs, then a list, or terms with their meanings. */
export interface DocumentPart {
  title: string;
  paragraphs?: Sentence[];
  list?: Sentence[];
  terms?: { term: string; direction: string }[];
}

/** A page of text. */
export interface Document {
  path: string;
  title: string;
  description: string;
  lead: Sentence[];
  sections: DocumentPart[];
}

/** What the documents are made from. */
export interface DeclarationFacts {
  site: SiteConfig;
  audit: readonly Criterion[];
  dataset: Dataset;
  documentation: Documentation;
  glossaire: readonly { sigle: string; definition: string }[];
  years: string;
}

const MISSING = 'à renseigner par l’exploitant du site';

/** What the configuration says, or that it does not say it yet. */
export function orMissing(text: string): string {
  return text === '' ? `[${MISSING}]` : text;
}
