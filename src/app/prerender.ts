/** The build's entry: every page of the site as HTML, the first view among them, and the pictures for shared links. */
import audit from 'virtual:audit';
import outlines from 'virtual:geometry';
import dataset from 'virtual:list';
import documentation from 'virtual:documentation';
import site from 'virtual:site';
import texts from 'virtual:texts';
import { render as renderComponent } from 'svelte/server';
import App from './App.svelte';
import { geometry } from './geometry.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import Document from '../site/Document.svelte';
import { headTags, type Head } from '../site/head.ts';
import { headOf, pictureOf } from '../site/contents.ts';
import { pictureSvg } from '../site/picture.ts';
import { placeLinks } from '../site/links.ts';
import ViewPage from '../site/ViewPage.svelte';
import MapIsland from '../views/carte/MapIsland.svelte';
import { loadView } from '../views/index.ts';
import * as parts from '../views/lazyParts.ts';
import { Dashboard } from '../state/dashboard.svelte.ts';
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
}

/** What the build writes beside the scripts. */
export interface Site {
  pages: Output[];
  /** Pictures as SVG, by their path in the site. */
  pictures: Map<string, string>;
  /** Said by the page itself when no script answers. */
  noAnswer: string;
  adresse: string;
  /** The first view with the application's own links, for a file that has no other pages. */
  alone: string;
}

const HOME: SitePage = { path: '', view: DEFAULT_VIEW };

/** Draws everything. @throws Error when a page has no place for one of its parts. */
export async function render(): Promise<Site> {
  const pictures = new Map<string, string>();
  const pages: Output[] = [];
  let alone = '';
  for (const page of listPages(dataset)) {
    const dashboard = await dashboardOf(page.view);
    const head = headOf(dashboard, documentation, page);
    pictures.set(head.image, pictureSvg(pictureOf(dashboard), outlines, DAY_COLOURS, PICTURE_FONT));
    const { output, body } = renderView(page, dashboard, head);
    pages.push(output);
    if (page.path === '') alone = body;
  }
  for (const page of listViewPages()) pages.push(await renderViewPage(page, await dashboardOf(page.view)));
  const dashboard = await dashboardOf(DEFAULT_VIEW);
  const home = headOf(dashboard, documentation, HOME);
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
  return { pages, pictures, noAnswer: noScriptWords.noAnswer, adresse: site.adresse, alone };
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
  };
  return { output, body: filled };
}

/**
 * Renders a view of the header as text and tables; its picture is that of the site. The application takes its place.
 * @throws Error when the view has no page.
 */
async function renderViewPage(page: SitePage, dashboard: Dashboard): Promise<Output> {
  const { path, view } = page;
  const shown = await loadView(view.vue);
  if (!shown.page) throw new Error(`prerender: the view « ${view.vue} » has no page`);
  const { default: content } = await shown.page();
  const { head, body } = renderComponent(ViewPage, { props: { dashboard, page: content } });
  const meta = { ...headOf(dashboard, documentation, page), image: headOf(dashboard, documentation, HOME).image };
  const tags = headTags(meta, path, site.adresse);
  return {
    path,
    head: head + tags,
    body: placeLinks(body, path, view, dataset),
    query: encodeView(view),
    isView: true,
  };
}

/** Renders a page of text; its picture is that of the site. */
function renderDocument(document: DocumentText, dashboard: Dashboard, home: Head): Output {
  const { path, title, description } = document;
  const { head, body } = renderComponent(Document, { props: { dashboard, document } });
  const tags = headTags({ ...home, title, description, trail: [], datasetWords: null }, path, site.adresse);
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
