/** Where the site stands: in a file, without network, in another site’s frame, at a wrong address, on a telephone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { createStaticServer, listen } from '../../../tools/server.mjs';
import { SINGLE_FILE } from '../../../src/state/paths.ts';
import { DIST } from './engine.ts';
import type { Journey } from './journey.ts';
import { copyWithListener } from './site.ts';
import { Visit } from './visit.ts';

const TELEPHONE = { width: 390, height: 844 };

export const placeJourneys: readonly Journey[] = [
  {
    name: 'opens the site in one file from a folder: a département, a view, a file of data',
    async go({ engine }) {
      const folder = mkdtempSync(join(tmpdir(), 'file-'));
      try {
        const path = join(folder, SINGLE_FILE);
        copyWithListener(join(DIST, SINGLE_FILE), path);
        const file = new Visit(engine, pathToFileURL(path).href);
        await file.open();
        await file.press('[data-map-svg] [data-code="38"]');
        await file.sees('aside h2', '^Isère$');
        await file.press('nav a', '^Couverture$');
        await file.sees('h1', '^Couverture territoriale');
        const csv = await file.take(() => file.press('button', '^(Tableau|Lacunes) \\(CSV\\)'));
        expect(csv.name).toMatch(/\.csv$/);
        await engine.back();
        await file.sees('aside h2', '^Isère$');
        await file.expectClean();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
  {
    name: 'opens without network what was visited',
    async go(visit) {
      const server = createStaticServer({ dir: DIST, base: '/hors-ligne/', quality: 1 });
      const port = await listen(server, 0);
      const kept = new Visit(visit.engine, `http://localhost:${port}/hors-ligne/`);
      try {
        await kept.open();
        await kept.press('[data-map-svg] [data-code="38"]');
        await kept.until(() => navigator.serviceWorker.controller !== null);
      } finally {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      for (const [path, css, name] of [
        ['?dep=38', 'aside h2', '^Isère$'],
        ['departement/07-ardeche/', 'aside h2', '^Ardèche$'],
        ['?vue=couverture&partie=hasard', 'h1, h2', 'hasard'],
        ['?vue=presentation', '.presentation h1', '^120 projets'],
      ] as const) {
        await visit.engine.goto(kept.site + path);
        await kept.sees(css, name);
      }
      await visit.open();
    },
  },
  {
    name: 'stands in a frame of another site, as high as it is',
    async go(visit) {
      await visit.open('?dep=38');
      await visit.press('button', '^Exporter l’image$');
      await visit.press('button', '^Intégrer à un site$');
      await visit.sees('textarea', '^Code à coller');
      const code = await visit.ask(() => document.querySelector('textarea')?.value ?? '');
      expect(code).toContain('embed=1');
      const host = createServer((_request, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(`<!doctype html><html lang="fr"><title>Hôte</title><h1>Un autre site</h1>
<script>window.heights = []; addEventListener('message', ({ data }) => data.hauteur && heights.push(data.hauteur))</script>
${code}</html>`);
      });
      const port = await listen(host, 0);
      try {
        await visit.expectClean();
        await visit.engine.goto(`http://localhost:${port}/`);
        await visit.until(() => {
          const told = (window as unknown as { heights: number[] }).heights.at(-1);
          return told !== undefined && document.querySelector('iframe')?.clientHeight === told;
        });
        const height = await visit.ask(() => document.querySelector('iframe')?.clientHeight ?? 0);
        expect(height).toBeGreaterThan(300);
      } finally {
        host.closeAllConnections();
        host.close();
      }
      await visit.open('?dep=38&embed=1');
      await visit.sees('.cadre h1', '^Isère');
      await visit.press('[data-map-svg] [data-code="26"]');
      await visit.sees('.cadre h1', '^Drôme');
    },
  },
  {
    name: 'says at a wrong address that there is nothing, and leads to the map',
    async go(visit) {
      await visit.open('nulle/part/');
      await visit.sees('h1', '^Cette page n’existe pas');
      await visit.press('main a', '^La carte de la région');
      await visit.sees('[data-map-svg] [data-code="38"]');
    },
  },
  {
    name: 'on a telephone no view scrolls sideways',
    narrow: true,
    async go(visit) {
      for (const path of [
        '',
        '?dep=38',
        '?vue=couverture',
        '?vue=projets',
        '?vue=liste',
        '?vue=fiche&dep=38',
        '?vue=donnees',
        '?vue=commune&commune=01031',
        '?comparer=07,26,38',
      ]) {
        await visit.open(path, TELEPHONE);
        const over = await visit.ask(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, path).toBeLessThanOrEqual(0);
        await visit.expectClean();
      }
    },
  },
];
