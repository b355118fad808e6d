/** What of a style sheet is painted first, and what stands behind the map. */
import { describe, expect, test } from 'vitest';
import { divideStyle } from '../../../tools/vite/criticalStyle.ts';
import { beforeRest, withRest } from '../../../tools/vite/html.ts';

const HTML = '<main id="contenu" class="page large"><h1 data-a="1 > 0">A</h1></main>';

describe('a rule stands first', () => {
  test.each([
    ['an element', 'h1{color:red}'],
    ['a class', '.page{color:red}'],
    ['an id', '#contenu{color:red}'],
    ['an attribute, whose value may hold the sign of a tag’s end', '[data-a]{color:red}'],
    ['the body, which stands in no fragment', 'body{color:red}'],
    ['one of two selectors', '.absent,.page{color:red}'],
    ['a condition', '@media (width>=60rem){.page{color:red}}'],
    ['what an element is not', '.page:not(.absent){color:red}'],
  ])('for %s', (_name, css) => {
    const { first, rest } = divideStyle(css, HTML);
    expect(first).not.toBe('');
    expect(rest.replace('.absent', '')).not.toContain('.page');
  });
});

describe('a rule stands behind', () => {
  test.each([
    ['a class that nothing has', '.absent{color:red}'],
    ['a class within one that nothing has', '.absent .page{color:red}'],
    ['a state that nothing is in yet', '.page:hover{color:red}'],
    ['a movement', '@keyframes x{to{color:red}}'],
  ])('for %s', (_name, css) => {
    const { first, rest } = divideStyle(css, HTML);
    expect(first).toBe('');
    expect(rest).not.toBe('');
  });
});

describe('custom properties', () => {
  const CSS = ':root{--a:red;--b:var(--c);--c:blue;--d:green}.page{color:var(--b)}.absent{color:var(--d)}';
  test('go with the rule that uses them, and with what their values refer to', () => {
    const { first, rest } = divideStyle(CSS, HTML);
    expect(first).toContain('--b:');
    expect(first).toContain('--c:');
    expect(first).not.toMatch(/--[ad]:/);
    expect(rest).toContain('--a:');
    expect(rest).toContain('--d:');
    expect(rest).not.toMatch(/--[bc]:/);
  });
  test('of the night stay with those of the day', () => {
    const night = '@media (prefers-color-scheme:dark){:root:not([data-clair]){--b:black}}';
    expect(divideStyle(CSS + night, HTML).first).toContain('black');
    expect(divideStyle(CSS + night, HTML).rest).not.toContain('black');
  });
});

test('a condition without a rule is left in neither', () => {
  const css = '@media print{.absent{color:red}}@supports (color:red){@media print{.absent{color:blue}}}';
  const { first, rest } = divideStyle(`${css}@media screen{.page{color:red}}`, HTML);
  expect(first).toBe('@media screen{.page{color:red}}');
  expect(rest).not.toContain('screen');
});

test('an empty sheet has neither', () => expect(divideStyle('', HTML)).toEqual({ first: '', rest: '' }));

describe('the place behind the map', () => {
  test('ends what is painted first', () => expect(beforeRest('<svg></svg><!--suite--><p>')).toBe('<svg></svg>'));
  test('holds the sheets, from the depth of the page, and waits for them', () =>
    expect(withRest('a<!--suite-->b', 'axe/x/', ['assets/s.css'])).toBe(
      'a<link rel="stylesheet" href="../../assets/s.css"><script> </script>b',
    ));
  test('is gone where there is no sheet', () => expect(withRest('a<!--suite-->b', '', [])).toBe('ab'));
});
