/** Firefox ESR, driven by Puppeteer over WebDriver BiDi. */
import { rmSync } from 'node:fs';
import puppeteer, { type ElementHandle, type KeyInput } from 'puppeteer-core';
import { onPath } from '../../../tools/programs.mjs';
import {
  answers,
  asCall,
  downloadFolder,
  PAPER,
  PATIENCE_MS,
  SCREEN,
  untilReady,
  type Engine,
  type EngineOptions,
} from './engine.ts';
import { startScreen } from './webdriver.ts';

/** Files are saved without a question, movements left out as Chromium leaves them out. */
const prefsOf = (downloads: string, webgl: boolean) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
  'intl.accept_languages': 'fr-FR, fr',
  'ui.prefersReducedMotion': 1,
  // A fine pointer that can rest on something, which a Firefox without a window denies: 2 + 4.
  'ui.primaryPointerCapabilities': 6,
  'ui.allPointerCapabilities': 6,
  'webgl.disabled': !webgl,
  'webgl.force-enabled': webgl,
});

/** Without a window Firefox finds no driver for WebGL: with it, it has a window on a screen that nobody sees. */
export async function startFirefox({ webgl = false }: EngineOptions = {}): Promise<Engine> {
  const screen = webgl ? await startScreen() : null;
  const downloads = downloadFolder();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: onPath('firefox-esr') ?? 'firefox-esr',
    headless: !screen,
    protocolTimeout: 2 * PATIENCE_MS,
    extraPrefsFirefox: prefsOf(downloads, webgl),
    env: { ...process.env, ...(screen && { DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1' }) },
  });
  let page = await browser.newPage();
  const run = <T>(script: string) => page.evaluate(asCall(script)) as Promise<T>;
  const goto = async (url: string) => {
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
    await untilReady(run);
  };
  return {
    version: await browser.version(),
    downloads,
    async open(url, size = SCREEN) {
      await page.close();
      page = await browser.newPage();
      await page.setViewport(size);
      await goto(url);
    },
    goto,
    run,
    point: ({ x, y }) => page.mouse.move(x, y),
    press: ({ x, y }) => page.mouse.click(x, y),
    key: (name) => page.keyboard.press(name as KeyInput),
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    async setFile(css, path) {
      const field = (await page.$(css)) as ElementHandle<HTMLInputElement> | null;
      if (!field) throw new Error(`No field ${css}.`);
      await field.uploadFile(path);
    },
    screenshot: () => page.screenshot(),
    pdf: () => page.pdf(PAPER),
    isAlive: () => answers(() => run('return 1')),
    async stop() {
      await browser.close();
      await screen?.stop();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
