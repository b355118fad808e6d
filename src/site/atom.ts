/** A feed in the Atom format (RFC 4287). */
import { xmlText } from '../exports/xmlText.ts';
import { escapeHtml } from '../words/html.ts';

interface Dated {
  /** An absolute address, or a `urn:`; stays the same for ever. */
  id: string;
  title: string;
  /** The day of the data, « 2023-09-25 ». */
  date: string;
  /** The page of it: absolute, or from where the feed lies. */
  href: string;
}

export interface AtomEntry extends Dated {
  /** Who carries it; empty: whoever the feed names. */
  author: string;
  category: { term: string; label: string } | null;
  summary: string;
}

export interface AtomFeed extends Dated {
  subtitle: string;
  author: string;
  /** The feed's own address, absolute or its name alone. */
  self: string;
  entries: readonly AtomEntry[];
}

/** The feed as a file. Texts may hold anything: what XML forbids is left out. */
export function atomXml(feed: AtomFeed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
${dated(feed)}
${line('subtitle', feed.subtitle)}
<author>${line('name', feed.author)}</author>
<link rel="self" type="application/atom+xml" href="${clean(feed.self)}"/>
${feed.entries.map(entryXml).join('')}</feed>
`;
}

function entryXml(entry: AtomEntry): string {
  const { author, category, summary } = entry;
  const lines = [
    dated(entry),
    ...(author === '' ? [] : [`<author>${line('name', author)}</author>`]),
    ...(category ? [`<category term="${clean(category.term)}" label="${clean(category.label)}"/>`] : []),
    ...(summary === '' ? [] : [line('summary', summary)]),
  ];
  return `<entry>\n${lines.join('\n')}\n</entry>\n`;
}

/** The sources say a day: its first moment stands for it. */
const dated = ({ id, title, date, href }: Dated): string =>
  `${line('id', id)}
${line('title', title)}
${line('updated', `${date}T00:00:00Z`)}
<link rel="alternate" type="text/html" href="${clean(href)}"/>`;

const line = (name: string, text: string): string => `<${name}>${clean(text)}</${name}>`;
const clean = (text: string): string => escapeHtml(xmlText(text));
