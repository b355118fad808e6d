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
    '<head><link rel="expect" href="#carte" blocking="render" /><!--head--><script async type="module" crossorigin src="./assets/index.js"></script></head><body><!--app--><p id="sans-reponse"><!--sans-reponse--></p></body>';
  const MAP = '<figure id="carte"></figure>';
  const page = (query: string | null, body: string) =>
    fillPage(TEMPLATE, { path: '', query, head: '', body }, { noAnswer: 'Rien' });

  test('a page with a map is shown once that has been read', () => expect(page('', MAP)).toContain('rel="expect"'));
  test('a page without has none to wait for', () => {
    expect(page('?vue=projets', '<table></table>')).not.toContain('rel="expect"');
    expect(page('?vue=projets', '<table></table>')).toContain('<table></table>');
  });
  test('a page of the application has its script', () => expect(page('', MAP)).toContain('type="module"'));
  test('a page of text has none', () => {
    expect(page(null, '<h1>Titre</h1>')).not.toContain('<script');
    expect(page(null, '<h1>Titre</h1>')).toContain('<h1>Titre</h1>');
  });
});
