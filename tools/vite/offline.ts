/** Vite plugin: writes the service worker with the list of what it keeps. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { loadDataset } from '../../data/pipeline/load.ts';
import { dataFolder } from '../../data/pipeline/region.ts';
import { WORKER_FILE } from '../../src/state/paths.ts';

const SOURCE = new URL('./serviceWorker.js', import.meta.url);

/** Runs after the pages are drawn: its version changes when any byte that it keeps does. */
export function offline(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'offline',
    apply: (_config, { command, mode }) => command === 'build' && mode === 'production',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        if (config.build.ssr) return;
        const dist = resolve(config.root, config.build.outDir);
        const assets = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`);
        const home = readFileSync(join(dist, 'index.html'));
        writeFileSync(
          join(dist, WORKER_FILE),
          serviceWorker(['', ...assets], home, loadDataset(dataFolder()).dataset.region.code),
        );
      },
    },
  };
}

/** The script. `home`: the first page, whose content is part of the version as the names of the hashed files are. */
export function serviceWorker(files: readonly string[], home: Uint8Array, region: string): string {
  const source = readFileSync(SOURCE, 'utf8');
  const version = createHash('sha256').update(files.join()).update(home).update(source).digest('hex').slice(0, 12);
  const constants = { VERSION: version, FILES: files, REGION: region };
  return `${Object.entries(constants)
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`)
    .join('')}${source}`;
}
