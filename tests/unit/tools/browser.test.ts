/** How a browser is started, and what is said when it cannot be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser, launchBrowser, launchOptions, launchProblem } from '../../../tools/browser.mjs';
import { UserError } from '../../../tools/install.mjs';

// Node is a program that is surely there, and surely no browser.
beforeEach(() => vi.stubEnv('CHROME_PATH', process.execPath));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('launchOptions', () => {
  test('anyone but root keeps the sandbox', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(launchOptions()).toMatchObject({ executablePath: process.execPath, chromiumSandbox: true });
    expect(launchOptions().args).not.toContain('--no-sandbox');
  });
  test('root goes without it, since Chromium refuses root otherwise', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    expect(launchOptions().chromiumSandbox).toBe(false);
  });
  test('WebGL is drawn by the processor', () => {
    expect(launchOptions().args).toContain('--use-angle=swiftshader-webgl');
  });
  test('a browser that was found before is not looked for again', () => {
    expect(launchOptions({ path: '/bin/known' }).executablePath).toBe('/bin/known');
  });
  test('without WebGL nothing emulates a graphics card', () => {
    const { args } = launchOptions({ webgl: false });
    expect(args).toContain('--disable-gpu');
    expect(args).not.toContain('--use-angle=swiftshader-webgl');
  });
});

describe('which browser is taken', () => {
  let folder: string;
  const place = (name: string) => writeFileSync(join(folder, name), '', { mode: 0o755 });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'path-'));
    vi.stubEnv('CHROME_PATH', '');
    vi.stubEnv('PATH', folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('the one without a window, for whoever asks for it', () => {
    place('chromium');
    place('chromium-headless-shell');
    expect(findBrowser({ shell: true })).toBe(join(folder, 'chromium-headless-shell'));
    expect(findBrowser()).toBe(join(folder, 'chromium'));
  });
  test('another, where that is not there', () => {
    place('chromium');
    expect(findBrowser({ shell: true })).toBe(join(folder, 'chromium'));
  });
  test('Debian is asked once for the one that is not there, not at every start', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    vi.spyOn(console, 'log').mockReturnValue(undefined);
    const asked = join(folder, 'asked');
    writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\necho "$@" >> ${asked}\nexit 1\n`, { mode: 0o755 });
    place('chromium');
    vi.resetModules();
    const fresh = await import('../../../tools/browser.mjs');
    expect([fresh.findBrowser({ shell: true }), fresh.findBrowser({ shell: true })]).toEqual(
      Array(2).fill(join(folder, 'chromium')),
    );
    expect(readFileSync(asked, 'utf8')).toBe('update -q\n');
  });
  test('the one that CHROME_PATH names, before all', () => {
    place('chromium-headless-shell');
    vi.stubEnv('CHROME_PATH', process.execPath);
    expect(findBrowser({ shell: true })).toBe(process.execPath);
  });
});

describe('a browser that does not start', () => {
  test('is said in a sentence', async () => {
    const error = await launchBrowser().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toContain(`« ${process.execPath} »`);
    expect((error as Error).message).toContain('CHROME_PATH');
    expect((error as Error).message).not.toContain('bac à sable');
  });
});

describe('launchProblem', () => {
  const CALL_LOG = 'Call log:\n\u001b[2m  - <launching> /bin/x --headless --no-sandbox\u001b[22m';

  test('no sandbox: how to allow it', () => {
    const sentence = launchProblem('/bin/x', `browserType.launch: closed\nChromium sandboxing failed!\n${CALL_LOG}`);
    expect(sentence).toMatch(/^Le navigateur « \/bin\/x » n’a pas démarré : le système lui refuse son bac à sable/);
    expect(sentence).toContain('espaces de noms');
    expect(sentence).toContain('CHROME_PATH');
  });
  test('a browser that said why: its last words, without the colours of a terminal', () => {
    const said = '[pid=7][err] first\n\u001b[2m  - [pid=7][err] libnss3.so: cannot open\u001b[22m\n  - <kill>';
    expect(launchProblem('/bin/x', `browserType.launch: closed\n${CALL_LOG}\n${said}`)).toBe(
      'Le navigateur « /bin/x » n’a pas démarré (libnss3.so: cannot open) : indiquez un autre Chrome, Chromium ou Edge par CHROME_PATH=/chemin/du/navigateur.',
    );
  });
  test('a browser that said nothing: what Playwright says first', () => {
    expect(launchProblem('/bin/x', `browserType.launchServer: spawn /bin/x EACCES\n${CALL_LOG}`)).toBe(
      'Le navigateur « /bin/x » n’a pas démarré (spawn /bin/x EACCES) : indiquez un autre Chrome, Chromium ou Edge par CHROME_PATH=/chemin/du/navigateur.',
    );
  });
});
