/** Vite plugin: writes which software the site brings along, with licences (`licences.txt`) and as CycloneDX. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { LICENCES_FILE, SBOM_FILE } from '../../src/state/paths.ts';
import { licencesText } from './licences.ts';
import { sbomOf, type Lock } from './sbom.ts';
import { addModules, listShipped } from './shipped.ts';

export function software(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'software',
    apply: (_config, { command, mode }) => command === 'build' && mode === 'production',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (config.build.ssr) return;
        addModules(bundle);
        const shipped = listShipped(config.root);
        const lock = JSON.parse(readFileSync(resolve(config.root, 'package-lock.json'), 'utf8')) as Lock;
        const sbom = sbomOf(lock, new Set(shipped.map(({ key }) => key)));
        this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: licencesOf(config.root) });
        this.emitFile({ type: 'asset', fileName: SBOM_FILE, source: `${JSON.stringify(sbom, null, 1)}\n` });
      },
    },
  };
}

/** The text of all that was bundled so far. */
export const licencesOf = (root: string): string =>
  licencesText(listShipped(root), readFileSync(resolve(root, 'LICENSE'), 'utf8'));
