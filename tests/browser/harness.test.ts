/** The harness can fail: each fault that no page may have is caught on a page made for it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectAccessible, settled, withPage } from './support/page.ts';
import { serve } from './support/server.ts';

const dir = mkdtempSync(join(tmpdir(), 'harness-'));
const site = serve({ dir });
afterAll(() => rmSync(dir, { recursive: true }));

async function visit(name: string, head: string, body: string): Promise<void> {
  writeFileSync(
    join(dir, `${name}.html`),
    `<!doctype html><html lang="fr"><head><title>Essai</title>${head}</head><body><main>${body}</main></body></html>`,
  );
  await withPage(`${name}.html`, { site: site.url }, async ({ page }) => {
    await settled(page);
    await expectAccessible(page);
  });
}

test('a sound page passes', () => visit('sound', '<link rel="icon" href="data:,">', '<h1>Bonjour</h1>'));

test('a console error', () =>
  expect(visit('console', '', '<script>console.error("faux pas")</script>')).rejects.toThrow(/console: faux pas/));

test('an uncaught error', () =>
  expect(visit('error', '', '<script>throw new Error("chute")</script>')).rejects.toThrow(/page error: chute/));

test('a request to another origin', () =>
  expect(visit('origin', '', '<img alt="" src="http://127.0.0.1:9/x.png">')).rejects.toThrow(
    /other origin: http:\/\/127\.0\.0\.1:9/,
  ));

test('a policy violation', () =>
  expect(
    visit(
      'policy',
      '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">',
      '<p style="color:red">Rouge</p>',
    ),
  ).rejects.toThrow(/policy violation|Content Security Policy/));

test('a fault of accessibility', () =>
  expect(visit('axe', '<link rel="icon" href="data:,">', '<h1>Bonjour</h1><button></button>')).rejects.toThrow(
    /axe found:\nbutton-name/,
  ));
