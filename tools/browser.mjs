/** Finds a Chromium for the browser tests and the bench, and starts it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { UserError } from './install.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
];
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((dir) => [
      join(dir, 'Google/Chrome/Application/chrome.exe'),
      join(dir, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

const isRoot = () => process.getuid?.() === 0;

/**
 * The path of a Chromium: CHROME_PATH, an installed Chrome, Chromium or Edge, Playwright's own, or Debian's, installed here when
 * this is root with apt-get.
 * @throws UserError, in French, that says what to do.
 */
export function findBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new UserError(
      `CHROME_PATH désigne « ${wanted} », qui n’existe pas : corrigez ce chemin ou retirez la variable.`,
    );
  }
  const found = installed() ?? ownOfPlaywright();
  if (found) return found;
  if (isRoot() && onPath('apt-get')) {
    console.log('Installation de Chromium (apt-get)…');
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status;
    if (apt('update', '-q') === 0 && apt('install', '-y', '-q', '--no-install-recommends', 'chromium') === 0) {
      const fresh = installed();
      if (fresh) return fresh;
    }
  }
  throw new UserError(
    'Aucun navigateur trouvé : installez Chrome, Chromium ou Edge, ou indiquez le vôtre par CHROME_PATH=/chemin/du/navigateur.',
  );
}

function installed() {
  const places = PLACES[process.platform] ?? [];
  return NAMES.map(onPath).find(Boolean) ?? places.find((place) => existsSync(place));
}

function onPath(name) {
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(dir, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here: the next folder of the path may have it.
    }
  }
  return undefined;
}

function ownOfPlaywright() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Arguments of every start: nothing calls home. */
const QUIET_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  ...(isRoot() ? ['--no-sandbox'] : []),
];

/** With WebGL drawn by the processor, so that every machine draws alike. */
export const BROWSER_ARGS = [
  ...QUIET_ARGS,
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/**
 * Starts the browser, headless. Without `webgl` it paints in plain software: emulating a graphics card makes each frame of the
 * whole page ten times slower, which no visitor's machine does.
 */
export function launchBrowser({ webgl = true } = {}) {
  return chromium.launch({
    executablePath: findBrowser(),
    args: webgl ? BROWSER_ARGS : [...QUIET_ARGS, '--disable-gpu'],
  });
}
