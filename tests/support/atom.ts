/** Whether a text is an Atom feed: RFC 4287's grammar, and what its sentences ask beyond it. */
import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { named, parseXml, repeated, type XmlElement } from './xml.ts';

const GRAMMAR = readFileSync(new URL('./schemas/atom.rng', import.meta.url), 'utf8');
let grammar: RelaxNGValidator | undefined;

/** What is wrong, sentence by sentence; empty for a feed as it should be. */
export function faultsOfFeed(xml: string): string[] {
  grammar ??= RelaxNGValidator.fromDoc(XmlDocument.fromString(GRAMMAR));
  const document = XmlDocument.fromString(xml);
  try {
    grammar.validate(document);
  } catch (error) {
    return [`grammar: ${(error as Error).message.trim()}`];
  } finally {
    document.dispose();
  }
  const feed = parseXml(xml);
  const entries = childrenOf(feed, 'entry');
  const hasAuthor = (one: XmlElement) => childrenOf(one, 'author').length > 0;
  const ids = named(feed, 'id').map(({ text }) => text);
  const newest = entries.map((one) => textOf(one, 'updated')).sort();
  const isWrong: [fault: string, is: boolean][] = [
    ['4.1.1: no author', !hasAuthor(feed) && (entries.length === 0 || !entries.every(hasAuthor))],
    ['4.1.1: no link to itself', !linksOf(feed).includes('self')],
    ['4.1.1: two links to the same page', [feed, ...entries].some((one) => repeated(linksOf(one)).length > 0)],
    ['4.1.2: an entry without a page', !entries.every((one) => linksOf(one).includes('alternate'))],
    ['4.2.6: an id that is no absolute IRI', !ids.every((id) => URL.canParse(id))],
    ['4.1.1: an id twice', repeated(ids).length > 0],
    ['4.2.14: an empty title', named(feed, 'title').some(({ text }) => text.trim() === '')],
    ['3.2.1: an empty name', named(feed, 'name').some(({ text }) => text.trim() === '')],
    ['4.2.15: older than an entry', textOf(feed, 'updated') < (newest.at(-1) ?? '')],
  ];
  return isWrong.filter(([, is]) => is).map(([fault]) => fault);
}

/** The direct children of this name. */
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter(({ local }) => local === name);

export const textOf = (element: XmlElement, name: string): string => childrenOf(element, name)[0]?.text ?? '';

const linksOf = (element: XmlElement): string[] =>
  childrenOf(element, 'link').map(({ attributes }) => attributes.get('rel') ?? 'alternate');
