/** Which packages stand in what a visitor gets: found in the bundles, not in a list of what was asked for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

export interface Shipped {
  /** Where it lies: `node_modules/d3-array`, as package-lock.json names it. */
  key: string;
  name: string;
  version: string;
  /** As the package says it: an SPDX expression. */
  licence: string;
  text: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const INSTALLED = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\/([^?]+)/;
/** What the bundler itself writes into scripts. */
const OF_BUNDLER = /^\0(vite|rolldown)\//;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
/**
 * What a file of licences has beyond the one that counts: what Vite is itself made of, which no script holds, and the
 * other of two that JSZip and MapLibre's reader of tiles offer.
 */
const BEYOND = /^(# Licenses of bundled dependencies|GPL version 3\n=+|=+ Apache License 2\.0 =+)\n[^]*/m;

/** Modules of all bundles of this build, workers too. */
const modules = new Set<string>();

/** Vite plugin: remembers what is bundled. A worker is a bundle of its own, and ready before the page's. */
export function collectShipped(): Plugin {
  return {
    name: 'collect-shipped',
    generateBundle: { order: 'post', handler: (_options, bundle) => addModules(bundle) },
  };
}

export function addModules(bundle: Rollup.OutputBundle): void {
  for (const one of Object.values(bundle)) {
    if (one.type !== 'chunk') continue;
    for (const [id, { renderedLength }] of Object.entries(one.modules)) if (renderedLength > 0) modules.add(id);
  }
}

/** The packages of everything bundled so far, by name. @throws Error where one has no licence, or no text of it. */
export const listShipped = (root: string): Shipped[] => shippedOf(modules, root);

/** The same of these modules; `root`: the folder that has `node_modules`. */
export function shippedOf(ids: Iterable<string>, root: string): Shipped[] {
  const folders = new Set<string>();
  for (const id of ids) {
    const bundler = OF_BUNDLER.exec(id)?.[1];
    if (bundler) folders.add(join(root, 'node_modules', bundler));
    const [, folder, file] = INSTALLED.exec(id.replace(/^\0/, '')) ?? [];
    if (!folder || !file) continue;
    folders.add(folder);
    for (const inner of partsOf(folder, file)) folders.add(inner);
  }
  return [...folders].map(describe).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Folders of packages within a file that came bundled: by its map, or else all that may be in it. */
function partsOf(folder: string, file: string): string[] {
  const map = join(folder, `${file}.map`);
  if (existsSync(map)) {
    const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] };
    const names = sources.flatMap((one) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(one)?.[1] ?? []);
    return [...new Set(names)].flatMap((name) => folderOf(name, folder) ?? []);
  }
  return /\.min\.js$/.test(file) ? dependenciesOf(folder) : [];
}

function dependenciesOf(folder: string, found = new Set<string>()): string[] {
  for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
    const inner = folderOf(name, folder);
    if (!inner || found.has(inner)) continue;
    found.add(inner);
    dependenciesOf(inner, found);
  }
  return [...found];
}

/** Where Node finds a package from another; null where it is not installed. */
function folderOf(name: string, from: string): string | null {
  for (let at = from; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return null;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

function describe(folder: string): Shipped {
  const { name, version, license } = manifestOf(folder);
  const text = licenceText(folder);
  if (!license || !text)
    throw new Error(`${name} ${version} is shipped, but its package has no licence or no text of it`);
  return { key: folder.slice(folder.indexOf('/node_modules/') + 1), name, version, licence: license, text };
}

/** The files of a package that say its licence; or else the end of its README that does. */
function licenceText(folder: string): string {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  const names = readdirSync(folder).sort();
  const files = names.filter((name) => LICENCE_FILE.test(name));
  if (files.length > 0) return files.map((name) => read(name).replace(BEYOND, '').trim()).join('\n\n');
  const readme = names.find((name) => /^readme/i.test(name));
  return (/^#+ *licen[cs]e[^]*/im.exec(readme ? read(readme) : '')?.[0] ?? '').trim();
}
