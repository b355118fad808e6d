/** What stands in a page of the build. */
import { describe, expect, test } from 'vitest';
import { fillPage, iconUrl } from '../../../tools/vite/html.ts';

describe('iconUrl', () => {
  test('changes what an attribute or an address would end at, and nothing else', () =>
    expect(iconUrl('<svg viewBox="0 0 8 8"><path fill="#fff" d="M1 2z"/></svg>\n')).toBe(
      "data:image/svg+xml,%3Csvg viewBox='0 0 8 8'%3E%3Cpath fill='%23fff' d='M1 2z'/%3E%3C/svg%3E",
    ));
  test('a percent sign stays one', () =>
    expect(decodeURIComponent(iconUrl('<svg width="50%"/>'))).toBe("data:image/svg+xml,<svg width='50%'/>"));
});

describe('fillPage', () => {
  const TEMPLATE =
    '<head><link rel="expect" href="#carte" blocking="render" /><!--head--></head><body><!--app--><p id="sans-reponse"><!--sans-reponse--></p></body>';
  const page = (query: string | null) =>
    fillPage(TEMPLATE, { path: '', query, head: '', body: '<h1>Titre</h1>' }, { sansReponse: 'Rien' });

  test('a page of the application waits for its map', () => expect(page('')).toContain('rel="expect"'));
  test('a page of text has none to wait for', () => {
    expect(page(null)).not.toContain('rel="expect"');
    expect(page(null)).toContain('<h1>Titre</h1>');
  });
});
