/** The one state object: the view that was asked for, and everything derived from it. The URL is its memory. */
import type { Component } from 'svelte';
import type { Dataset, Texts } from '../model/dataset.ts';
import type { DashboardGeometry, MapFrame, SourcedShapes } from '../model/geometry.ts';
import { datasetAt } from '../model/placing.ts';
import type { UnitKey } from '../model/units.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import { countProjets, ofAxe, ofTerritoire } from '../selection/counts.ts';
import { fold } from '../model/fold.ts';
import { buildSearchIndex, search } from '../selection/search.ts';
import { buildSeries } from '../selection/series.ts';
import { decodeView, encodeView, type Notice } from './url.ts';

/** Where the long texts are: not asked for, on their way, here, or out of reach. */
export type TextsState = 'absent' | 'loading' | 'ready' | 'error';

/** Why a part does not arrive: no answer, a page that is older than the site, a file that the site itself lacks. */
export type Outage = 'network' | 'outdated' | 'file';

/**
 * The page that the application woke in: the site's root as an absolute path, empty on a page that stands there itself,
 * and the query of the view that it is about.
 */
export interface DrawnPage {
  root: string;
  query: string;
}

/** A change of the view; `replace` keeps the history as it is, for what changes continuously (typing). */
export type ViewPatch = Partial<View>;

/** A list and what brings its long texts. */
export interface ShownList {
  dataset: Dataset;
  fetchTexts: () => Promise<Texts>;
  /** Keys of the finest places that a project names, by its index in the list; absent where none is finer. */
  placesOf?: (index: number) => readonly UnitKey[];
  /** Outlines of a level that came with the list, null where none fit the frame; absent where it brought none. */
  shapesOf?: (level: string, frame: MapFrame) => Promise<SourcedShapes | null>;
  Banner?: Component<{ dashboard: Dashboard }>;
}

/** Does `then` once the list is shown that a query asks for; at once, and without a promise, where it is already. */
export type ListSwitch = (dashboard: Dashboard, query: string, then: () => void) => void | Promise<void>;

/** Before the constructor has given one. */
const NOTHING = {} as ShownList;

export class Dashboard {
  /** The site's own list; what changes it, and what is shown, is `shownList.ts`. */
  siteList: ShownList;
  readonly #geometry: DashboardGeometry;
  /** Of the levels that were asked for beside the site's own, by their id. */
  geometries: Readonly<Record<string, DashboardGeometry>> = $state.raw({});
  /** The list that is shown, and what it came with. */
  shown: ShownList = $state.raw(NOTHING);
  /** What changes the list where an address asks for another; null where visitors have none of their own. */
  lists: ListSwitch | null = null;
  /** Until the list is here that the address asks for. */
  arriving: void | Promise<void> = undefined;
  /** Settled once the long texts that were asked for last are there, or out of reach. */
  #coming = Promise.resolve();
  #window: Window | null = null;
  #page: DrawnPage;
  /** Path and query that the view was last read from or written to. */
  #read: string | null = null;
  /** What stands above every view of a visitor's list. */
  Banner = $derived.by(() => this.shown.Banner);

  view = $state.raw<View>(DEFAULT_VIEW);
  notices = $state.raw<readonly Notice[]>([]);
  texts = $state.raw<Texts | null>(null);
  textsState = $state<TextsState>('absent');
  /** Why a part of the site has not arrived; null where all have. */
  outage = $state<Outage | null>(null);

  /** The list at the level and the year that are shown. */
  dataset = $derived.by(() => datasetAt(this.shown.dataset, this.view.niveau, this.view.annee));

  /** What the level that is shown is drawn with. */
  geometry = $derived.by(() => this.geometryAt(this.dataset.level.id));

  // Each part of the view on its own: opening a territory counts nothing anew.
  // What only counts has no words to be found by.
  #q = $derived.by(() => (this.dataset.tally && this.view.vue !== 'projets' ? '' : this.view.q));
  #axe = $derived.by(() => this.view.axe);
  #indicateur = $derived.by(() => this.view.indicateur);

  #index = $derived.by(() => this.texts?.index ?? buildSearchIndex(this.dataset));
  /** Projects that the text query finds, on every axis: what the axis filters count. */
  found = $derived.by(() =>
    // Without a query the index is not needed, and building it would delay the first paint of a slow machine.
    this.#q === '' ? this.dataset.projets : search(this.dataset.projets, this.#index, this.#q),
  );
  /** Projects under both filters: what map, charts, lists and sentence show. */
  filtered = $derived.by(() => ofAxe(this.found, this.#axe));
  facets = $derived.by(() => countProjets(this.found, this.dataset.region.code));
  counts = $derived.by(() =>
    this.filtered === this.found ? this.facets : countProjets(this.filtered, this.dataset.region.code),
  );
  series = $derived.by(() => buildSeries(this.dataset, this.counts, this.#indicateur));
  /** The filtered projects of the chosen territory, or of all. */
  shownProjets = $derived.by(() => ofTerritoire(this.filtered, this.view.dep));
  axe = $derived.by(() => this.dataset.axes.find(({ id }) => id === this.#axe) ?? null);
  unit = $derived.by(() => this.dataset.units.find(({ code }) => code === this.view.dep) ?? null);
  projet = $derived.by(() => this.dataset.projets.find(({ id }) => id === this.view.projet) ?? null);
  /** Whether axis or query leave projects out; a query without a letter or digit asks for nothing. */
  isFiltered = $derived.by(() => this.#axe !== null || fold(this.#q) !== '');

  /**
   * @param geometry of the territories of `dataset`; @param fetchTexts brings the long texts; called once, when they
   * are first needed, and again after a failure; @param page that is drawn.
   */
  constructor(
    dataset: Dataset,
    geometry: DashboardGeometry,
    fetchTexts: () => Promise<Texts>,
    page: DrawnPage = { root: '', query: '' },
  ) {
    this.#page = page;
    this.shown = this.siteList = { dataset, fetchTexts };
    this.#geometry = geometry;
  }

  /** The site's own list, whatever is shown. */
  get site(): Dataset {
    return this.siteList.dataset;
  }

  /** Whether the screen is the one that the build drew: the view of the page without any notice. */
  get isAsBuilt(): boolean {
    // A page that is taken along has the address of its list, which no build has drawn.
    const isSite = this.shown === this.siteList;
    return isSite && encodeView(this.view) === this.#page.query && this.notices.length === 0;
  }

  /** Whether the page was built with more than the default view: what it says is there before any script. */
  get isPageOfItsOwn(): boolean {
    return this.#page.query !== '';
  }

  /** The address of a page or file of the site, by its path below the root. */
  file(path: string): string {
    return (this.root || './') + path;
  }

  /** The site's root: empty on a page that stands there, else an absolute path. */
  get root(): string {
    return this.#page.root;
  }

  /** The year that is shown, as titles say it: « 2021 ». */
  get years(): string {
    return this.dataset.campagnes.map(({ annee }) => annee).join(', ');
  }

  /** The query string of the current view after `patch`, or `?`. */
  query(patch: ViewPatch): string {
    return encodeView({ ...this.view, ...patch }) || '?';
  }

  /** The address of the current view after `patch`: a real link, that can be copied and opened elsewhere. */
  href(patch: ViewPatch): string {
    return this.root + this.query(patch);
  }

  /** The query of a link that is one of the application's, null for any other. */
  queryOf(href: string): string | null {
    const start = `${this.root}?`;
    return href.startsWith(start) ? href.slice(this.root.length) : null;
  }

  /** Changes the view. A deliberate choice becomes a step of the browser's history; `replace` is for typing. */
  go(patch: ViewPatch, { replace = false } = {}): void {
    const before = encodeView(this.view);
    this.view = { ...this.view, ...patch };
    this.notices = [];
    // Every choice tries again; a page that is older than the site stays so.
    if (this.outage !== 'outdated') this.outage = null;
    this.#afterChange();
    const query = encodeView(this.view);
    const url = (this.root || (this.#window?.location.pathname ?? '')) + query;
    try {
      // What is chosen already is no step that Back should have to undo.
      if (replace || query === before) this.#window?.history.replaceState(null, '', url);
      else this.#window?.history.pushState(null, '', url);
      this.#read = url;
    } catch {
      // A frame without an origin may not change its address: the view is remembered here alone.
    }
  }

  /** Follows a link of the application (its query string); of another list once that is here. */
  open(search: string): void | Promise<void> {
    return this.#inList(search, () => {
      const { view, notices } = decodeView(search, this.shown.dataset);
      this.go(view);
      this.notices = notices;
    });
  }

  #inList(query: string, then: () => void): void | Promise<void> {
    return this.lists ? this.lists(this, query, then) : then();
  }

  /** What a level is drawn with: what the site's first one is, where none was asked for beside it. */
  geometryAt(level: string): DashboardGeometry {
    return this.geometries[level] ?? this.#geometry;
  }

  /**
   * What leads one level up: from a project to its territory, on map and matrix from a territory to the region. Null
   * when there is no level above; in the table a territory is a filter and a sheet is about one, which Escape leaves
   * alone.
   */
  get above(): ViewPatch | null {
    const { projet, dep, vue: viewName } = this.view;
    if (projet !== null) return { projet: null };
    return dep !== null && (viewName === 'carte' || viewName === 'couverture') ? { dep: null } : null;
  }

  /**
   * Reads the view from the window's URL, and again whenever Back or Forward changes it. On a page of its own (`page`)
   * what the URL does not say is the page's. Returns the teardown.
   */
  connect(target: Window, page: DrawnPage = this.#page): () => void {
    this.#window = target;
    this.#page = page;
    const own = target.location.pathname;
    const read = () => {
      const { pathname, search } = target.location;
      // A skip link changes the fragment alone: what was closed stays closed.
      if (pathname + search === this.#read) return;
      this.#read = pathname + search;
      const asked = pathname === own ? over(page.query, search) : search;
      this.arriving = this.#inList(asked, () => {
        // Somebody went on while a list was on its way.
        if (target.location.search !== search) return;
        const { view, notices } = decodeView(asked, this.shown.dataset);
        this.view = view;
        this.notices = notices;
        this.#afterChange();
      });
    };
    read();
    target.addEventListener('popstate', read);
    return () => target.removeEventListener('popstate', read);
  }

  /**
   * A sign of interest (pointer, focus): brings the long texts ahead of need. After a failure only the visitor tries
   * again.
   */
  anticipate(): void {
    if (this.textsState === 'absent') void this.loadTexts();
  }

  /**
   * Brings the long texts, once; whoever asks while they are on their way waits for the same. A failure is kept as
   * state, said on screen, and can be tried again.
   */
  loadTexts(): Promise<void> {
    if (this.textsState === 'absent' || this.textsState === 'error') this.#coming = this.#bringTexts();
    return this.#coming;
  }

  async #bringTexts(): Promise<void> {
    this.textsState = 'loading';
    try {
      this.texts = await this.shown.fetchTexts();
      this.textsState = 'ready';
    } catch {
      this.textsState = 'error';
    }
  }

  /**
   * A territory, a project, a query, an axis or a layer of named places needs the long texts, where the build has not
   * written them already.
   */
  #afterChange(): void {
    if (this.isAsBuilt) return;
    const { dep, projet, q, vue: viewName, calques, axe } = this.view;
    const isBare = dep === null && projet === null && q === '' && viewName === 'carte' && calques.length === 0;
    if (!isBare || axe !== null) void this.loadTexts();
  }
}

/**
 * A query with the parameters of both; where both have one, the first counts, as for every link that repeats itself.
 */
function over(below: string, above: string): string {
  return `${above || '?'}&${below.slice(1)}`;
}
