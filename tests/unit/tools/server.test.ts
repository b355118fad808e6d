/** The static server, asked over real HTTP on a free port. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaticServer, listen } from '../../../tools/server.mjs';

const root = mkdtempSync(join(tmpdir(), 'server-'));
const dir = join(root, 'site');
const server = createStaticServer({ dir, base: '/base/' });
const PAGE = `<!doctype html><p>${'é'.repeat(500)}</p>`;
let port = 0;

beforeAll(async () => {
  mkdirSync(join(dir, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(dir, 'index.html'), PAGE);
  writeFileSync(join(dir, 'assets', 'app-B3xK9a_d.js'), 'export {};');
  port = await listen(server, 0);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true });
});

/** A raw request: unlike fetch, it sends the path as it is written. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const sent = request({ port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('createStaticServer', () => {
  test('a folder answers with its index, as UTF-8 HTML that is always asked for again', async () => {
    const { status, headers, body } = await ask('/base/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(body.toString()).toBe(PAGE);
  });
  test('a hashed file never changes', async () => {
    expect((await ask('/base/assets/app-B3xK9a_d.js')).headers['cache-control']).toContain('immutable');
  });
  test('brotli, gzip or plain, as the browser accepts', async () => {
    const br = await ask('/base/', { 'accept-encoding': 'gzip, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(PAGE);
    const gzip = await ask('/base/', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body).toString()).toBe(PAGE);
    expect((await ask('/base/')).headers['content-encoding']).toBeUndefined();
  });
  test('an unchanged file is not sent again', async () => {
    const { headers } = await ask('/base/');
    const again = await ask('/base/', { 'if-none-match': headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });
  test('every file may be read by a frame without an origin, credentials apart', async () => {
    for (const path of ['/base/', '/base/assets/app-B3xK9a_d.js', '/base/rien.html']) {
      const { headers } = await ask(path);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
  });
  test('HEAD sends no body', async () => {
    const { status, body } = await ask('/base/', {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
  });
  test('another method is refused', async () => expect((await ask('/base/', {}, 'POST')).status).toBe(405));
  test('a missing file', async () => expect((await ask('/base/rien.html')).status).toBe(404));
  test('a path outside the base', async () => expect((await ask('/')).status).toBe(404));
  for (const path of [
    '/base/../secret.txt',
    '/base/%2e%2e/secret.txt',
    '/base/..%2fsecret.txt',
    '/base/..\\secret.txt',
    '/base/%',
  ]) {
    test(`a way out of the folder is refused: ${path}`, async () => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body.toString()).not.toContain('secret');
    });
  }
});

describe('listen', () => {
  test('takes the next port when one is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const taken = (other.address() as AddressInfo).port;
    const next = createStaticServer({ dir });
    expect(await listen(next, taken)).toBeGreaterThan(taken);
    next.close();
    other.close();
  });
  test('gives up when all are taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const taken = (other.address() as AddressInfo).port;
    await expect(listen(createStaticServer({ dir }), taken, 1)).rejects.toThrow('EADDRINUSE');
    other.close();
  });
});
