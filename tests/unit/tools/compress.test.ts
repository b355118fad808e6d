/** Copies that the build compresses: what gets one, what does not, and that they are the same each time. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressFolder, filesBelow } from '../../../tools/hosting/compress.mjs';

const dir = mkdtempSync(join(tmpdir(), 'compress-'));
const at = (name: string) => join(dir, name);
const PAGE = '<p>Isère</p>'.repeat(200);
let told: Awaited<ReturnType<typeof compressFolder>>;

beforeAll(async () => {
  mkdirSync(at('a'));
  writeFileSync(at('a/index.html'), PAGE);
  writeFileSync(at('small.txt'), 'a'.repeat(1000));
  writeFileSync(at('picture.png'), 'a'.repeat(5000));
  writeFileSync(at('gone.html.br'), 'of a page that is not there any more');
  told = await compressFolder(dir);
});
afterAll(() => rmSync(dir, { recursive: true }));

test('a text gets both, which unpack to it', () => {
  expect(brotliDecompressSync(readFileSync(at('a/index.html.br'))).toString()).toBe(PAGE);
  expect(gunzipSync(readFileSync(at('a/index.html.gz'))).toString()).toBe(PAGE);
});
test('a small text, a picture and a copy get none, and a copy of nothing goes', () => {
  expect(filesBelow(dir).filter((path) => /\.(br|gz)$/.test(path))).toEqual([
    at('a/index.html.br'),
    at('a/index.html.gz'),
  ]);
});
test('the sums are those of the files; what is not compressed counts as it is', () => {
  const sizeOf = (name: string) => readFileSync(at(name)).length;
  expect(told).toEqual({
    texts: 2,
    plain: 1000 + Buffer.byteLength(PAGE),
    br: 1000 + sizeOf('a/index.html.br'),
    gz: 1000 + sizeOf('a/index.html.gz'),
  });
});
test('another hour gives the same bytes', async () => {
  const read = () => ['br', 'gz'].map((end) => readFileSync(at(`a/index.html.${end}`)).toString('hex'));
  const before = read();
  utimesSync(at('a/index.html'), 0, 0);
  await compressFolder(dir);
  expect(read()).toEqual(before);
});
test('a changed file leaves no copy of what it was', async () => {
  writeFileSync(at('a/index.html'), 'x');
  await compressFolder(dir);
  expect(existsSync(at('a/index.html.br')) || existsSync(at('a/index.html.gz'))).toBe(false);
});
