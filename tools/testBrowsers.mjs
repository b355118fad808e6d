/**
 * `npm run test:browsers`: every view in WebKit and Firefox beside Chromium, the main journeys in all three, what is
 * printed, long lists through DuckDB, the build served by nginx and Apache, the examples of the guide to open data,
 * what a screen reader says in Firefox, and two builds compared. Debian's packages are installed where this is root
 * with apt-get; elsewhere what is missing is said, and counted as failed. Ends with one line `N passed, N failed`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureInstalled, main, ROOT, runBin } from './install.mjs';
import { installPackages, onPath } from './programs.mjs';
import { runVitest } from './vitest.mjs';

/** What each file of tests/engines needs: a program or a file, and the package of Debian that has it. */
const FIREFOX = { program: 'firefox-esr', package: 'firefox-esr' };
const SCREEN = { program: 'Xvfb', package: 'xvfb' };
const WEBKIT = { program: 'WebKitWebDriver', package: 'webkit2gtk-driver' };
const NEEDS = {
  'webkit.test.ts': [WEBKIT, SCREEN],
  'firefox.test.ts': [FIREFOX],
  // The main journeys, the same in each engine.
  'chromiumJourneys.test.ts': [],
  'firefoxJourneys.test.ts': [FIREFOX, SCREEN],
  'webkitJourneys.test.ts': [WEBKIT, SCREEN],
  // Libraries that `geo:build --from` fetches by npm.
  'outlines.test.ts': [],
  'print.test.ts': [
    FIREFOX,
    { program: 'pdftotext', package: 'poppler-utils' },
    { program: 'pdftoppm', package: 'poppler-utils' },
  ],
  // DuckDB, which npm brings: 24 MB, once.
  'cube.test.ts': [],
  'hosting.test.ts': [
    { program: 'nginx', package: 'nginx' },
    { file: '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so', package: 'libnginx-mod-http-brotli-static' },
    { program: 'apache2', package: 'apache2-bin' },
  ],
  // What Orca says, which `npm run lecture` writes anew. It reads what is on a screen, in French.
  'reader.test.ts': [
    FIREFOX,
    SCREEN,
    { program: 'orca', package: 'orca' },
    { program: 'openbox', package: 'openbox' },
    { program: 'xdotool', package: 'xdotool' },
    { program: 'dbus-daemon', package: 'dbus-daemon' },
    { file: '/usr/libexec/at-spi-bus-launcher', package: 'at-spi2-core' },
    { file: '/usr/sbin/locale-gen', package: 'locales' },
  ],
  // What docs/donnees-ouvertes.md shows re-users.
  'examples.test.ts': [
    { program: 'curl', package: 'curl' },
    { program: 'python3', package: 'python3' },
  ],
  // Two builds at once, of copies of the project.
  'reproducible.test.ts': [],
};

const isThere = ({ program, file }) => (file ? existsSync(file) : onPath(program));
const missingOf = (needs) => [...new Set(needs.filter((one) => !isThere(one)).map((one) => one.package))];

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
