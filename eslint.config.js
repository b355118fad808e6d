import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { noFrench } from './tools/eslint/names.mjs';
import { mayImport } from './tools/eslint/rooms.mjs';

/**
 * Who may import what (docs/architecture.md): every room of src/ names the other rooms and the packages that it may
 * import; all else is refused. src/app puts the rooms together and may import all.
 */
const VIEW = {
  rooms: [
    'model',
    'import',
    'grist',
    'statistics',
    'selection',
    'words',
    'state',
    'ui',
    'styles',
    'charts',
    'map',
    'outlines',
    'exports',
    'storyline',
    'reuse',
    'detail',
    'views',
  ],
  packages: [
    'svelte',
    'minisearch',
    'virtual:documentation',
    'virtual:tables',
    'virtual:communes',
    'virtual:parts',
    'virtual:parts-view',
    'virtual:finer',
    'virtual:elsewhere',
    'virtual:lookups',
    'comlink',
    'hyparquet',
    'idb',
    'zod/mini',
  ],
};

const ROOMS = {
  model: { rooms: [], packages: ['zod/mini', 'topojson-specification'] },
  // Any list, in Node, in a worker or in a browser: nothing of the page, nothing of Node.
  import: { rooms: ['model'], packages: ['papaparse', 'hucre', 'jsonc-parser', 'zod/mini', 'zod/v4/locales'] },
  // The spreadsheet around a frame: its messages, and its values as cells.
  grist: { rooms: ['import'], packages: [] },
  // Outlines of any list, in Node, in a worker or in a browser.
  outlines: {
    rooms: ['model'],
    packages: ['d3', 'topojson-client', 'topojson-server', 'topojson-simplify', 'topojson-specification', 'geojson'],
  },
  statistics: { rooms: [], packages: ['simple-statistics', 'd3'] },
  selection: { rooms: ['model', 'statistics'], packages: ['minisearch'] },
  words: { rooms: ['model', 'selection'], packages: [] },
  state: { rooms: ['model', 'selection', 'words'], packages: ['svelte'] },
  ui: { rooms: [], packages: ['svelte'] },
  styles: { rooms: [], packages: [] },
  charts: { rooms: ['model', 'words', 'ui'], packages: ['svelte', 'd3'] },
  map: { rooms: ['model', 'statistics', 'selection', 'words', 'ui'], packages: ['svelte'] },
  exports: {
    rooms: ['model', 'statistics', 'selection', 'state', 'words', 'map'],
    packages: ['fflate', 'pptxgenjs', 'hucre', 'topojson-client', 'topojson-specification', 'geojson'],
  },
  storyline: {
    rooms: ['model', 'import', 'selection', 'state', 'words', 'ui', 'exports', 'views'],
    packages: ['svelte', 'jsonc-parser', 'fflate'],
  },
  // What takes a view away: images, tables, links, frames.
  reuse: { rooms: ['model', 'state', 'words', 'ui', 'exports', 'storyline', 'views'], packages: ['svelte'] },
  // What is said of a territory, a project, a place: several views show it.
  detail: {
    rooms: ['model', 'statistics', 'selection', 'state', 'words', 'ui', 'charts', 'map', 'exports', 'reuse', 'styles'],
    packages: ['svelte'],
  },
  // A view: its own folder, and what all share. `views/*.ts`: the lists, which alone import views.
  views: VIEW,
  'views/*.ts': { ...VIEW, rooms: [...VIEW.rooms, 'presentation', 'site'] },
  presentation: { rooms: [...VIEW.rooms, 'site', 'views'], packages: ['svelte'] },
  // Header, footer, notices, pages of text, heads and pictures.
  site: {
    rooms: ['model', 'selection', 'state', 'words', 'ui', 'map', 'styles', 'exports', 'storyline'],
    packages: ['svelte', 'schema-dts'],
  },
};

/** The room that puts the others together. */
const ALL = ['app'];

/** What MapLibre draws comes with it, on demand: no file of the drawn map may bring it along. */
const GL_PACKAGES = ['maplibre-gl', 'topojson-client', 'topojson-specification', 'geojson'];
const GL_ROOMS = { ...ROOMS, map: { ...ROOMS.map, packages: [...ROOMS.map.packages, ...GL_PACKAGES] } };
/** Points are clustered where a level has many, on demand. */
const POINT_ROOMS = { ...ROOMS, map: { ...ROOMS.map, packages: ['supercluster'] } };

const boundaries = [
  {
    files: ['src/**/*.{js,ts,svelte}'],
    plugins: { rooms: { rules: { 'may-import': mayImport } } },
    rules: { 'rooms/may-import': ['error', ROOMS, ALL] },
  },
  { files: ['src/map/clusterPoints.ts'], rules: { 'rooms/may-import': ['error', POINT_ROOMS, ALL] } },
  { files: ['src/map/{gl,Gl}*.{js,ts,svelte}'], rules: { 'rooms/may-import': ['error', GL_ROOMS, ALL] } },
];

export default ts.config(
  { ignores: ['dist', 'node_modules', '.cache', 'coverage'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'svelte/no-at-html-tags': 'error',
      // Prettier keeps code within 120 columns; this keeps comments there too.
      'max-len': [
        'error',
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
      'svelte/no-navigation-without-resolve': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: "ImportDeclaration[source.value='svelte/store']", message: 'Runes, not stores.' },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig, extraFileExtensions: ['.svelte'] } },
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' },
  },
  ...boundaries,
  {
    files: ['**/*.{js,mjs,ts,mts,svelte}'],
    plugins: { names: { rules: { 'no-french': noFrench } } },
    rules: { 'names/no-french': 'error' },
  },
  { files: ['tests/**'], rules: { 'names/no-french': ['error', { objectKeys: false }] } },
);
