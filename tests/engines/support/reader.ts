/** Firefox ESR read by Orca, in French, on a screen and a bus of their own. Keys are those of a keyboard. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import puppeteer from 'puppeteer-core';
import { onPath } from '../../../tools/programs.mjs';
import { start, startScreen, type Stop } from './webdriver.ts';
import { IS_READY } from './views.ts';

/** What Orca says of its own accord on some runs: it asks the clipboard whether what came into a field was in it. */
const NOT_KEPT = /^Contenu collé à partir du presse-papiers/;
const LOCALE = 'fr_FR.UTF-8';
/** So often in a row Orca has had nothing to do: a step is over. */
const STILL = 12;
/** So often in a row it had nothing to do and has said nothing: the step is silent. */
const STILL_SILENT = 40;
const TIMEOUT = 90_000;
/** A window manager that takes no key for itself. */
const WINDOWS = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>';

export interface Reader {
  /**
   * Opens an address with the focus in the page, and a text in the clipboard. What is said of loading depends on how
   * long it takes: not kept.
   */
  open(url: string, clipboard: string): Promise<void>;
  /** Presses keys one by one (names of X: « Down », « ctrl+Home »). @returns what was said, a line each. */
  press(keys: string): Promise<string[]>;
  stop: Stop;
}

/** French words of the system, in a folder: Debian's `locales` has their source. */
function makeLocale(folder: string): void {
  const { status, stderr } = spawnSync('localedef', ['-i', 'fr_FR', '-f', 'UTF-8', join(folder, LOCALE)]);
  if (status !== 0) throw new Error(`localedef: ${String(stderr)}`);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A session bus. @returns its address. */
async function startBus(env: NodeJS.ProcessEnv): Promise<{ address: string; stop: Stop }> {
  const { child, stop } = start('dbus-daemon', ['--session', '--nofork', '--print-address=3'], env);
  const [line] = (await once(createInterface({ input: child.stdio[3] as NodeJS.ReadableStream }), 'line')) as [string];
  return { address: line.trim(), stop };
}

/** Starts Orca. `hear` waits until it has come to rest and gives what it has said since it was asked last. */
function startOrca(home: string, env: NodeJS.ProcessEnv): { hear: () => Promise<string[]>; stop: Stop } {
  const script = join(import.meta.dirname, 'readAloud.py');
  const { child, stop } = start('/usr/bin/python3', [script, join(home, 'orca')], env);
  const heard: string[] = [];
  let still = 0;
  createInterface({ input: child.stdio[3] as NodeJS.ReadableStream }).on('line', (line) => {
    const told = JSON.parse(line) as { said: string } | { still: number };
    if ('said' in told) {
      if (!NOT_KEPT.test(told.said)) heard.push(told.said.replace(/\s+/g, ' ').trim());
      still = 0;
    } else still = told.still;
  });
  const hear = async () => {
    still = 0;
    const end = performance.now() + TIMEOUT;
    while (still < (heard.length > 0 ? STILL : STILL_SILENT)) {
      if (child.exitCode !== null) throw new Error(`Orca ended with ${child.exitCode}.`);
      if (performance.now() > end) throw new Error(`Orca does not come to rest: ${heard.join(' | ')}`);
      await sleep(20);
    }
    return heard.splice(0);
  };
  return { hear, stop };
}

export async function startReader(): Promise<Reader> {
  const stops: Stop[] = [];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  return begin(stops).then(
    (reader) => ({ ...reader, stop }),
    async (error: unknown) => {
      await stop();
      throw error;
    },
  );
}

/** Starts one after the other; how to stop each is kept in `stops` at once. */
async function begin(stops: Stop[]): Promise<Omit<Reader, 'stop'>> {
  const home = mkdtempSync(join(tmpdir(), 'reader-'));
  stops.push(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
  makeLocale(home);
  const screen = await startScreen();
  stops.push(screen.stop);
  const words = { LOCPATH: home, LANG: LOCALE, LC_ALL: LOCALE, LANGUAGE: 'fr' };
  // No settings of whoever runs the test, and none written.
  const places = { HOME: home, XDG_RUNTIME_DIR: home, GSETTINGS_BACKEND: 'memory' };
  const ownScreen = { PATH: process.env.PATH, ...words, ...places, DISPLAY: screen.display, GDK_BACKEND: 'x11' };
  const bus = await startBus(ownScreen);
  stops.push(bus.stop);
  const env = { ...ownScreen, DBUS_SESSION_BUS_ADDRESS: bus.address, GNOME_ACCESSIBILITY: '1' };
  // Without one no window is ever active, and Orca speaks of the active window alone.
  writeFileSync(join(home, 'rc.xml'), WINDOWS);
  stops.push(start('openbox', ['--config-file', join(home, 'rc.xml')], env).stop);
  const orca = startOrca(home, env);
  stops.push(orca.stop);
  await orca.hear();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: onPath('firefox-esr') ?? 'firefox-esr',
    headless: false,
    env,
    args: ['--kiosk'],
    protocolTimeout: TIMEOUT,
    extraPrefsFirefox: {
      'accessibility.force_disabled': -1,
      'intl.accept_languages': 'fr-FR, fr',
      'ui.prefersReducedMotion': 1,
      // Nobody has pressed a key when the clipboard is filled.
      'dom.events.testing.asyncClipboard': true,
      // Whether there is a WebGL depends on the machine, and the map says so.
      'webgl.disabled': true,
      // A presentation takes the full screen if a key was pressed shortly before, and its first Escape leaves that.
      'full-screen-api.enabled': false,
    },
  });
  stops.push(() => browser.close());
  const [page = await browser.newPage()] = await browser.pages();
  /** Whatever the last key has set off is done in the page. */
  const settle = async () => {
    while (
      !(await page.evaluate(`!document.querySelector('progress:not([aria-hidden])') && (() => { ${IS_READY} })()`))
    )
      await sleep(50);
    await page.evaluate('new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => done(0))))');
  };
  /** The map says that it has no WebGL as soon as its file has come: it is asked for before anybody reads. */
  const wakeMap = async () => {
    const map = await page.$('.page [data-map]');
    if (!map) return;
    await map.hover();
    while (!(await map.evaluate((one) => one.closest('figure')?.querySelector('[aria-live]')?.textContent)))
      await sleep(50);
    await page.mouse.move(0, 0);
  };
  const strike = async (key: string) => {
    execFileSync('xdotool', ['key', '--clearmodifiers', key], { env });
    await settle();
    return orca.hear();
  };
  return {
    async open(url, clipboard) {
      await page.goto(url, { waitUntil: 'load', timeout: TIMEOUT });
      await settle();
      await wakeMap();
      if (clipboard !== '') await page.evaluate((text) => navigator.clipboard.writeText(text), clipboard);
      await orca.hear();
      // From the bar of addresses into the page, if the focus is not there yet.
      if (!(await page.evaluate('document.hasFocus()'))) await strike('F6');
    },
    async press(keys) {
      const said: string[] = [];
      for (const key of keys.split(' ')) said.push(...(await strike(key)));
      return said;
    },
  };
}
