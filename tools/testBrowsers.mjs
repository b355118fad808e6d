/**
 * `npm run test:browsers`: every view in WebKit and Firefox beside Chromium, what is printed, what a screen reader
 * says, and long lists through DuckDB. Debian's packages are installed where this is root with apt-get; elsewhere what
 * is missing is said, and counted as failed. Ends with one line `N passed, N failed`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureInstalled, main, ROOT, runBin } from './install.mjs';
import { installPackages, onPath } from './programs.mjs';
import { runVitest } from './vitest.mjs';

/** What each file of tests/engines needs: a program, and the package of Debian that has it. */
const FIREFOX = { program: 'firefox-esr', package: 'firefox-esr' };
const NEEDS = {
  'webkit.test.ts': [
    { program: 'WebKitWebDriver', package: 'webkit2gtk-driver' },
    { program: 'Xvfb', package: 'xvfb' },
  ],
  'firefox.test.ts': [FIREFOX],
  'reader.test.ts': [
    FIREFOX,
    ...['orca', 'openbox', 'xdotool'].map((name) => ({ program: name, package: name })),
    { program: 'Xvfb', package: 'xvfb' },
    { program: 'dbus-daemon', package: 'dbus-daemon' },
    { program: '/usr/libexec/at-spi-bus-launcher', package: 'at-spi2-core' },
    { program: '/usr/sbin/locale-gen', package: 'locales' },
  ],
  // Libraries that `geo:build --from` fetches by npm.
  'outlines.test.ts': [],
  'print.test.ts': [
    FIREFOX,
    { program: 'pdftotext', package: 'poppler-utils' },
    { program: 'pdftoppm', package: 'poppler-utils' },
  ],
  // DuckDB, which npm brings: 24 MB, once.
  'cube.test.ts': [],
};

const missingOf = (needs) => [...new Set(needs.filter(({ program }) => !onPath(program)).map((one) => one.package))];

await main(async () => {
  ensureInstalled();
  findBrowser();
  const missing = missingOf(Object.values(NEEDS).flat());
  if (missing.length > 0) installPackages(missing);
  const hasBuild =
    existsSync(join(ROOT, 'dist', 'index.html')) || runBin('vite/bin/vite.js', ['build', '--logLevel', 'warn']) === 0;
  const total = { passed: 0, failed: 0 };
  const count = ({ passed, failed }) => {
    total.passed += passed;
    total.failed += failed;
  };
  const files = [];
  for (const [file, needs] of Object.entries(NEEDS)) {
    const lacks = missingOf(needs);
    if (lacks.length === 0) files.push(`tests/engines/${file}`);
    else {
      console.log(
        `${file} : il manque ${lacks.join(', ')}. Sous Debian ou Ubuntu : « sudo apt-get install ${lacks.join(' ')} », puis recommencez. Compté comme échec.`,
      );
      count({ passed: 0, failed: 1 });
    }
  }
  if (!hasBuild) count({ passed: 0, failed: 1 });
  else if (files.length > 0) count(await runVitest(['--project', 'engines', ...files]));
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
});
