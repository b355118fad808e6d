/** The built pages are valid HTML: what is nested, closed, named and referred to is so as the standard says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';

const dist = new URL('../../dist/', import.meta.url).pathname;
const validator = new HtmlValidate({
  root: true,
  rules: Object.fromEntries(
    [
      'attribute-allowed-values',
      'close-attr',
      'close-order',
      'deprecated',
      'element-name',
      'element-permitted-content',
      'element-permitted-occurrences',
      'element-permitted-order',
      'element-permitted-parent',
      'element-required-attributes',
      'element-required-content',
      'input-missing-label',
      'missing-doctype',
      'multiple-labeled-controls',
      'no-dup-attr',
      'no-dup-id',
      'no-missing-references',
      'no-unknown-elements',
      'script-element',
      'unrecognized-char-ref',
      'void-content',
    ].map((rule) => [rule, 'error'] as const),
  ),
});
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
const faults = async (html: string) => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
};

test('every page of the site', async () => {
  expect(pages.length).toBeGreaterThan(140);
  for (const name of pages) expect(await faults(readFileSync(join(dist, name), 'utf8')), name).toEqual([]);
});

test('the measure can fail', async () => {
  expect(
    await faults(
      '<!doctype html><html lang="fr"><head><title>A</title></head><body><p><p id="a" id="b"></div></body></html>',
    ),
  ).not.toEqual([]);
});
