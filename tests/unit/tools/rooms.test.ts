/** The rooms of src/ (docs/architecture.md), as eslint.config.js holds them: what lint says of one line in one file. */
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();

/** What lint says about imports when `code` is the whole of `file`; the file need not exist. */
async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? []).map(({ message }) => message).filter((message) => message.includes('import'));
}

const FORBIDDEN: [title: string, file: string, code: string, message: string][] = [
  [
    'a static import',
    'src/model/x.ts',
    "import { a } from '../views/a.ts';\na();",
    'src/model may not import src/views.',
  ],
  ['an import for its effect', 'src/model/x.ts', "import '../views/a.ts';", 'src/model may not import src/views.'],
  [
    'a type',
    'src/model/x.ts',
    "import type { A } from '../words/a.ts';\nexport const a: A = 1;",
    'src/model may not import src/words.',
  ],
  [
    'a type in place',
    'src/model/x.ts',
    "export type A = import('../words/a.ts').A;",
    'src/model may not import src/words.',
  ],
  ['a re-export', 'src/words/x.ts', "export { a } from '../state/a.ts';", 'src/words may not import src/state.'],
  ['a re-export of all', 'src/words/x.ts', "export * from '../state/a.ts';", 'src/words may not import src/state.'],
  [
    'a dynamic import',
    'src/model/x.ts',
    "export const a = () => import('../views/a.svelte');",
    'src/model may not import src/views.',
  ],
  [
    'a dynamic import in a template literal',
    'src/model/x.ts',
    'export const a = () => import(`../views/a.svelte`);',
    'src/model may not import src/views.',
  ],
  [
    'a dynamic import in the script of a component',
    'src/ui/X.svelte',
    '<script lang="ts">\n  export const a = () => import(\'../views/a.ts\');\n</script>',
    'src/ui may not import src/views.',
  ],
  [
    'a dynamic import in the markup of a component',
    'src/ui/X.svelte',
    "{#await import('../views/a.ts') then a}{a}{/await}",
    'src/ui may not import src/views.',
  ],
  [
    'a dynamic import whose name is computed',
    'src/map/x.ts',
    'export const a = (name: string) => import(name);',
    'src/map may not import what only the run knows: name the module.',
  ],
  ['a way round', 'src/model/x.ts', "import '../model/../views/a.ts';", 'src/model may not import src/views.'],
  [
    'a path from the root of the project',
    'src/model/x.ts',
    "import '/src/views/a.ts';",
    'src/model may not import src/views.',
  ],
  [
    'the room that puts all together',
    'src/views/x.ts',
    "import '../app/main.ts';",
    'src/views may not import src/app.',
  ],
  [
    'a pipeline',
    'src/views/x.ts',
    "import '../../data/pipeline/load.ts';",
    'src/views may not import data: only the build may.',
  ],
  ['a package, statically', 'src/ui/x.ts', "import 'maplibre-gl';", 'src/ui may not import « maplibre-gl ».'],
  [
    'a package, dynamically',
    'src/charts/x.ts',
    "export const a = () => import('maplibre-gl');",
    'src/charts may not import « maplibre-gl ».',
  ],
  [
    'a file of a package',
    'src/state/x.ts',
    "import 'd3/src/index.js';",
    'src/state may not import « d3/src/index.js ».',
  ],
  [
    'a package whose name begins alike',
    'src/statistics/x.ts',
    "import 'd3-array';",
    'src/statistics may not import « d3-array ».',
  ],
  [
    'MapLibre beside the drawn map',
    'src/map/SvgMap.svelte',
    '<script lang="ts">\n  import \'maplibre-gl\';\n</script>',
    'src/map may not import « maplibre-gl ».',
  ],
  ['a built-in of Node', 'src/exports/x.ts', "import 'node:fs';", 'src/exports may not import « node:fs ».'],
  [
    'a built-in of Node where lists are read',
    'src/import/x.ts',
    "import 'node:fs';",
    'src/import may not import « node:fs ».',
  ],
  [
    'a component where lists are read',
    'src/import/x.ts',
    "import '../ui/A.svelte';",
    'src/import may not import src/ui.',
  ],
  ['the whole of zod', 'src/model/x.ts', "import 'zod';", 'src/model may not import « zod ».'],
  [
    'data that only the panels show',
    'src/map/x.ts',
    "import 'virtual:documentation';",
    'src/map may not import « virtual:documentation ».',
  ],
  [
    'anything in a room without a line in the table',
    'src/attic/x.ts',
    "import './a.ts';",
    'src/attic has no line in the table of eslint.config.js: it may not import anything.',
  ],
];

const ALLOWED: [title: string, file: string, code: string][] = [
  ['a room that the table names', 'src/selection/x.ts', "import '../statistics/a.ts';"],
  ['a neighbour in the same room', 'src/model/x.ts', "import './a.ts';"],
  ['the own room, the long way', 'src/model/x.ts', "import '../model/a.ts';"],
  ['a dynamic import that the table names', 'src/views/x.ts', "export const a = () => import('../map/A.svelte');"],
  ['a package', 'src/import/x.ts', "import 'papaparse';"],
  ['a part of a package that the table names', 'src/model/x.ts', "import 'zod/mini';"],
  ['a part of a package', 'src/map/X.svelte', '<script lang="ts">\n  import \'svelte/motion\';\n</script>'],
  ['MapLibre in its controller', 'src/map/glController.ts', "import 'maplibre-gl/dist/maplibre-gl.css';"],
  ['MapLibre in its component', 'src/map/GlMap.svelte', '<script lang="ts">\n  import \'maplibre-gl\';\n</script>'],
  [
    'all in App.svelte',
    'src/app/App.svelte',
    "<script lang=\"ts\">\n  import 'maplibre-gl';\n  import '../views/a.ts';\n</script>",
  ],
  ['all in main.ts', 'src/app/main.ts', "import 'd3';\nexport const a = () => import('../views/a.ts');"],
];

describe('lint refuses', () => {
  test.each(FORBIDDEN)(
    '%s',
    async (_title, file, code, message) => {
      expect(await complaints(file, code)).toEqual([message]);
    },
    60_000,
  );
});

describe('lint allows', () => {
  test.each(ALLOWED)(
    '%s',
    async (_title, file, code) => {
      expect(await complaints(file, code)).toEqual([]);
    },
    60_000,
  );
});
