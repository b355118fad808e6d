/** A page of the site in a real browser that fails on whatever a visitor would not forgive. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Download, Page, Request } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { launchBrowser } from '../../../tools/browser.mjs';

/**
 * The browsers of a test file, without and with WebGL, each started when it is first needed: one for all files would
 * pass every message on.
 */
const started = new Map<boolean, Promise<Browser>>();

function browser(webgl: boolean): Promise<Browser> {
  const known = started.get(webgl) ?? launchBrowser({ webgl, path: inject('chromium') });
  started.set(webgl, known);
  return known;
}
afterAll(() => Promise.all([...started.values()].map(async (one) => (await one).close())));

/**
 * Nets, not measures: a loaded machine may take its time for any step. Below the timeout of a test, so that the step is
 * named.
 */
const PATIENCE_MS = 120_000;

/** What the browser says of itself: Playwright keeps a service worker out, the emulated graphics card is slow. */
const NOT_THE_PAGE = /^Service Worker registration blocked by Playwright$|GL Driver Message \(OpenGL, Performance/;

export interface PageOptions {
  width?: number;
  height?: number;
  javaScript?: boolean;
  /**
   * A browser with WebGL, for what MapLibre draws: emulated, it makes every frame several times dearer. Without it
   * there is none.
   */
  webgl?: boolean;
  touch?: boolean;
  /** Requests whose path matches never arrive, as on a broken connection; their console errors are expected. */
  blocked?: RegExp;
  /** No script will take over: nothing is waited for. */
  isDead?: boolean;
  /** `blocked` only says whose console errors are expected: the requests go through. */
  keepsRequests?: boolean;
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  /** Service workers are kept out, since no test sees what they answer, but where they are what is tested. */
  keepsOffline?: boolean;
  permissions?: string[];
  /** Another site than the build: the harness tests itself with this. */
  site?: string;
  /** The hour that never ends, in UTC: what is made must not depend on when. */
  now?: string;
  /** What the visitor's browser speaks, and where it is. */
  locale?: string;
  timezone?: string;
}

/** Requests of each context that are on their way. */
const pending = new WeakMap<BrowserContext, Set<Request>>();
const withWebgl = new WeakSet<BrowserContext>();

/** What a page did that none may do: console errors, page errors, policy violations, requests to another origin. */
export interface OpenPage {
  page: Page;
  problems: string[];
}

/**
 * Opens `path` (a query string, mostly) and hands the page to `visit`; afterwards the page is closed and any problem
 * fails the test.
 */
export async function withPage(
  path: string,
  options: PageOptions,
  visit: (open: OpenPage) => Promise<void>,
): Promise<void> {
  const {
    width = 1366,
    height = 768,
    javaScript = true,
    webgl = false,
    touch = false,
    blocked,
    isDead = false,
    keepsRequests = false,
    colorScheme = 'light',
    forcedColors = false,
    keepsOffline = false,
    permissions = [],
    site = inject('site'),
    now,
    locale = 'fr-FR',
    timezone = now === undefined ? undefined : 'UTC',
  } = options;
  const chosen = await browser(webgl);
  const context = await chosen.newContext({
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    hasTouch: touch,
    locale,
    reducedMotion: 'reduce',
    colorScheme,
    forcedColors: forcedColors ? 'active' : 'none',
    serviceWorkers: keepsOffline ? 'allow' : 'block',
    permissions,
    ...(timezone !== undefined && { timezoneId: timezone }),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  // Of all its windows: the notes have one of their own.
  if (now !== undefined) await context.addInitScript(withoutTime, Date.parse(now));
  followRequests(context);
  if (webgl) withWebgl.add(context);
  const problems: string[] = [];
  try {
    const page = await context.newPage();
    const { origin } = new URL(site);
    page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      const isExpected =
        NOT_THE_PAGE.test(message.text()) || (blocked !== undefined && blocked.test(message.location().url));
      if (['error', 'warning'].includes(message.type()) && !isExpected) problems.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      // A file has no origin: from there it may ask for nothing but itself.
      const isOwn = origin === 'null' ? url.replace(/[?#].*/, '') === site : new URL(url).origin === origin;
      if (!url.startsWith('data:') && !url.startsWith('blob:') && !isOwn) problems.push(`other origin: ${url}`);
    });
    if (blocked && !keepsRequests)
      await page.route(
        (url) => blocked.test(url.href),
        (route) => route.abort(),
      );
    await page.addInitScript(webgl ? withoutSmoothing : withoutWebgl);
    await page.addInitScript(withTimers, keepsOffline);
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await page.goto(new URL(path, site).href);
    if (javaScript && !isDead) await alive(page);
    await visit({ page, problems });
  } finally {
    await context.close();
  }
  if (problems.length > 0) throw new Error(`The page did what none may do:\n- ${problems.join('\n- ')}`);
}

/** Runs in the page: a browser without WebGL. */
function withoutWebgl(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
  } as typeof original;
}

/** Runs in the page: an emulated graphics card that draws edges once, not in four samples: half of its time. */
function withoutSmoothing(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, wishes?: object) {
    return Reflect.apply(original, this, [kind, { ...wishes, antialias: false }]);
  } as typeof original;
}

/**
 * Runs in the page: what gives up after a long while gives up much later, since on a loaded machine every while is
 * long. `keepsAtOnce`: the site is kept at once, not when the visitor has made the first choices (later.ts).
 */
function withTimers(keepsAtOnce: boolean): void {
  const original = window.setTimeout;
  const whileOf = (ms: number) => (ms > 10_000 ? ms * 20 : keepsAtOnce && ms === 5000 ? 50 : ms);
  window.setTimeout = ((task: TimerHandler, ms = 0, ...rest: unknown[]) =>
    original(task, whileOf(ms), ...rest)) as typeof setTimeout;
}

/** Runs in the page: a clock that stands still; timers go on. */
function withoutTime(now: number): void {
  const Real = Date;
  window.Date = new Proxy(Real, {
    construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [now] : args) as object,
    apply: () => new Real(now).toString(),
    get: (target, name) => (name === 'now' ? () => now : (Reflect.get(target, name) as unknown)),
  });
}

function followRequests(context: BrowserContext): void {
  const requests = new Set<Request>();
  pending.set(context, requests);
  context.on('request', (request) => requests.add(request));
  const drop = (request: Request) => requests.delete(request);
  context.on('requestfinished', drop);
  context.on('requestfailed', drop);
}

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const axeFrench: unknown = JSON.parse(readFileSync(require.resolve('axe-core/locales/fr.json'), 'utf8'));

interface AxeResults {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
}

/** Fails with a readable list when axe finds anything under the RGAA 4 and WCAG 2 A and AA rules, in French. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const { violations, passes } = await page.evaluate(async (locale) => {
    const { axe } = window as unknown as {
      axe: { configure(o: unknown): void; run(o: unknown): Promise<AxeResults> };
    };
    axe.configure({ locale });
    return axe.run({
      // What passes is counted, not described: a third of the time.
      resultTypes: ['violations'],
      runOnly: ['RGAAv4', 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
  }, axeFrench);
  if (passes.length === 0) throw new Error('axe ran no rule: its tags have changed.');
  const lines = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `    ${html.slice(0, 200)}\n      ${failureSummary ?? ''}`).join('\n')}`,
  );
  if (lines.length > 0) throw new Error(`axe found:\n${lines.join('\n')}`);
}

/**
 * Waits until the scripts have taken over: another view stands in place of the drawn map, or the map has asked for its
 * neighbours.
 */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[data-map]') || document.querySelector('path.contexte'));
}

/** How often a page must be seen idle with nothing on its way: one part may ask for the next. */
const CALM = 3;

/** A net, not a measure: a browser may leave out an idle moment. */
const IDLE_NET_MS = 10_000;

/**
 * Runs in the page: waits until it is idle and has drawn what was left to draw. Frames are asked for meanwhile: after
 * an input this browser knows of no idle moment before it has drawn, and a page at rest draws nothing.
 */
function idleThenDrawn(timeout: number): Promise<unknown> {
  return new Promise((resolve) => {
    let isIdle = false;
    const draw = () => {
      if (!isIdle) requestAnimationFrame(draw);
    };
    const drawn = () => {
      isIdle = true;
      requestAnimationFrame(resolve);
      requestIdleCallback(resolve, { timeout });
    };
    draw();
    requestIdleCallback(drawn, { timeout });
  });
}

/** Waits until the page has what it asked for and has nothing left to do; no clock says so. */
export async function settled(page: Page): Promise<void> {
  const requests = pending.get(page.context());
  if (!requests) throw new Error('settled: not a page of withPage');
  await page.waitForLoadState('load');
  for (let calm = 0; calm < CALM;) {
    await page.evaluate(idleThenDrawn, IDLE_NET_MS);
    calm = requests.size === 0 ? calm + 1 : 0;
  }
}

/** Moves the pointer over the map and waits until MapLibre has taken over. The page is one with `webgl: true`. */
export async function wakeMap(page: Page): Promise<void> {
  if (!withWebgl.has(page.context())) throw new Error('wakeMap: open the page with `webgl: true`');
  await page.locator('[data-map]').hover();
  await page.locator('[data-map][data-renderer="maplibre"]').waitFor();
}

/** Waits for the sentence that the drawn map stands in for MapLibre. */
export async function drawnMapNotice(page: Page): Promise<void> {
  const said = page.getByRole('figure').locator('[aria-live=polite]');
  await said.getByText('La carte interactive n’est pas disponible').waitFor();
}

/** The bytes of a download. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The text of a download. */
export async function readDownload(download: Download): Promise<string> {
  return (await bytesOf(download)).toString('utf8');
}

/** Holds the site's scripts back (those of `pattern`), as a slow connection does, until `release` is called. */
export async function holdScripts(page: Page, pattern = /\/assets\/.*\.js$/): Promise<{ release: () => void }> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return { release };
}
