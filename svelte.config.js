import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess({ script: true }),
  compilerOptions: {
    runes: true,
    // Short names: a thousand classes stand in the drawn page, whose size is what the first paint waits for.
    cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`,
  },
};
