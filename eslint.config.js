import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { mayImport } from './tools/eslint/rooms.mjs';

/**
 * Who may import what (docs/architecture.md): every room of src/ names the other rooms and the packages that it may import;
 * all else is refused. The files of src/ itself (App.svelte, main.ts, prerender.ts) may import all.
 */
const ROOMS = {
  model: { rooms: [], packages: ['zod'] },
  statistics: { rooms: [], packages: ['simple-statistics', 'd3'] },
  selection: { rooms: ['model', 'statistics'], packages: ['minisearch'] },
  state: { rooms: ['model', 'selection', 'text'], packages: [] },
  text: { rooms: ['model', 'selection'], packages: [] },
  ui: { rooms: [], packages: ['svelte'] },
  styles: { rooms: [], packages: [] },
  charts: { rooms: ['model', 'text', 'ui'], packages: ['svelte', 'd3'] },
  map: { rooms: ['model', 'statistics', 'selection', 'text', 'ui'], packages: ['svelte', 'virtual:contexte'] },
  exports: {
    rooms: ['model', 'statistics', 'selection', 'state', 'text', 'map'],
    packages: [
      'fflate',
      'pptxgenjs',
      'hucre',
      'virtual:topologie',
      'topojson-client',
      'topojson-specification',
      'geojson',
    ],
  },
  parcours: { rooms: ['model', 'state', 'text', 'ui', 'exports'], packages: ['svelte', 'jsonc-parser', 'fflate'] },
  panels: {
    rooms: [
      'model',
      'statistics',
      'selection',
      'state',
      'text',
      'ui',
      'charts',
      'map',
      'exports',
      'parcours',
      'styles',
    ],
    packages: [
      'svelte',
      'virtual:carte',
      'virtual:documentation',
      'virtual:tables',
      'virtual:communes',
      'virtual:ailleurs',
    ],
  },
  presentation: {
    rooms: ['model', 'selection', 'state', 'text', 'ui', 'charts', 'map', 'exports', 'parcours', 'panels', 'styles'],
    packages: ['svelte', 'virtual:carte'],
  },
  // What the build alone draws: pages of text, heads, pictures.
  pages: { rooms: ['model', 'selection', 'state', 'text', 'ui', 'panels', 'styles'], packages: ['svelte'] },
};

/** What MapLibre draws comes with it, on demand: no file of the drawn map may bring it along. */
const GL_PACKAGES = ['maplibre-gl', 'topojson-client', 'topojson-specification', 'geojson', 'virtual:topologie'];
const GL_ROOMS = { ...ROOMS, map: { ...ROOMS.map, packages: [...ROOMS.map.packages, ...GL_PACKAGES] } };

const boundaries = [
  {
    files: ['src/**/*.{js,ts,svelte}'],
    plugins: { rooms: { rules: { 'may-import': mayImport } } },
    rules: { 'rooms/may-import': ['error', ROOMS] },
  },
  { files: ['src/map/{gl,Gl}*.{js,ts,svelte}'], rules: { 'rooms/may-import': ['error', GL_ROOMS] } },
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
);
