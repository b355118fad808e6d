/** Chromium, driven by Playwright. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { launchOptions } from '../../../tools/browser.mjs';
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

export async function startChromium({ webgl = false }: EngineOptions = {}): Promise<Engine> {
  const { args = [], ...options } = launchOptions({ webgl });
  const browser = await chromium.launch({ ...options, args: webgl ? args : [...args, '--disable-3d-apis'] });
  const downloads = downloadFolder();
  const newPage = async (viewport = SCREEN): Promise<Page> => {
    const fresh = await browser.newPage({ viewport, locale: 'fr-FR', reducedMotion: 'reduce' });
    fresh.on('download', async (download) => {
      const path = join(downloads, download.suggestedFilename());
      await download.saveAs(`${path}.part`);
      renameSync(`${path}.part`, path);
    });
    return fresh;
  };
  let page = await newPage();
  const run = <T>(script: string) => page.evaluate<T>(asCall(script));
  const goto = async (url: string) => {
    await page.goto(url, { timeout: PATIENCE_MS });
    await untilReady(run);
  };
  return {
    version: `Chromium ${browser.version()}`,
    downloads,
    async open(url, size) {
      await page.context().close();
      page = await newPage(size);
      await goto(url);
    },
    goto,
    run,
    point: ({ x, y }) => page.mouse.move(x, y),
    press: ({ x, y }) => page.mouse.click(x, y),
    key: (name) => page.keyboard.press(name),
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    setFile: (css, path) => page.setInputFiles(css, path),
    screenshot: () => page.screenshot(),
    pdf: () => page.pdf(PAPER),
    isAlive: () => answers(() => run('return 1')),
    async stop() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
