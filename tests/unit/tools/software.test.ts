/** Which packages are shipped, what is written of them, and that the list for programs fits the schema of CycloneDX. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, describe, expect, test } from 'vitest';
import { licencesComment, licencesText } from '../../../tools/vite/licences.ts';
import { sbomOf, type Lock } from '../../../tools/vite/sbom.ts';
import { shippedOf } from '../../../tools/vite/shipped.ts';

const root = mkdtempSync(join(tmpdir(), 'software-'));
afterAll(() => rmSync(root, { recursive: true }));
const write = (name: string, content: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
};
const install = (key: string, licence: string | undefined, files: Record<string, string>, more = {}) => {
  const name = key.split('node_modules/').at(-1);
  write(`${key}/package.json`, JSON.stringify({ name, version: '1.0.0', license: licence, ...more }));
  for (const [file, content] of Object.entries(files)) write(`${key}/${file}`, content);
};
install('node_modules/a', 'MIT', { LICENSE: 'Text of a\r\n', NOTICE: 'Notice of a' });
install('node_modules/@b/c', 'ISC', { 'LICENSE.md': 'Text of c' });
install('node_modules/a/node_modules/@b/c', 'ISC', { licence: 'Text of the inner c' });
install('node_modules/only-readme', 'MIT', { 'README.md': '# Name\n\nWords.\n\n## License\n\nText in a README' });
install('node_modules/mapped', 'MIT', {
  LICENSE: 'Text of mapped',
  'dist/all.mjs.map': JSON.stringify({
    sources: ['../src/x.ts', '../node_modules/@b/c/index.js', '../node_modules/a/x.js'],
  }),
});
install('node_modules/packed', 'MIT', { LICENSE: 'Text of packed' }, { dependencies: { deep: '1', gone: '1' } });
install('node_modules/deep', 'MIT', { LICENSE: 'Text of deep' }, { dependencies: { a: '1', packed: '1' } });
install('node_modules/bare', 'MIT', { 'README.md': 'No word of it' });
install('node_modules/unsaid', undefined, { LICENSE: 'Text' });
install('node_modules/vite', 'MIT', { 'LICENSE.md': 'Text of vite\n\n# Licenses of bundled dependencies\nmany' });
install('node_modules/both', '(MIT OR GPL-3.0)', { LICENSE: 'MIT text\n\nGPL version 3\n=====\nlong' });

const keysOf = (...ids: string[]) =>
  shippedOf(
    ids.map((id) => id.replace('~', root)),
    root,
  ).map(({ key }) => key);

describe('what is shipped', () => {
  test('the package of each module, once, the innermost, whatever marks its name has', () => {
    expect(
      keysOf(
        '~/src/main.ts',
        '~/node_modules/a/x.js',
        '\0~/node_modules/a/y.js?used',
        '~/node_modules/a/node_modules/@b/c/z.js',
      ),
    ).toEqual(['node_modules/a', 'node_modules/a/node_modules/@b/c']);
  });
  test('what the map of a file that came bundled says is in it', () =>
    expect(keysOf('~/node_modules/mapped/dist/all.mjs')).toEqual([
      'node_modules/@b/c',
      'node_modules/a',
      'node_modules/mapped',
    ]));
  test('without a map all that a minified file may hold, circles too', () =>
    expect(keysOf('~/node_modules/packed/x.min.js')).toEqual([
      'node_modules/a',
      'node_modules/deep',
      'node_modules/packed',
    ]));
  test('what the bundler itself writes', () =>
    expect(keysOf('\0vite/preload-helper.js')).toEqual(['node_modules/vite']));
  test('texts: of all files that say it, of a README where there is none, without what does not count', () => {
    const textOf = (name: string) => shippedOf([join(root, 'node_modules', name, 'x.js')], root)[0]?.text;
    expect(textOf('a')).toBe('Text of a\n\nNotice of a');
    expect(textOf('only-readme')).toBe('## License\n\nText in a README');
    expect(textOf('vite')).toBe('Text of vite');
    expect(textOf('both')).toBe('MIT text');
  });
  test.each(['bare', 'unsaid'])('a package without its licence stops the build: %s', (name) =>
    expect(() => keysOf(`~/node_modules/${name}/x.js`)).toThrow(`${name} 1.0.0`),
  );
});

describe('licences.txt', () => {
  const of = (name: string, text: string) => ({ key: name, name, version: '1.0.0', licence: 'MIT', text });
  const text = licencesText([of('a', 'Same'), of('b', 'Other -- text'), of('c', 'Same')], 'Own\n');
  test('has the own licence, each package, and a text once', () => {
    expect(text).toContain('3 en tout');
    expect(text).toContain('\n\nOwn\n\n---');
    expect(text).toContain('a 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\nSame\n\n---');
  });
  test('is a comment that nothing in it ends', () => {
    const comment = licencesComment(`${text}-`);
    expect(comment.slice(4, comment.lastIndexOf('-->'))).not.toMatch(/--|-$/);
    expect(comment).toContain('Other - - text');
  });
});

describe('sbom.cdx.json', () => {
  const lock: Lock = {
    name: 'site',
    version: '1.0.0',
    packages: {
      '': { license: 'MIT', dependencies: { a: '1' }, devDependencies: { tool: '1' } },
      'node_modules/a': { version: '1.0.0', license: 'ISC', integrity: 'sha512-AAEC', dependencies: { '@b/c': '2' } },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: '(MIT OR Apache-2.0)' },
      'node_modules/@b/c': { version: '1.0.0', license: 'MIT' },
      'node_modules/tool': { version: '3.0.0', license: 'MIT', dependencies: { '@b/c': '1', absent: '1' } },
    },
  };
  const sbom = sbomOf(lock, new Set(['node_modules/a', 'node_modules/a/node_modules/@b/c']));

  test('what is shipped is required, what only builds is excluded', () =>
    expect(sbom.components.map(({ purl, scope }) => [purl, scope])).toEqual([
      ['pkg:npm/%40b/c@1.0.0', 'excluded'],
      ['pkg:npm/%40b/c@2.0.0', 'required'],
      ['pkg:npm/a@1.0.0', 'required'],
      ['pkg:npm/tool@3.0.0', 'excluded'],
    ]));
  test('says of each its parts of the name, its licence and its hash', () => {
    expect(sbom.components[1]).toMatchObject({
      group: '@b',
      name: 'c',
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    });
    expect(sbom.components[2]).toMatchObject({
      licenses: [{ license: { id: 'ISC' } }],
      hashes: [{ content: '000102' }],
    });
  });
  test('who needs whom, as Node finds it', () =>
    expect(sbom.dependencies).toEqual([
      { ref: 'site@1.0.0', dependsOn: ['pkg:npm/a@1.0.0', 'pkg:npm/tool@3.0.0'] },
      { ref: 'pkg:npm/%40b/c@1.0.0', dependsOn: [] },
      { ref: 'pkg:npm/%40b/c@2.0.0', dependsOn: [] },
      { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/%40b/c@2.0.0'] },
      { ref: 'pkg:npm/tool@3.0.0', dependsOn: ['pkg:npm/%40b/c@1.0.0'] },
    ]));
  test('its number is of its content', () => {
    expect(sbomOf(lock, new Set(['node_modules/a', 'node_modules/a/node_modules/@b/c']))).toEqual(sbom);
    expect(sbomOf(lock, new Set()).serialNumber).not.toBe(sbom.serialNumber);
  });

  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  test('the whole lock of this project fits the schema', async () => {
    const own = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
    expect(await validator.validate(JSON.stringify(sbomOf(own, new Set(['node_modules/svelte']))))).toBeNull();
  });
  test('the schema refuses what does not fit', async () =>
    expect(await validator.validate(JSON.stringify({ ...sbom, serialNumber: 'un' }))).not.toBeNull());
});
