/** The list within a page that is taken along. */
import { describe, expect, it } from 'vitest';
import { readListFile } from '../../../../src/views/liste/listFile.ts';
import { embedList, EMBEDDED } from '../../../../src/views/liste/takeAlong.ts';
import { listOf, outlinesOf } from './support.ts';

const PAGE =
  '<!doctype html><html><body><div id="app" class="a" data-vue=""></div><script>"</body>"</script></body></html>';
const LIST = listOf([{ unit: 'departement:01', structure: 'Mairie' }]);

/** What stands in the script, as a browser reads it: up to the first end of a script. */
const embeddedIn = (page: string) =>
  [...page.matchAll(new RegExp(`<script type="application/json" id="${EMBEDDED}">(.*?)</script>`, 'gs'))].map(
    ([, text = '']) => readListFile(new TextEncoder().encode(text)),
  );

describe('the page that is taken along', () => {
  it('holds the list', () => expect(embeddedIn(embedList(PAGE, LIST))).toEqual([LIST]));
  it('holds its outlines', () => {
    const list = { ...LIST, outlines: [outlinesOf()] };
    expect(embeddedIn(embedList(PAGE, list))).toEqual([list]);
  });
  it('opens with it', () => expect(embedList(PAGE, LIST)).toContain('data-vue="?liste=abc123"'));
  it('ends where the page ended', () => expect(embedList(PAGE, LIST)).toMatch(/<\/script><\/body><\/html>$/));
  for (const name of ['</script><b>', '<!--<script>', '$& $1 $`', '\u2028'])
    it(`a name cannot end the script: ${name}`, () => {
      const list = listOf([{ structure: name }], { name });
      const page = embedList(PAGE, list);
      expect(embeddedIn(page)).toEqual([list]);
      expect(page.match(/<\/script/g)).toHaveLength(2);
    });
  it('another list takes its place', () => {
    const other = listOf([{ unit: 'departement:38' }], { id: 'other' });
    const page = embedList(embedList(PAGE, LIST), other);
    expect(embeddedIn(page)).toEqual([other]);
    expect(page).toContain('data-vue="?liste=other"');
  });
  it('the same list again stands there once', () =>
    expect(embedList(embedList(PAGE, LIST), LIST)).toBe(embedList(PAGE, LIST)));
  it('a page that says nothing of its address opens with it too', () =>
    expect(embedList('<div id="app" ></div></body>', LIST)).toContain('<div id="app" data-vue="?liste=abc123">'));
  it('a script that names such a list is left as it is', () => {
    const script = `<script>a = '<script type="application/json" id="${EMBEDDED}">' + b; c();</script>`;
    expect(embedList(PAGE.replace('</body></html>', `${script}</body></html>`), LIST)).toContain(script);
  });
  it('a page that is not the site’s is refused', () =>
    expect(() => embedList('<html><body></body></html>', LIST)).toThrow(RangeError));
  it('a page that was cut is refused', () =>
    expect(() => embedList('<div id="app" data-vue="">', LIST)).toThrow(RangeError));
});
