/** WebKitGTK's MiniBrowser, driven by its own W3C driver. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, SCREEN, untilReady, type Engine, type EngineOptions } from './engine.ts';
import { Session, startScreen, startWebKitDriver } from './webdriver.ts';

/** A home of its own, where GTK reads that nothing moves and where downloads go. */
function makeHome(): { home: string; downloads: string } {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(join(home, '.config/gtk-3.0'), { recursive: true });
  writeFileSync(join(home, '.config/gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  writeFileSync(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  return { home, downloads };
}

/** The window of MiniBrowser is never narrower: below that a page stands in a frame. */
const NARROWEST = 450;

export async function startWebKit({ webgl = false }: EngineOptions = {}): Promise<Engine> {
  const screen = await startScreen();
  const { home, downloads } = makeHome();
  const driver = await startWebKitDriver({
    DISPLAY: screen.display,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
  });
  const session = await Session.open(driver.url, [`--enable-webgl=${webgl}`]);
  const run = <T>(script: string) => session.run<T>(script);
  const goto = async (url: string) => {
    await session.goto(url);
    await untilReady(run);
  };
  return {
    version: session.version,
    downloads,
    async open(url, size = SCREEN) {
      await session.leaveFrame();
      await session.goto('about:blank');
      await session.resize(size.width, size.height);
      if (size.width >= NARROWEST) return goto(url);
      await session.enterFrame(url, size);
      await untilReady(run);
    },
    goto,
    run,
    point: (at) => session.point(at, false),
    press: (at) => session.point(at, true),
    key: (name) => session.key(name),
    back: () => session.back(),
    forward: () => session.forward(),
    setFile: (css, path) => session.setFile(css, path),
    screenshot: () => session.screenshot(),
    isAlive: () => answers(() => run('return 1')),
    async stop() {
      await session.close();
      await driver.stop();
      await screen.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
