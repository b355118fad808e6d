/** What of the open data the tables themselves are: their description, their bytes, and which region they are of. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readForms } from '../../../data/pipeline/regions/official.ts';
import type { PublishedPackage } from '../../../src/site/openData/describe.ts';

/** A file of the data folder or of the outlines, as it is copied into the site. */
export interface PublishedFile {
  /** Below `donnees/`. */
  path: string;
  bytes: number;
  sha256: string;
}

export interface Published {
  package: PublishedPackage;
  tables: PublishedFile[];
  outlines: PublishedFile;
  uri: string | null;
}

/**
 * @param directory of the tables. @param topologyFile the outlines that are copied beside them.
 * @param letters of the region, as the tables have it (« ARA »).
 */
export function readPublished(directory: string, topologyFile: string, letters: string): Published {
  const about = JSON.parse(readFileSync(resolve(directory, 'datapackage.json'), 'utf8')) as PublishedPackage;
  return {
    package: about,
    tables: about.resources.map(({ path }) => measured(path, resolve(directory, path))),
    outlines: measured('departements.topojson', topologyFile),
    uri: uriOf(letters),
  };
}

function measured(path: string, file: string): PublishedFile {
  const content = readFileSync(file);
  return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** What INSEE calls the region, the European Union the country; null for a whole that is neither. */
export function uriOf(letters: string): string | null {
  const forms = readForms().find((one) => one.letters === letters);
  if (!forms) return null;
  return forms.type === 'pays'
    ? `http://publications.europa.eu/resource/authority/country/${letters}`
    : `http://id.insee.fr/geo/region/${forms.code}`;
}
