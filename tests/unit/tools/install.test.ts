/** The start on a machine that has Node alone: which Node, what is installed, who is the program that was started. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensureInstalled, isMain, ROOT, supportsNode, UserError } from '../../../tools/install.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'));
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('supportsNode', () => {
  test.each([
    ['18.20.8', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['21.7.3', false],
    ['22.0.0', false],
    ['22.12.0', false],
    ['22.13.0', true],
    ['22.21.1', true],
    ['23.11.1', false],
    ['24.0.0', true],
    ['25.2.1', true],
    ['26.0.0-nightly20260401', true],
  ])('%s: %s', (version, expected) => expect(supportsNode(version)).toBe(expected));

  test('is what package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(engines.node).toBe('^20.19.0 || ^22.13.0 || >=24');
  });
});

describe('ensureInstalled', () => {
  const stamp = () => join(folder, 'node_modules', '.installed-lock');
  const put = (path: string, text = '') => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  /** An npm that writes `made` and ends with `code`. */
  const npmThat = (made: string[], code = 0) =>
    vi.fn<(...args: string[]) => number>(() => {
      for (const path of made) put(path);
      return code;
    });
  const VITE = 'node_modules/vite/bin/vite.js';
  beforeEach(() => put('package-lock.json', '{}'));

  test('asks for what builds and tests, whatever NODE_ENV says', () => {
    const npm = npmThat([VITE]);
    ensureInstalled({ root: folder, npm });
    expect(npm.mock.calls).toEqual([['ci', '--include=dev', '--no-audit', '--no-fund']]);
  });
  test('does nothing when the lock file is the installed one', () => {
    const npm = npmThat([VITE]);
    ensureInstalled({ root: folder, npm });
    ensureInstalled({ root: folder, npm });
    expect(npm).toHaveBeenCalledTimes(1);
  });
  test('installs again when the lock file has changed', () => {
    const npm = npmThat([VITE]);
    ensureInstalled({ root: folder, npm });
    put('package-lock.json', '{"lockfileVersion":3}');
    ensureInstalled({ root: folder, npm });
    expect(npm).toHaveBeenCalledTimes(2);
  });
  test('an npm that fails leaves no stamp', () => {
    expect(() => ensureInstalled({ root: folder, npm: npmThat([VITE], 1) })).toThrow(/a échoué \(npm ci\)/);
    expect(existsSync(stamp())).toBe(false);
  });
  test('an npm that leaves Vite out leaves no stamp', () => {
    const npm = npmThat(['node_modules/d3/package.json']);
    expect(() => ensureInstalled({ root: folder, npm })).toThrow(/Vite manque/);
    expect(existsSync(stamp())).toBe(false);
  });
  test('a stamp without Vite, as it was once written, heals', () => {
    ensureInstalled({ root: folder, npm: npmThat([VITE]) });
    rmSync(join(folder, 'node_modules', 'vite'), { recursive: true });
    const npm = npmThat([VITE]);
    ensureInstalled({ root: folder, npm });
    expect(npm).toHaveBeenCalledTimes(1);
  });
  test('a Node that does not serve is named, with those that do', () => {
    const npm = npmThat([VITE]);
    const start = () => ensureInstalled({ root: folder, npm, version: '21.7.3' });
    expect(start).toThrow(UserError);
    expect(start).toThrow(
      'Node 21.7.3 ne convient pas : installez Node 24 ou plus récent (Node 22 convient à partir de 22.13, Node 20 à partir de 20.19), puis recommencez.',
    );
    expect(npm).not.toHaveBeenCalled();
  });
});

describe('isMain', () => {
  const argv = process.argv[1];
  afterEach(() => {
    process.argv[1] = argv ?? '';
  });

  test('the program that was started', () => {
    process.argv[1] = fileURLToPath(import.meta.url);
    expect(isMain(import.meta.url)).toBe(true);
  });
  test('a module that another program imports', () => expect(isMain(import.meta.url)).toBe(false));
  test('a first argument that is no file, as after node -e', () => {
    process.argv[1] = 'rien';
    expect(isMain(import.meta.url)).toBe(false);
  });
  test('a program started through a symbolic link in its path runs', () => {
    const link = join(folder, 'projet');
    symlinkSync(ROOT, link, 'junction');
    // A wrong port is refused before anything is served: the sentence shows that the program ran.
    const { status, stderr } = spawnSync(process.execPath, [join(link, 'tools', 'serve.mjs'), '--port', 'abc'], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('« --port abc » n’est pas un numéro de port');
    expect(status).toBe(1);
  });
});
