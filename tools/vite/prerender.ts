/**
 * Vite plugin: the default view is drawn into index.html by Svelte's server renderer, the entry's style is inlined,
 * and the content security policy is written with its hash. The page is readable, map included, before any script.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/** Everything from this origin alone; MapLibre draws patterns and glyphs from blobs and data URLs that it makes itself. */
const POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'";

/** Runs after the client build; the server build goes to a folder of its own that is removed. */
export function prerender(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'prerender',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'test',
    configResolved(resolved) {
      config = resolved;
    },
    // Not closeBundle: it also runs after a build that failed, and would hide the reason behind its own.
    async writeBundle() {
      if (config.build.ssr) return;
      const dist = resolve(config.root, config.build.outDir);
      const { head, body } = await renderDefaultView(config);
      const file = join(dist, 'index.html');
      const html = readFileSync(file, 'utf8')
        .replace('<!--app-->', () => body)
        .replace('<!--head-->', () => head);
      writeFileSync(file, await withInlineStyle(html, dist));
    },
  };
}

async function renderDefaultView(config: ResolvedConfig): Promise<{ head: string; body: string }> {
  const outDir = mkdtempSync(join(tmpdir(), 'prerender-'));
  try {
    await build({
      root: config.root,
      logLevel: 'warn',
      // The server bundle is only run once, here: its dependencies are bundled so that it runs from any folder.
      ssr: { noExternal: true },
      build: { ssr: 'src/prerender.ts', outDir, emptyOutDir: true, minify: false },
    });
    const { render } = (await import(pathToFileURL(join(outDir, 'prerender.js')).href)) as {
      render: () => { head: string; body: string };
    };
    return render();
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** A blocking style sheet costs a round trip before the first paint: the entry's sheet goes into the page instead. */
async function withInlineStyle(html: string, dist: string): Promise<string> {
  const styles: string[] = [];
  const without = html.replace(/\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (_tag, href: string) => {
    styles.push(readFileSync(join(dist, href), 'utf8').trim());
    return '';
  });
  const style = styles.join('\n');
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `${POLICY}; style-src 'self' 'sha256-${hash}'`;
  return without.replace(
    '<!--style-->',
    () => `<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style>`,
  );
}
