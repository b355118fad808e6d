/**
 * Files of the site that the build writes and the application names, and the way from a page to them. The build's own
 * configuration imports this.
 */

/** The service worker, at the root: it may only keep what lies beside or below it. */
export const WORKER_FILE = 'sw.js';
/** The whole site in one file, beside its pages. */
export const SINGLE_FILE = 'carte-solidarites.html';
/** What the scripts are made of: with the texts of its licences, and for programs (CycloneDX). */
export const LICENCES_FILE = 'licences.txt';
export const SBOM_FILE = 'sbom.cdx.json';

/** From a page at `path` to the root of the site: `./`, `../`, `../../`. */
export function relativeRoot(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}
