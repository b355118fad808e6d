/** The build's entry: every page of the site as HTML, the first view among them, and the pictures for shared links. */
import audit from 'virtual:audit';
import outlines from 'virtual:geometry';
import dataset from 'virtual:list';
import documentation from 'virtual:documentation';
import site from 'virtual:site';
import texts from 'virtual:texts';
import { render as renderComponent } from 'svelte/server';
import App from './App.svelte';
import { buildOpenData } from './openData/openData.ts';
import { geometry } from './geometry.ts';
import { yearsOf } from '../model/placing.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import Document from '../site/Document.svelte';
import { OEMBED_FILE, oembedOf, openSearchXml, SEARCH_FILE } from '../site/discovery.ts';
import { listFeeds } from '../site/feeds.ts';
import { headTags, type Head } from '../site/head.ts';
import { headOf, pictureOf } from '../site/contents.ts';
import { pictureSvg } from '../site/picture.ts';
import { placeLinks } from '../site/links.ts';
import { SECURITY_FILE, securityTxt } from '../site/securityTxt.ts';
import ViewPage from '../site/ViewPage.svelte';
import MapIsland from '../views/carte/MapIsland.svelte';
import { loadView, type ViewName } from '../views/index.ts';
import * as parts from '../views/lazyParts.ts';
import { Dashboard } from '../state/dashboard.svelte.ts';
import { FEED_FILE, latestDate } from '../state/feeds.ts';
import { MapStatus } from '../state/mapStatus.svelte.ts';
import { listPages, listViewPages, type SitePage } from '../state/pages.ts';
import { encodeView } from '../state/url.ts';
import type { Document as DocumentText } from '../site/document.ts';
import { documents } from '../site/documents.ts';
import { WIDGET_QUERY, widgetPage } from '../site/widgetPage.ts';
import { noScriptWords } from '../words/interface.ts';
import { DAY_COLOURS, PICTURE_FONT } from '../site/colours.ts';

/** A page for the build to write; `query`: the view that the application wakes with, null for a page without it. */
export interface Output {
  path: string;
  head: string;
  body: string;
  query: string | null;
  /** Whether another view than the map is drawn, which needs its style. */
  isView?: boolean;
  /** The day of the data that it shows; none where it shows none. */
  date?: string;
}

/** What the build writes beside the scripts. */
export interface Site {
  pages: Output[];
  /** Pictures as SVG, by their path in the site. */
  pictures: Map<string, string>;
  /** What is given to re-users and read by other programs, by path: text or bytes. */
  files: Map<string, string | Uint8Array>;
  /** Said by the page itself when no script answers. */
  noAnswer: string;
  adresse: string;
  /** The first view with the application's own links, for a file that has no other pages. */
  alone: string;
}

const HOME: SitePage = { path: '', view: DEFAULT_VIEW };

/** Draws everything. @throws Error when a page has no place for one of its parts. */
export async function render(): Promise<Site> {
  const { data, files } = await buildOpenData(dashboardOf);
  const pictures = new Map<string, string>();
  for (const [path, feed] of listFeeds({ dataset, documentation, texts, site })) files.set(path, feed);
  const pages: Output[] = [];
  let alone = '';
  for (const page of listPages(dataset)) {
    const dashboard = await dashboardOf(page.view);
    const head = withCompanions(headOf(dashboard, data, page), page, files);
    pictures.set(head.image, pictureSvg(pictureOf(dashboard), outlines, DAY_COLOURS, PICTURE_FONT));
    const { output, body } = renderView(page, dashboard, head);
    pages.push(output);
    if (page.path === '') alone = body;
  }
  const dashboard = await dashboardOf(DEFAULT_VIEW);
  const home = headOf(dashboard, data, HOME);
  for (const page of listViewPages()) {
    const shown = await dashboardOf(page.view);
    const head = { ...headOf(shown, data, page), image: home.image };
    pages.push(await renderViewPage(page, shown, withCompanions(head, page, files)));
  }
  const facts = {
    site,
    audit,
    dataset: dashboard.dataset,
    documentation,
    glossaire: texts.glossaire,
    years: dashboard.years,
  };
  for (const make of Object.values(documents)) pages.push(renderDocument(make(facts), dashboard, home));
  // The one page of text that the application takes the place of, where a document has it in a frame.
  pages.push({ ...renderDocument(widgetPage(site), dashboard, home), query: WIDGET_QUERY, isView: true });
  if (site.adresse !== '') files.set(SEARCH_FILE, openSearchXml(dataset.region.nom, site.adresse));
  const security = securityTxt(site);
  if (security !== null) files.set(SECURITY_FILE, security);
  return { pages, pictures, files, noAnswer: noScriptWords.noAnswer, adresse: site.adresse, alone };
}

/** Views that a frame shows as more than a title. */
const FRAMED: readonly ViewName[] = ['carte', 'couverture'];

/** The head of a page that names its feed and its frame; the answer that describes the frame is added to `files`. */
function withCompanions(head: Head, { path, view }: SitePage, files: Site['files']): Head {
  const hasFrame = site.adresse !== '' && FRAMED.includes(view.vue);
  if (hasFrame) files.set(path + OEMBED_FILE, oembedOf(head, view, site.adresse));
  return { ...head, hasFeed: files.has(path + FEED_FILE), hasFrame };
}

/** The day of the lists that a page shows: of one year but where all are told of. */
function dateOf({ vue, annee }: View): string {
  const year = annee ?? yearsOf(dataset).at(-1);
  return latestDate(documentation.campagnes.filter((one) => vue === 'donnees' || one.annee === year));
}

/** The state of one view; its texts are there where the view is about something of its own. */
async function dashboardOf(view: View): Promise<Dashboard> {
  const page = { root: '', query: encodeView(view) };
  const dashboard = new Dashboard(dataset, geometry, () => Promise.resolve(texts), page);
  dashboard.view = view;
  if (encodeView(view) !== '') await dashboard.loadTexts();
  return dashboard;
}

/** Renders a view and writes each island's HTML into its place; `body`: before its links lead to pages. */
function renderView({ path, view }: SitePage, dashboard: Dashboard, meta: Head): { output: Output; body: string } {
  const { head, body } = renderComponent(App, { props: { dashboard } });
  const props = { dashboard, status: new MapStatus(() => view.dep) };
  const islands: [name: string, html: string][] = [
    ['titre', renderComponent(parts.MapTitle, { props }).body],
    ['legende', renderComponent(parts.MapKey, { props }).body],
    ['filtres', renderComponent(parts.Filters, { props }).body],
    ['sources', renderComponent(parts.MapSources, { props }).body],
    ['carte', `${renderComponent(MapIsland, { props }).body}<!--suite-->`],
    ['panneau', renderComponent(parts.Panel, { props }).body],
    ['bas', renderComponent(parts.SiteFooter, { props }).body],
  ];
  const filled = islands.reduce(fillIsland, body);
  const output = {
    path,
    head: head + headTags(meta, path, site.adresse),
    body: placeLinks(filled, path, view, dataset),
    query: encodeView(view),
    date: dateOf(view),
  };
  return { output, body: filled };
}

/**
 * Renders a view of the header as text and tables; its picture is that of the site. The application takes its place.
 * @throws Error when the view has no page.
 */
async function renderViewPage({ path, view }: SitePage, dashboard: Dashboard, meta: Head): Promise<Output> {
  const shown = await loadView(view.vue);
  if (!shown.page) throw new Error(`prerender: the view « ${view.vue} » has no page`);
  const { default: content } = await shown.page();
  const { head, body } = renderComponent(ViewPage, { props: { dashboard, page: content } });
  return {
    path,
    head: head + headTags(meta, path, site.adresse),
    body: placeLinks(body, path, view, dataset),
    query: encodeView(view),
    isView: true,
    date: dateOf(view),
  };
}

/** Renders a page of text; its picture is that of the site. */
function renderDocument(document: DocumentText, dashboard: Dashboard, home: Head): Output {
  const { path, title, description } = document;
  const { head, body } = renderComponent(Document, { props: { dashboard, document } });
  const tags = headTags({ ...home, title, description, trail: [], data: null }, path, site.adresse);
  return { path, head: head + tags, body: placeLinks(body, path, dashboard.view, dataset), query: null };
}

/** @throws Error when the page has no island of that name: it would stay empty without a word. */
function fillIsland(body: string, [name, html]: [string, string]): string {
  const filled = body.replace(
    new RegExp(`(<div[^>]*data-ile="${name}"[^>]*>)(</div>)`),
    (_, open, close) => open + html + close,
  );
  if (filled === body) throw new Error(`prerender: no island « ${name} » in the page`);
  return filled;
}
