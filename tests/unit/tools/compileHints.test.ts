/** Which scripts say that all their functions are called soon. */
import { expect, test } from 'vitest';
import { COMPILE_HINT, compileHints } from '../../../tools/vite/compileHints.ts';

const CODE = 'export const a = 1;';

/** What becomes of a script that is made of modules of these lengths. */
function written(lengths: Record<string, number>): string {
  const modules = Object.fromEntries(Object.entries(lengths).map(([id, renderedLength]) => [id, { renderedLength }]));
  const chunk = { type: 'chunk', modules, code: CODE };
  const { generateBundle } = compileHints();
  const { handler } = generateBundle as { handler: (options: object, bundle: object) => void };
  handler({}, { 'assets/a.js': chunk, 'assets/a.css': { type: 'asset', source: '' } });
  return chunk.code;
}

test('the application with what its components are made of does', () =>
  expect(written({ '/site/src/app/main.ts': 10, '/site/node_modules/svelte/src/index.js': 90 })).toBe(
    COMPILE_HINT + CODE,
  ));
test('also with a little of a library', () =>
  expect(written({ '/site/src/app/main.ts': 60, '/site/node_modules/simple-statistics/index.mjs': 40 })).toBe(
    COMPILE_HINT + CODE,
  ));
test('a library does not', () => expect(written({ '/site/node_modules/maplibre-gl/index.mjs': 100 })).toBe(CODE));
test('nor does what is mostly one', () =>
  expect(written({ '/site/src/exports/deck.ts': 10, '/site/node_modules/pptxgenjs/index.mjs': 90 })).toBe(CODE));
