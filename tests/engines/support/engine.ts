/** What an engine offers to a test: an address, the hands of a visitor, and what the page answers. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IS_READY } from './views.ts';

export const DIST = join(import.meta.dirname, '../../../dist');
/** A net, not a measure: a loaded machine may take its time for any step. */
export const PATIENCE_MS = 60_000;

/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}
export interface Point {
  x: number;
  y: number;
}
export const SCREEN: Size = { width: 1366, height: 768 };

export interface EngineOptions {
  /** Whether pages have WebGL, drawn by the processor; without it every frame is cheaper. */
  webgl?: boolean;
}

export interface Engine {
  /** Name and version, as the engine says it. */
  version: string;
  /** The folder where it saves what a page hands over; what is on its way ends in « .part » or « .wkdownload ». */
  downloads: string;
  /** Opens an address in a page of its own and waits until nothing is on its way. */
  open(url: string, size?: Size): Promise<void>;
  /** Opens an address in the page that is open, as from a bookmark. */
  goto(url: string): Promise<void>;
  /** What the body of a function returns in the page. */
  run<T>(script: string): Promise<T>;
  /** Moves the pointer, as a hand does. */
  point(at: Point): Promise<void>;
  /** Moves the pointer there, presses its first button and lets it go. */
  press(at: Point): Promise<void>;
  /** Presses a key: a letter, or a name of KeyboardEvent.key. */
  key(name: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Puts a file of the disk into the field that `css` names. */
  setFile(css: string, path: string): Promise<void>;
  /** What is seen, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** The page as PDF on A4; WebKit's driver has no command for it. */
  pdf?: () => Promise<Uint8Array>;
  /** Whether it still answers: Firefox may leave with the full screen. */
  isAlive(): Promise<boolean>;
  stop(): Promise<void>;
}

/** A folder of its own for what pages hand over. */
export const downloadFolder = (): string => mkdtempSync(join(tmpdir(), 'downloads-'));

const MARGIN = { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' };
/** Firefox takes widths in the unit that they are given in, and forgets the unit of a named format. */
export const PAPER = {
  width: '210mm',
  height: '297mm',
  margin: MARGIN,
  printBackground: true,
  preferCSSPageSize: true,
};

/** The body of a function as an expression, for engines that evaluate expressions. */
export const asCall = (script: string): string => `(() => { ${script} })()`;

/** Asks again until the answer is yes. @throws Error that says what was waited for. */
export async function poll(what: string, ask: () => Promise<boolean>, patience = PATIENCE_MS): Promise<void> {
  const end = performance.now() + patience;
  while (!(await ask())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const untilReady = (run: Engine['run']): Promise<void> => poll('the page comes to rest', () => run(IS_READY));

/** Whether what is asked is answered at all. */
export const answers = (ask: () => Promise<unknown>): Promise<boolean> =>
  ask().then(
    () => true,
    () => false,
  );
