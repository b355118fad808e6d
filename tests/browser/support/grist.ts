/** A document of Grist with the site's widget in it: a page of another origin, which speaks as Grist does. */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { expect, inject } from 'vitest';
import { listen } from '../../../tools/server.mjs';
import type { Frames, GivenTable } from './gristHost.ts';
import { withPage } from './page.ts';

/** A document that is open. */
export interface GristDocument {
  page: Page;
  widget: (at?: number) => FrameLocator;
  /** Runs in the page around, on its frames. */
  inHost: <Result, Given = undefined>(run: (widgets: Frames, given: Given) => Result, given?: Given) => Promise<Result>;
}

let script: Promise<string> | null = null;

async function hostScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: resolve(import.meta.dirname, 'gristHost.ts'), output: { format: 'iife' } },
    },
  });
  return (built as Rollup.RolldownOutput).output[0].code;
}

/** Opens a document with a widget for each table; an error of any page or of its policy fails the test. */
export async function withDocument(
  tables: GivenTable[],
  visit: (document: GristDocument) => Promise<void>,
  { width = 900, height = 700, path = 'widget/' } = {},
): Promise<void> {
  const code = await (script ??= hostScript());
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="fr"><title>Document</title><body style="margin:0"><script>${code}</script></body></html>`,
    );
  });
  const port = await listen(server, 0);
  try {
    await withPage('donnees-personnelles/', { isDead: true }, async ({ page: own }) => {
      const page = await own.context().newPage();
      await page.setViewportSize({ width, height });
      const faults: string[] = [];
      const asked: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`http://localhost:${port}/`);
      const site = new URL(path, inject('site')).href;
      await page.evaluate(
        ([url, given]) =>
          (window as unknown as { embed: (url: string, tables: GivenTable[]) => void }).embed(url, given),
        [site, tables] as const,
      );
      const inHost: GristDocument['inHost'] = (run, given) =>
        page.evaluate(
          ([text, value]) =>
            // The page around is the test's own.
            (0, eval)(`(${text})`)((window as unknown as { widgets: Frames }).widgets, value) as never,
          [run.toString(), given] as const,
        );
      await visit({ page, widget: (at = 0) => page.frameLocator('iframe').nth(at), inHost });
      expect(faults).toEqual([]);
      const origins = [inject('site'), page.url()].map((url) => new URL(url).origin);
      expect(asked.filter((url) => !/^(data|blob):/.test(url) && !origins.includes(new URL(url).origin))).toEqual([]);
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
