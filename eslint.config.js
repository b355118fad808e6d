import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Who may import whom (docs/architecture.md): every room of src/ names the rooms it may not enter.
 * Paths are matched as they are written, so the patterns are relative imports.
 */
const ROOMS = ['model', 'statistics', 'selection', 'state', 'text', 'ui', 'charts', 'map', 'panels', 'exports'];
const MAY_IMPORT = {
  model: [],
  statistics: [],
  selection: ['model', 'statistics'],
  state: ['model', 'selection', 'text'],
  text: ['model', 'selection'],
  ui: [],
  charts: ['model', 'text', 'ui'],
  map: ['model', 'statistics', 'selection', 'text', 'ui'],
  exports: ['model', 'selection', 'state', 'text'],
  panels: ['model', 'statistics', 'selection', 'state', 'text', 'ui', 'charts', 'map', 'exports'],
};

/** Packages that a room may import at run time; every other package is refused there. */
const PACKAGES = { model: ['zod'], statistics: ['d3', 'simple-statistics'], selection: [], text: [] };

const boundaries = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,svelte}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...ROOMS.filter((other) => other !== room && !allowed.includes(other)).map((other) => ({
            regex: `^(\\.\\./)+${other}/`,
            message: `src/${room} may not import src/${other}.`,
          })),
          { regex: '^(\\.\\./)+(data|geo|tests|tools)/', message: 'src never imports a pipeline; the build does.' },
          ...(room in PACKAGES
            ? [
                {
                  regex: `^(?!\\.|${PACKAGES[room].map((name) => `${name}$`).join('|') || '\\.'})`,
                  message: `src/${room} may not import this package.`,
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

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
