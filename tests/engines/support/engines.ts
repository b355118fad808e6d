/** The three engines behind one face: open an address, wait until it stands, ask it something. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../../tools/browser.mjs';
import { onPath } from '../../../tools/programs.mjs';
import { IS_READY } from './views.ts';
import { Session, startScreen, startWebKitDriver } from './webdriver.ts';

export const DIST = join(import.meta.dirname, '../../../dist');
const VIEWPORT = { width: 1366, height: 768 };
const PAGE_TIMEOUT = 120_000;

export interface Engine {
  /** Name and version, as the engine says it. */
  version: string;
  /** Opens an address in a page of its own and waits until nothing is on its way. */
  open(url: string): Promise<void>;
  /** What the body of a function returns in the page. */
  run<T>(script: string): Promise<T>;
  /** The page as PDF on A4; WebKit's driver does not tell margins, so it has none. */
  pdf?: () => Promise<Uint8Array>;
  stop(): Promise<void>;
}

const MARGIN = { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' };
/** Firefox takes widths in the unit that they are given in, and forgets the unit of a named format. */
const PAPER = { width: '210mm', height: '297mm', margin: MARGIN, printBackground: true, preferCSSPageSize: true };

/** The body of a function as an expression, for engines that evaluate expressions. */
const asCall = (script: string) => `(() => { ${script} })()`;

async function untilReady(run: Engine['run']): Promise<void> {
  const end = performance.now() + PAGE_TIMEOUT;
  while (!(await run<boolean>(IS_READY))) {
    if (performance.now() > end) throw new Error('The page does not come to rest.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch(launchOptions({ webgl: false }));
  let page = await browser.newPage({ viewport: VIEWPORT, locale: 'fr-FR', reducedMotion: 'reduce' });
  const run = <T>(script: string) => page.evaluate<T>(asCall(script));
  return {
    version: `Chromium ${browser.version()}`,
    async open(url) {
      await page.context().close();
      page = await browser.newPage({ viewport: VIEWPORT, locale: 'fr-FR', reducedMotion: 'reduce' });
      await page.goto(url, { timeout: PAGE_TIMEOUT });
      await untilReady(run);
    },
    run,
    pdf: () => page.pdf(PAPER),
    stop: () => browser.close(),
  };
}

export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: onPath('firefox-esr') ?? 'firefox-esr',
    headless: true,
    protocolTimeout: PAGE_TIMEOUT,
  });
  let page = await browser.newPage();
  const run = <T>(script: string) => page.evaluate(asCall(script)) as Promise<T>;
  return {
    version: await browser.version(),
    async open(url) {
      await page.close();
      page = await browser.newPage();
      await page.setViewport(VIEWPORT);
      await page.goto(url, { waitUntil: 'load', timeout: PAGE_TIMEOUT });
      await untilReady(run);
    },
    run,
    pdf: () => page.pdf(PAPER),
    stop: () => browser.close(),
  };
}

export async function startWebKit(): Promise<Engine> {
  const screen = await startScreen();
  const driver = await startWebKitDriver(screen.display);
  const session = await Session.open(driver.url);
  await session.resize(VIEWPORT.width, VIEWPORT.height);
  return {
    version: session.version,
    async open(url) {
      await session.goto(url);
      await untilReady((script) => session.run(script));
    },
    run: (script) => session.run(script),
    async stop() {
      await session.close();
      await driver.stop();
      await screen.stop();
    },
  };
}
