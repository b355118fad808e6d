/** The few commands of the W3C WebDriver protocol that these tests need, over fetch. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createServer } from 'node:net';
import { answers, poll, type Size } from './engine.ts';

/** A net, not a measure: a window that has not taken its size by then keeps another one. */
const RESIZE_MS = 3000;

/** Stops a program that was started here and waits until it is gone. */
export type Stop = () => Promise<void>;

/** A started program, and how to stop it. Its third descriptor is a pipe to read what it tells. */
export function start(command: string, args: string[], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop: Stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  return { child, stop };
}

/** A screen that nobody sees. @returns its name for DISPLAY. */
export async function startScreen(): Promise<{ display: string; stop: Stop }> {
  const { child, stop } = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
  const lines = createInterface({ input: child.stdio[3] as NodeJS.ReadableStream });
  const [line] = (await once(lines, 'line')) as [string];
  return { display: `:${line.trim()}`, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

/** Starts WebKitGTK's driver; `env` names the screen and the home of its browser. @returns its address. */
export async function startWebKitDriver(
  env: Record<'DISPLAY' | 'HOME' | 'XDG_CONFIG_HOME', string>,
): Promise<{ url: string; stop: Stop }> {
  const port = await freePort();
  const whole = { ...process.env, ...env, NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11' };
  const { child, stop } = start('WebKitWebDriver', [`--port=${port}`], whole);
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${child.exitCode}.`);
    const isReady = await fetch(`${url}/status`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Keys without a letter, as the protocol writes them. */
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** One window of a browser that a WebDriver drives. */
export class Session {
  /** What the window adds around the page, as far as it is known. */
  readonly #around: Size = { width: 0, height: 0 };

  private constructor(
    private readonly url: string,
    readonly version: string,
  ) {}

  /** `settings`: of WebKit, as its browser takes them. @throws Error with the driver's own words where none starts. */
  static async open(driver: string, settings: string[]): Promise<Session> {
    const options = { args: ['--automation', ...settings] };
    const { sessionId, capabilities } = await command<{ sessionId: string; capabilities: Record<string, string> }>(
      'POST',
      `${driver}/session`,
      {
        capabilities: {
          alwaysMatch: { timeouts: { script: 60_000, pageLoad: 120_000 }, 'webkitgtk:browserOptions': options },
        },
      },
    );
    const { browserName = '', browserVersion = '' } = capabilities;
    return new Session(`${driver}/session/${sessionId}`, `${browserName} ${browserVersion}`);
  }

  /** Opens an address and waits for its load event. */
  async goto(url: string): Promise<void> {
    await command('POST', `${this.url}/url`, { url });
  }

  /** Runs `script` (the body of a function) in the page; what it returns must be JSON. */
  run<T>(script: string): Promise<T> {
    return command<T>('POST', `${this.url}/execute/sync`, { script, args: [] });
  }

  /** Gives the page, not the window around it, this size. */
  async resize(width: number, height: number): Promise<void> {
    const inner = () => this.run<Size>('return { width: innerWidth, height: innerHeight }');
    const fits = async () => {
      const is = await inner();
      return is.width === width && is.height === height;
    };
    for (let attempt = 0; attempt < 3; attempt++) {
      await command('POST', `${this.url}/window/rect`, {
        width: width + this.#around.width,
        height: height + this.#around.height,
      });
      // The page hears of a new size after the window has it: until then it says the one that it had.
      if (await answers(() => poll('a window of this size', fits, RESIZE_MS))) return;
      const is = await inner();
      this.#around.width += width - is.width;
      this.#around.height += height - is.height;
    }
    throw new Error(`The window does not take ${width} × ${height}.`);
  }

  /** Shows an address in a frame of this size on an empty page, and goes into it. */
  async enterFrame(src: string, { width, height }: { width: number; height: number }): Promise<void> {
    await this.run(`
      const frame = Object.assign(document.createElement('iframe'), ${JSON.stringify({ src, width, height })});
      frame.style.border = 0;
      document.body.style.margin = 0;
      document.body.append(frame);
    `);
    await command('POST', `${this.url}/frame`, { id: 0 });
  }

  async leaveFrame(): Promise<void> {
    await command('POST', `${this.url}/frame`, { id: null });
  }

  /** Moves the pointer to a place in the page, and presses it there where `presses`. */
  async point({ x, y }: { x: number; y: number }, presses: boolean): Promise<void> {
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.act({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [move, ...(presses ? press : [])],
    });
  }

  /** Presses a key: a letter, or a name of KeyboardEvent.key. */
  key(name: string): Promise<void> {
    const value = name.length === 1 ? name : KEYS[name];
    if (value === undefined) throw new Error(`No such key: ${name}.`);
    const actions = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    return this.act({ type: 'key', id: 'keys', actions });
  }

  private async act(source: object): Promise<void> {
    await command('POST', `${this.url}/actions`, { actions: [source] });
  }

  async back(): Promise<void> {
    await command('POST', `${this.url}/back`, {});
  }

  async forward(): Promise<void> {
    await command('POST', `${this.url}/forward`, {});
  }

  /** Puts a file of the disk into the field that `css` names. */
  async setFile(css: string, path: string): Promise<void> {
    const found = await command<Record<string, string>>('POST', `${this.url}/element`, {
      using: 'css selector',
      value: css,
    });
    await command('POST', `${this.url}/element/${Object.values(found)[0]}/value`, { text: path });
  }

  /** A picture of what is seen, as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(await command<string>('GET', `${this.url}/screenshot`), 'base64');
  }

  async close(): Promise<void> {
    await command('DELETE', this.url);
  }
}

async function command<T>(method: string, url: string, body?: unknown): Promise<T> {
  const answer = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${method} ${url}: ${value.error} ${value.message}`);
  return value;
}
