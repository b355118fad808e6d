/**
 * Vite plugin: the application's scripts tell V8 that all their functions are called soon. It then compiles them beside
 * the page while they arrive, instead of one by one while the page waits, which took most of the time of waking it.
 * Other engines read a comment. Source: https://v8.dev/blog/explicit-compile-hints
 */
import type { Plugin, Rollup } from 'vite';

export const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/** Svelte's is the application's own code: components are made of its functions. */
const LIBRARY = /node_modules\/(?!svelte\/)/;

export function compileHints(): Plugin {
  return {
    name: 'compile-hints',
    generateBundle: {
      // After the list of what each script needs was written in front of it.
      order: 'post',
      handler(_options, bundle) {
        for (const one of Object.values(bundle))
          if (one.type === 'chunk' && !isMostlyLibrary(one)) one.code = COMPILE_HINT + one.code;
      },
    },
  };
}

/** Whether most of a script is a library, of which much is never called. */
function isMostlyLibrary({ modules }: Rollup.OutputChunk): boolean {
  const sizeOf = (ids: string[]) => ids.reduce((sum, id) => sum + (modules[id]?.renderedLength ?? 0), 0);
  const ids = Object.keys(modules);
  return sizeOf(ids.filter((id) => LIBRARY.test(id))) > sizeOf(ids) / 2;
}
