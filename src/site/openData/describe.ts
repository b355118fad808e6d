/**
 * What the site gives to re-users: every file with its address, format, size and fingerprint, and what all of them are
 * of. Index, catalogue and search engines are told of this one description.
 */
import { fold } from '../../model/fold.ts';

/** A licence as `datapackage.json` says it. */
export interface Licence {
  name?: string | undefined;
  path: string;
  title: string;
}

/** What of `datapackage.json` is told to others. */
export interface PublishedPackage {
  name: string;
  title: string;
  description: string;
  version: string;
  licenses: Licence[];
  /** Path of a theme in the European list (`SOCI`), where the package says one. */
  theme?: string | undefined;
  resources: PublishedResource[];
}

export interface PublishedResource {
  path: string;
  title: string;
  description: string;
  licenses?: Licence[] | undefined;
  schema: {
    fields: PublishedField[];
    primaryKey: string | string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
  name: string;
}

export interface PublishedField {
  name: string;
  type: string;
  title: string;
  description: string;
  constraints?: {
    required?: boolean;
    pattern?: string;
    enum?: string[];
    minimum?: number | string;
    maximum?: number | string;
  };
}

export type FileFormat = 'CSV' | 'JSON' | 'GeoJSON' | 'TopoJSON' | 'XLSX';

/** A file as it is written. `path` below the site's root, `page` the one that shows the same. */
export interface OpenFile {
  path: string;
  title: string;
  format: FileFormat;
  /** Years of the lists that it is of, ascending. */
  years: readonly number[];
  page: string;
  bytes: number;
  sha256: string;
  /** None where nothing says one: what is in the file has several owners. */
  licence: Licence | null;
  /** Said beside the licence: whose outlines these are. */
  rights?: string;
}

/** Everything that is given, and what is said of it. */
export interface OpenData {
  adresse: string;
  package: PublishedPackage;
  region: { nom: string; uri: string | null };
  years: readonly number[];
  /** Date of the newest list; empty without one. */
  modified: string;
  sources: { editeur: string; titre: string }[];
  keywords: string[];
  publisher: string;
  contact: { courriel: string; formulaire: string };
  files: OpenFile[];
  /** What is measured of territories, for search engines. */
  variables: { name: string; unitText: string }[];
}

/** Where re-users find everything. */
export const DATA_PAGE = 'donnees/';
export const INDEX_FILE = `${DATA_PAGE}index.json`;
export const TABLE_GROUP_FILE = `${DATA_PAGE}csv-metadata.json`;
export const CATALOGUE_FILE = 'catalogue.jsonld';

/** Media types of the register of IANA; that of TopoJSON has none of its own. */
export const MEDIA_TYPES: Record<FileFormat, string> = {
  CSV: 'text/csv',
  JSON: 'application/json',
  GeoJSON: 'application/geo+json',
  TopoJSON: 'application/json',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A title of a column as a name that programs write: « Code territoire » is `code_territoire`. */
export const columnName = (title: string): string => fold(title).replaceAll(' ', '_');

/** From a folder of the site to a file of it, absolute where the site's address is known. */
export function addressFrom(adresse: string, folder: string): (path: string) => string {
  if (adresse) return (path) => adresse + path;
  return (path) => (path.startsWith(folder) ? path.slice(folder.length) || './' : `../${path}`);
}

/** The years as a period of ISO 8601: « 2019/2021 », « 2021 »; empty without a list. */
export function periodOf(years: readonly number[]): string {
  return years.length === 0 ? '' : [...new Set([Math.min(...years), Math.max(...years)])].join('/');
}

/** `donnees/index.json`: the files as a program asks for them. */
export function indexJson({ adresse, package: { title, version }, modified, files }: OpenData): string {
  const at = addressFrom(adresse, DATA_PAGE);
  const content = {
    titre: title,
    version,
    ...(modified && { date: modified }),
    description_csv: at(TABLE_GROUP_FILE),
    catalogue: at(CATALOGUE_FILE),
    distributions: files.map(({ path, title: titre, format, years, page, bytes, sha256, licence }) => ({
      adresse: at(path),
      titre,
      format,
      type_mime: MEDIA_TYPES[format],
      bytes,
      sha256,
      ...(years.length > 0 && { millesime: periodOf(years) }),
      page: at(page),
      ...(licence && { licence: licence.path }),
    })),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
