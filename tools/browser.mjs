/** Finds a Chromium for the browser tests and the bench, and starts it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromium } from 'playwright-core';
import { UserError } from './install.mjs';
import { installPackages, isRoot, onPath } from './programs.mjs';

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

/** Debian's Chromium without the window that nobody sees: the same engine, at less than half the processor's time. */
const SHELL = 'chromium-headless-shell';

/** Whether Debian gave it; undefined until it was asked, which is done once. */
let hasShell;

/** How long a browser may take to start. */
const START_MS = 180_000;

/**
 * The path of a Chromium: CHROME_PATH, an installed Chrome, Chromium or Edge, Playwright's own, or Debian's, installed
 * here when this is root with apt-get. With `shell` the one without a window is taken first, where there is one.
 * @throws UserError, in French, that says what to do.
 */
export function findBrowser({ shell = false } = {}) {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new UserError(
      `CHROME_PATH désigne « ${wanted} », qui n’existe pas : corrigez ce chemin ou retirez la variable.`,
    );
  }
  if (shell && !onPath(SHELL)) hasShell ??= installPackages([SHELL]);
  const found = (shell ? onPath(SHELL) : undefined) ?? installed() ?? ownOfPlaywright();
  if (found) return found;
  if (installPackages(['chromium'])) {
    const fresh = installed();
    if (fresh) return fresh;
  }
  throw new UserError(
    'Aucun navigateur trouvé : installez Chrome, Chromium ou Edge, ou indiquez le vôtre par CHROME_PATH=/chemin/du/navigateur.',
  );
}

function installed() {
  const places = PLACES[process.platform] ?? [];
  return NAMES.map(onPath).find(Boolean) ?? places.find((place) => existsSync(place));
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
];

/**
 * WebGL drawn by the processor, so that every machine draws alike; WebGL alone: the page around it is painted in plain
 * software.
 */
const WEBGL_ARGS = ['--use-angle=swiftshader-webgl', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/**
 * How every browser of this project is started. Playwright leaves the sandbox out unless told otherwise; here only root
 * goes without it, since Chromium refuses root otherwise. Without `webgl` it paints in plain software: emulating a
 * graphics card makes each frame of the whole page ten times slower, which no visitor's machine does.
 */
export function launchOptions({ webgl = true, shell = false, path = findBrowser({ shell }) } = {}) {
  return {
    executablePath: path,
    chromiumSandbox: !isRoot(),
    args: [...QUIET_ARGS, ...(webgl ? WEBGL_ARGS : ['--disable-gpu'])],
  };
}

/** Starts the browser, headless; `path`: one that was found before. @throws UserError when it does not start. */
export async function launchBrowser(how) {
  const options = launchOptions(how);
  try {
    // Playwright's own half minute is short where other programs keep the processor.
    return await chromium.launch({ timeout: START_MS, ...options });
  } catch (error) {
    throw new UserError(launchProblem(options.executablePath, error.message));
  }
}

/** What a person reads when the browser at `path` did not start, made from the long message of Playwright. */
export function launchProblem(path, message) {
  const start = `Le navigateur « ${path} » n’a pas démarré`;
  // Not the word alone: the arguments, which Playwright repeats, have it too.
  if (/No usable sandbox|sandboxing failed/.test(message)) {
    return `${start} : le système lui refuse son bac à sable (sandbox). Autorisez les espaces de noms non privilégiés (sous Ubuntu : « sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 » ; dans un conteneur : son profil seccomp), ou indiquez un navigateur qui y a droit par CHROME_PATH=/chemin/du/navigateur.`;
  }
  const lines = stripVTControlCharacters(message).split('\n');
  // The last words of the browser itself say more than that its connection was closed.
  const last = lines.map((line) => line.split('[err] ')[1]).findLast(Boolean);
  const reason = last ?? lines[0].replace(/^browserType\.\w+: /, '');
  return `${start} (${reason}) : indiquez un autre Chrome, Chromium ou Edge par CHROME_PATH=/chemin/du/navigateur.`;
}
