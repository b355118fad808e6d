/**
 * The built site served by nginx and by Apache, with the ready files: what every answer says of itself, at the root of
 * a server and in a folder.
 */
import { cpSync, chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../tools/browser.mjs';
import { compressFolder } from '../../tools/hosting/compress.mjs';
import { DIST } from './support/engines.ts';
import { startApache, startNginx, type WebServer } from './support/webServers.ts';

const work = mkdtempSync(join(tmpdir(), 'hosting-'));
const site = join(work, 'site');
const FILES = {
  'essai.topojson': '{"type":"Topology"}',
  'essai.geojson': '{"type":"FeatureCollection","features":[]}',
  'essai.jsonld': '{}',
  'essai.atom': '<feed/>',
  'essai.parquet': 'PAR1',
  'essai.webp': 'RIFF',
  'essai.mjs': 'export {};',
  '.secret': 'secret',
  '.git/config': 'secret',
  '.well-known/security.txt': 'Contact: mailto:a@example.fr',
  'dossier/.secret': 'secret',
};

beforeAll(async () => {
  chmodSync(work, 0o755);
  cpSync(DIST, site, { recursive: true });
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), content);
  }
  writeFileSync(join(work, 'secret.txt'), 'secret');
  // Which bytes are sent is the same at any quality.
  await compressFolder(site, 1);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const page = () => readFileSync(join(site, 'index.html'), 'utf8');
const asset = readdirSync(join(DIST, 'assets')).find((name) => /^index-.*\.js$/.test(name)) ?? '';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

describe.each([
  ['nginx', startNginx, '/'],
  ['nginx', startNginx, '/sous-dossier/'],
  ['apache', startApache, '/'],
  ['apache', startApache, '/sous-dossier/'],
] as const)('%s', (name, start, base) => {
  let server: WebServer;
  beforeAll(async () => void (server = await start(mkdtempSync(join(work, `${name}-`)), site, base)));
  afterAll(() => server.stop());

  /** A raw request below the base: unlike fetch, it sends the path as it is written. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const sent = request({ port: server.port, path: base + path, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      });
      sent.on('error', reject);
      sent.end();
    });

  describe(`at ${base}`, () => {
    it.each(['', 'mentions-legales/', `assets/${asset}`, 'images/accueil.png', 'rien', 'assets/rien-12345678.js'])(
      'says the same of every answer: %s',
      async (path) => {
        const { headers } = await ask(path);
        expect(headers).toMatchObject(ALWAYS);
        expect(headers['x-frame-options']).toBeUndefined();
        expect(headers['content-security-policy']).toBeUndefined();
        expect(headers['access-control-allow-credentials']).toBeUndefined();
      },
    );

    it.each([
      ['', 'text/html; charset=utf-8'],
      [`assets/${asset}`, 'text/javascript; charset=utf-8'],
      ['donnees/projets.csv', 'text/csv; charset=utf-8'],
      ['donnees/datapackage.json', 'application/json; charset=utf-8'],
      ['donnees/departements.topojson', 'application/json; charset=utf-8'],
      ['sitemap.xml', 'application/xml; charset=utf-8'],
      ['robots.txt', 'text/plain; charset=utf-8'],
      ['images/accueil.png', 'image/png'],
      ['essai.topojson', 'application/json; charset=utf-8'],
      ['essai.geojson', 'application/geo+json; charset=utf-8'],
      ['essai.jsonld', 'application/ld+json; charset=utf-8'],
      ['essai.atom', 'application/atom+xml; charset=utf-8'],
      ['essai.mjs', 'text/javascript; charset=utf-8'],
      ['essai.webp', 'image/webp'],
      ['essai.parquet', 'application/vnd.apache.parquet'],
    ])('%s is %s, compressed or not', async (path, type) => {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const { status, headers } = await ask(path, { 'accept-encoding': encoding });
        expect([encoding, status, headers['content-type']]).toEqual([encoding, 200, type]);
      }
    });

    it('keeps hashed files for good, compressed too, and asks for all else again', async () => {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const kept = async (path: string) =>
          (await ask(path, { 'accept-encoding': encoding })).headers['cache-control'];
        expect(await kept(`assets/${asset}`)).toBe('public, max-age=31536000, immutable');
        for (const path of ['', 'sw.js', 'departement/', 'images/accueil.png', 'donnees/projets.csv'])
          expect(await kept(path)).toBe('no-cache');
      }
    });
    it('does not keep that a hashed file is missing', async () => {
      const { status, headers } = await ask('assets/rien-12345678.js');
      expect([status, headers['cache-control']]).toEqual([404, 'no-cache']);
    });

    it.each(['', `assets/${asset}`])('sends « %s » by brotli, gzip or plain, as the browser accepts', async (path) => {
      const plain = await ask(path);
      const wanted = path === '' ? page() : readFileSync(join(site, path), 'utf8');
      expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, wanted]);
      const br = await ask(path, { 'accept-encoding': 'gzip, deflate, br, zstd' });
      expect([br.headers['content-encoding'], brotliDecompressSync(br.body).toString()]).toEqual(['br', wanted]);
      const gzip = await ask(path, { 'accept-encoding': 'gzip' });
      expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).toString()]).toEqual(['gzip', wanted]);
      for (const { headers } of [plain, br, gzip]) expect(headers.vary).toMatch(/accept-encoding/i);
    });
    it('sends pictures as they are', async () => {
      const { headers, body } = await ask('images/accueil.png', { 'accept-encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBeUndefined();
      expect(body.equals(readFileSync(join(site, 'images/accueil.png')))).toBe(true);
    });

    it.each(['identity', 'gzip', 'br'])('does not send again what has not changed (%s)', async (encoding) => {
      const { headers } = await ask('', { 'accept-encoding': encoding });
      expect(headers.etag).toBeTruthy();
      const again = await ask('', { 'accept-encoding': encoding, 'if-none-match': headers.etag ?? '' });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    });
    it('tells the forms of a page apart', async () => {
      const tags = await Promise.all(
        ['identity', 'gzip', 'br'].map(async (one) => (await ask('', { 'accept-encoding': one })).headers.etag),
      );
      expect(new Set(tags).size).toBe(3);
    });

    it('sends a part of a file', async () => {
      const { status, headers, body } = await ask('donnees/projets.csv', { range: 'bytes=3-12' });
      const whole = readFileSync(join(site, 'donnees/projets.csv'));
      expect([status, headers['content-range']]).toEqual([206, `bytes 3-12/${whole.length}`]);
      expect(body.equals(whole.subarray(3, 13))).toBe(true);
    });
    it('refuses a part that is not there', async () =>
      expect((await ask('donnees/projets.csv', { range: 'bytes=99999999-' })).status).toBe(416));

    it.each(['rien', 'departement/99-rien/', 'rien/du/tout.html'])('%s: the page of wrong addresses', async (path) => {
      const { status, headers, body } = await ask(path);
      expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect(body.toString()).toBe(readFileSync(join(site, '404.html'), 'utf8'));
    });
    it('HEAD says the same without a body', async () => {
      const [head, get] = [await ask('', {}, 'HEAD'), await ask('')];
      expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, `${get.body.length}`]);
    });
    it('leads a folder without its slash to the one with it', async () => {
      const { status, headers } = await ask('mentions-legales');
      expect([status, new URL(headers.location ?? '', `http://localhost:${server.port}`).pathname]).toEqual([
        301,
        `${base}mentions-legales/`,
      ]);
    });

    it.each(['.secret', 'dossier/.secret', '.git/config', '.htaccess', '%2esecret'])(
      '%s is not served',
      async (path) => {
        const { status, body } = await ask(path);
        expect([403, 404]).toContain(status);
        expect(body.toString()).not.toContain('secret');
      },
    );
    it('.well-known is', async () =>
      expect((await ask('.well-known/security.txt')).body.toString()).toContain('Contact:'));
    it.each([
      '../secret.txt',
      '../../secret.txt',
      '%2e%2e/secret.txt',
      '..%2fsecret.txt',
      'images/../../../secret.txt',
    ])('%s does not climb out', async (path) => {
      const { status, body } = await ask(path);
      expect([400, 403, 404]).toContain(status);
      expect(body.toString()).not.toBe('secret');
    });
    it('shows no list of a folder without a page', async () => {
      const { status, body } = await ask('images/');
      expect([403, 404]).toContain(status);
      expect(body.toString()).not.toContain('axe-emploi.png');
    });

    it('opens in a browser without an error, and then without the server', async () => {
      const browser = await launchBrowser({ webgl: false });
      try {
        const opened = await browser.newPage();
        const faults: string[] = [];
        opened.on('pageerror', ({ message }) => faults.push(message));
        opened.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
        await opened.goto(`http://localhost:${server.port}${base}`);
        await opened.mouse.move(300, 300);
        await opened.getByRole('link', { name: 'Couverture' }).first().click();
        await opened.getByRole('heading', { level: 1, name: /^Couverture/ }).waitFor();
        // What the worker keeps is whole once it is in control.
        await opened.evaluate(async () => {
          const { serviceWorker } = navigator;
          const taken = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
          await serviceWorker.ready;
          if (!serviceWorker.controller) await taken;
        });
        await opened.context().setOffline(true);
        await opened.goto(`http://localhost:${server.port}${base}?dep=38`);
        await opened.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
        expect(faults).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  });
});
