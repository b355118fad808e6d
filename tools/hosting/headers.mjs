/** What servers say of the site's files: the one source of the own server and of the ready files in docs/publier. */

const text = (type) => `${type}; charset=utf-8`;

/** Extension → media type. */
export const TYPES = {
  html: text('text/html'),
  js: text('text/javascript'),
  mjs: text('text/javascript'),
  css: text('text/css'),
  json: text('application/json'),
  topojson: text('application/json'),
  geojson: text('application/geo+json'),
  jsonld: text('application/ld+json'),
  csv: text('text/csv'),
  txt: text('text/plain'),
  md: text('text/markdown'),
  yml: text('application/yaml'),
  xml: text('application/xml'),
  atom: text('application/atom+xml'),
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Whether files of this type shrink: texts, of whatever media type. */
export const isCompressible = (type) => /text|json|xml|javascript|yaml/.test(type) && !/openxmlformats/.test(type);

/** File names with a content hash never change: `assets/index-B3xK9a_d.js`. */
export const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;
export const FOREVER = 'public, max-age=31536000, immutable';
/** Kept, but asked for anew each time: an answer of 304 where nothing has changed. */
export const ASK_AGAIN = 'no-cache';

/** The value of Cache-Control for a path that begins with « / ». */
export const cacheOf = (path) => (HASHED.test(path) ? FOREVER : ASK_AGAIN);

/**
 * Headers of every answer. Public files, asked for without credentials: a frame with `sandbox` has no origin, and gets
 * its scripts and fonts only if all may read them.
 */
export const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Access-Control-Allow-Origin': '*',
};

/**
 * Headers of every answer of a public host. The own server leaves out the last two: `npm run bench` counts its bytes.
 * No X-Frame-Options, which forbids frames, and no Cross-Origin-Opener-Policy, which forbids the new tabs of a frame
 * with `sandbox`.
 */
export const PUBLISHED = {
  ...ALWAYS,
  // A page that isolates itself shows the site in a frame only where this is said.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
