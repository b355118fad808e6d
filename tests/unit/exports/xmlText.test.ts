import { describe, expect, it } from 'vitest';
import { xmlText, xmlTexts } from '../../../src/exports/xmlText.ts';

describe('xmlText', () => {
  it.each<[string, string, string]>([
    ['a soft line break is a line break', 'a\u000bb', 'a\nb'],
    ['a form feed, too', 'a\u000cb', 'a\nb'],
    ['the character 0 goes', 'a\u0000b', 'ab'],
    ['an escape goes', 'a\u001bb', 'ab'],
    ['half a pair goes', 'a\ud800b', 'ab'],
    ['the other half, too', 'a\udc00b', 'ab'],
    ['a whole pair stays', '🌍', '🌍'],
    ['what is no character goes', 'a\ufffe\uffffb', 'ab'],
    ['tab, line break and carriage return stay', 'a\t\n\rb', 'a\t\n\rb'],
    ['no-break and narrow spaces stay', '100\u00a0\u202f%', '100\u00a0\u202f%'],
    ['nothing', '', ''],
  ])('%s', (_name, text, expected) => expect(xmlText(text)).toBe(expected));
});

describe('xmlTexts', () => {
  it('cleans at any depth and leaves numbers, null and order alone', () =>
    expect(xmlTexts({ a: ['x\u0000', { b: 'y\u000b', n: 1.5, no: null }], is: true })).toEqual({
      a: ['x', { b: 'y\n', n: 1.5, no: null }],
      is: true,
    }));
});
