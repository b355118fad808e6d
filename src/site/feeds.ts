/** The feeds of the site: all projects, those of each territory and axis, and the lists that were published. */
import type { Dataset, Documentation, ProjetIndex, Texts } from '../model/dataset.ts';
import type { SiteConfig } from '../model/site.ts';
import type { Campagne } from '../model/tables.ts';
import { yearsOf } from '../model/placing.ts';
import { DEFAULT_VIEW } from '../model/view.ts';
import { sizeOf } from '../model/tally.ts';
import { ofAxe, ofTerritoire } from '../selection/counts.ts';
import { FEED_FILE, feedYears, hasFeed, latestDate } from '../state/feeds.ts';
import { nearestPath, PATH_REGION_WIDE, pathOfAxe, pathOfUnit, VIEW_PATHS } from '../state/pages.ts';
import { relativeRoot } from '../state/paths.ts';
import { feedWords } from '../words/feeds.ts';
import { NAME } from '../words/interface.ts';
import { pageWords } from '../words/pages.ts';
import { atomXml, type AtomEntry } from './atom.ts';

export interface FeedFacts {
  /** The whole list: all years, at the level that is shown first. */
  dataset: Dataset;
  documentation: Documentation;
  texts: Texts;
  site: SiteConfig;
}

/** What one feed is about: the path of its page, what stands in its title, and its projects. */
interface Subject {
  path: string;
  what: string;
  projets: readonly ProjetIndex[];
}

/** Every feed by its path in the site. Without a list there is no date, and so no feed. */
export function listFeeds(facts: FeedFacts): Map<string, string> {
  const { dataset, documentation } = facts;
  const feeds = listSubjects(dataset)
    .filter(({ projets }) => hasFeed(dataset, projets))
    .map((subject) => feedOfProjets(facts, subject));
  const all = documentation.campagnes.length === 0 ? [] : [...feeds, feedOfLists(facts)];
  return new Map(all);
}

function listSubjects({ region, units, axes, projets }: Dataset): Subject[] {
  return [
    { path: '', what: feedWords.all, projets },
    ...units.map((unit) => ({ path: pathOfUnit(unit), what: unit.nom, projets: ofTerritoire(projets, unit.code) })),
    { path: PATH_REGION_WIDE, what: pageWords.wholeRegion, projets: ofTerritoire(projets, region.code) },
    // A list without categories has one axis, which no screen names.
    ...(axes.length > 1
      ? axes.map(({ id, libelle }) => ({ path: pathOfAxe(id), what: libelle, projets: ofAxe(projets, id) }))
      : []),
  ];
}

function feedOfProjets(facts: FeedFacts, { path, what, projets }: Subject): [file: string, xml: string] {
  const { dataset, documentation } = facts;
  const years = feedYears(projets);
  const missing = [...new Set(projets.map(({ annee }) => annee))].filter((annee) => !years.includes(annee)).sort();
  const entries = years.flatMap((year) =>
    projets.filter(({ annee }) => annee === year).map((projet) => entryOfProjet(facts, path, projet)),
  );
  const date = latestDate(documentation.campagnes);
  const subtitle = feedWords.projets(dataset.frame) + (missing.length === 0 ? '' : feedWords.without(missing));
  return feedAt(facts, path, { what, subtitle, date, entries });
}

function entryOfProjet({ dataset, documentation, texts, site }: FeedFacts, from: string, projet: ProjetIndex) {
  const { id, annee, territoire, structure, axe } = projet;
  const year = annee === yearsOf(dataset).at(-1) ? null : annee;
  const view = { ...DEFAULT_VIEW, annee: year, dep: territoire, projet: id };
  const path = nearestPath(view, DEFAULT_VIEW, dataset) ?? `?projet=${id}`;
  const category = dataset.axes.length > 1 ? dataset.axes.find((one) => one.id === axe) : undefined;
  return {
    // Not its page, which a year that grows may lose.
    id: idOf(dataset, site, `projet/${id}/`),
    title: feedWords.projet(structure, placeOf(dataset, territoire)),
    date: latestDate(documentation.campagnes.filter((campagne) => campagne.annee === annee)),
    href: hrefOf(site, from, path),
    author: structure,
    category: category ? { term: category.id, label: category.libelle } : null,
    summary: texts.projets[id]?.resume ?? '',
  } satisfies AtomEntry;
}

const placeOf = ({ units, region }: Dataset, code: string): string =>
  [region, ...units].find((unit) => unit.code === code)?.nom ?? '';

/** What the data says of its own changes: the day and the fingerprint of each list, and how many texts were cleaned. */
function feedOfLists(facts: FeedFacts): [file: string, xml: string] {
  const { dataset, documentation, texts, site } = facts;
  const path = VIEW_PATHS.donnees ?? '';
  const entryOf = (campagne: Campagne): AtomEntry => {
    const { annee, libelle, source_date: date, source_editeur: author, source_sha256: sha } = campagne;
    const own = dataset.projets.filter((projet) => projet.annee === annee);
    const isAlone = documentation.campagnes.filter((one) => one.annee === annee).length === 1;
    const corrected = own.filter(({ id }) => (texts.projets[id]?.corrections ?? '') !== '').length;
    return {
      id: idOf(dataset, site, `${path}#${annee}-${sha.slice(0, 16)}`),
      title: libelle,
      date,
      href: hrefOf(site, path, path),
      author,
      category: null,
      summary: feedWords.list(campagne, isAlone ? sizeOf(own) : null, isAlone ? corrected : 0),
    };
  };
  const entries = documentation.campagnes.map(entryOf).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const date = latestDate(documentation.campagnes);
  return feedAt(facts, path, { what: feedWords.data, subtitle: feedWords.lists, date, entries });
}

function feedAt(
  { dataset, site }: FeedFacts,
  path: string,
  said: { what: string; subtitle: string; date: string; entries: AtomEntry[] },
): [file: string, xml: string] {
  const file = path + FEED_FILE;
  const { what, ...rest } = said;
  const feed = {
    ...rest,
    id: idOf(dataset, site, file),
    title: feedWords.title(dataset.region.nom, what),
    author: site.editeur.nom || NAME,
    href: hrefOf(site, path, path),
    self: site.adresse === '' ? FEED_FILE : site.adresse + file,
  };
  return [file, atomXml(feed)];
}

/** The address of a page; where nobody said it, a name that stays the same from build to build. */
const idOf = ({ region }: Dataset, { adresse }: SiteConfig, path: string): string =>
  adresse === '' ? `urn:x-carte-des-solidarites:${region.code}:${path}` : adresse + path;

const hrefOf = ({ adresse }: SiteConfig, from: string, to: string): string => (adresse || relativeRoot(from)) + to;
