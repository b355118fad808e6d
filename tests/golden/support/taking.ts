/** What a visitor takes away, by the buttons of a page: names and bytes of files, and what is put on the clipboard. */
import type { Page } from 'playwright-core';
import { bytesOf, settled, withPage } from '../../browser/support/page.ts';
import { withoutSite } from './golden.ts';

/** When all of it is taken. */
const NOW = '2026-01-15T10:00:00Z';

/** A file as it was handed over. */
export interface Taken {
  name: string;
  bytes: Buffer;
}

/** Opens `path` at a fixed hour and size, without WebGL, and waits until nothing is on its way. */
export const withView = (path: string, visit: (page: Page) => Promise<void>): Promise<void> =>
  withPage(path, { now: NOW }, async ({ page }) => {
    await page.evaluate(holdClipboard);
    await page.mouse.move(1, 1);
    await settled(page);
    await visit(page);
  });

/** Runs in the page: keeps what is copied, and offers no other way to share. */
function holdClipboard(): void {
  delete (Navigator.prototype as { share?: unknown }).share;
  const writeText = (text: string) => Promise.resolve(Object.assign(window, { copied: text }));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
}

/** What was copied last. */
export const copiedBy = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { copied?: string }).copied ?? '');

/** Presses each button of this name in turn and waits for its file. */
export async function takeAll(page: Page, name: string | RegExp): Promise<Taken[]> {
  const buttons = page.getByRole('button', { name });
  const taken: Taken[] = [];
  for (const button of await buttons.all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    taken.push({ name: download.suggestedFilename(), bytes: await bytesOf(download) });
    await settled(page);
  }
  if (taken.length === 0) throw new Error(`no button « ${name} »`);
  return taken;
}

/** Text of a file, without the address of the test server. */
export const textOf = (bytes: Uint8Array): string => withoutSite(Buffer.from(bytes).toString('utf8'));
