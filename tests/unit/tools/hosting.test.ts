/** The ready files for hosts: what is kept in docs/publier is what is made, and each says what it must. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bucketScript, htaccess, nginxConf } from '../../../tools/hosting/files.mjs';
import { cacheOf, isCompressible, TYPES } from '../../../tools/hosting/headers.mjs';

const FOLDER = join(import.meta.dirname, '../../../docs/publier');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

describe('headers', () => {
  test('only a hashed file in assets is kept for good', () => {
    expect(cacheOf('/assets/index-B3xK9a_d.js')).toContain('immutable');
    for (const path of ['/', '/sw.js', '/assets/notes.js', '/images/projet-12345678.png', '/assets/a-12345678.js/'])
      expect(cacheOf(path)).toBe('no-cache');
  });
  test('texts are compressed, pictures and packed tables are not', () => {
    const shrunk = (end: string) => isCompressible(TYPES[end] ?? '');
    expect(['html', 'js', 'csv', 'geojson', 'jsonld', 'atom', 'svg', 'yml'].filter((end) => !shrunk(end))).toEqual([]);
    expect(['png', 'webp', 'parquet', 'xlsx', 'zip'].filter(shrunk)).toEqual([]);
  });
});

describe('ready files', () => {
  test('nginx.conf is what the list of headers makes (renewed by --update)', () =>
    expect(nginxConf()).toMatchFileSnapshot(join(FOLDER, 'nginx.conf')));
  test('envoyer-s3.sh too', () => expect(bucketScript()).toMatchFileSnapshot(join(FOLDER, 'envoyer-s3.sh')));
  test('Apache finds the page of wrong addresses in the folder of the site', () => {
    expect(htaccess()).toContain('ErrorDocument 404 /404.html\n');
    expect(htaccess('/carte/')).toContain('ErrorDocument 404 /carte/404.html\n');
  });
  test('no frame is forbidden, and nothing is promised for HTTPS before it is there', () => {
    for (const text of [nginxConf(), htaccess()]) {
      const said = text.split('\n').filter((line) => !/^\s*#/.test(line));
      expect(said.join('\n')).not.toMatch(/X-Frame-Options|frame-ancestors|Strict-Transport|Opener-Policy/i);
    }
  });
});

describe('envoyer-s3.sh', () => {
  const work = mkdtempSync(join(tmpdir(), 'bucket-'));
  afterAll(() => rmSync(work, { recursive: true }));
  const script = join(FOLDER, 'envoyer-s3.sh');
  const at = (name: string) => join(work, name);
  const NAMES = [
    'index.html',
    'assets/app-B3xK9a_d.js',
    'donnees/projets.csv',
    'donnees/formes.topojson',
    'index.html.br',
    'index.html.gz',
    'assets/app-B3xK9a_d.js.br',
    '.htaccess',
  ];
  mkdirSync(at('dist/assets'), { recursive: true });
  mkdirSync(at('dist/donnees'));
  for (const name of NAMES) writeFileSync(at(`dist/${name}`), '');
  // Stands for the command of Amazon: writes down what it is asked.
  writeFileSync(
    at('aws'),
    '#!/bin/sh\nfor one in "$@"; do printf "%s\\t" "$one"; done >> "$CALLS"\necho >> "$CALLS"\n',
    {
      mode: 0o755,
    },
  );
  const run = (...args: string[]) =>
    spawnSync('sh', [script, ...args], {
      env: { PATH: `${work}:${process.env['PATH'] ?? ''}`, CALLS: at('calls') },
      encoding: 'utf8',
    });

  /** Whether a pattern of that command is of a path: `*` stands for anything, folders too. */
  const fits = (pattern: string, path: string) =>
    new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(path);
  /** What one call sends: the last filter that fits a path decides. */
  function sent(args: string[]): string[] {
    const filters = args.flatMap((one, i) => (/^--(in|ex)clude$/.test(one) ? [[one, args[i + 1] ?? ''] as const] : []));
    return NAMES.filter((name) => filters.findLast(([, pattern]) => fits(pattern, name))?.[0] === '--include');
  }

  test('sends each file once with its type and duration, hashed ones first, and no copies', () => {
    expect(run(at('dist'), 's3://seau').status).toBe(0);
    const calls = readFileSync(at('calls'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    const told = calls.flatMap((args) => {
      const after = (name: string) => args[args.indexOf(name) + 1];
      return sent(args).map((name) => [name, after('--content-type'), after('--cache-control')]);
    });
    expect(told).toEqual([
      ['assets/app-B3xK9a_d.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
      ['index.html', 'text/html; charset=utf-8', 'no-cache'],
      ['donnees/formes.topojson', 'application/json; charset=utf-8', 'no-cache'],
      ['donnees/projets.csv', 'text/csv; charset=utf-8', 'no-cache'],
    ]);
    expect(calls.every((args) => args.slice(0, 4).join(' ') === `s3 cp ${at('dist')} s3://seau`)).toBe(true);
  });
  test('a folder that is not the site is refused before anything is sent', () => {
    const { status, stderr } = run(work, 's3://seau');
    expect(status).toBe(2);
    expect(stderr).toContain('index.html');
  });
});

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}
describe('pages of forges', () => {
  test('GitHub: the two commands, then dist with its hidden files, then the deployment', () => {
    const workflow = parse(read('github-pages.yml')) as {
      permissions: Record<string, string>;
      jobs: Record<'build' | 'deploy', { needs?: string; steps: Step[] }>;
    };
    expect(workflow.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
    const { build, deploy } = workflow.jobs;
    expect(build.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm run build']);
    expect(build.steps.at(-1)?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
    expect([deploy.needs, deploy.steps.map(({ uses }) => uses?.split('@')[0])]).toEqual([
      'build',
      ['actions/deploy-pages'],
    ]);
  });
  test('GitLab: the same two, into the folder that it serves', () => {
    const { pages } = parse(read('gitlab-ci.yml')) as { pages: { script: string[]; artifacts: { paths: string[] } } };
    expect(pages.script).toEqual(['npm ci', 'npm run build', 'mv dist public']);
    expect(pages.artifacts.paths).toEqual(['public']);
  });
});
