/** nginx and Apache as processes of one's own, with the ready files, on free ports and in folders that go again. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { htaccess } from '../../../tools/hosting/files.mjs';
import { isRoot, onPath } from '../../../tools/programs.mjs';

export interface WebServer {
  port: number;
  stop(): Promise<void>;
}
/** `folder`: an empty one for the server alone; `site`: the built one; `base`: « / » or « /name/ ». */
type Start = (folder: string, site: string, base: string) => Promise<WebServer>;

const NGINX_CONF = join(import.meta.dirname, '../../../docs/publier/nginx.conf');
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const APACHE_MODULES = '/usr/lib/apache2/modules';
/** What Debian's Apache has from the start, and the two that docs/publier.md asks for. */
const MODULES = ['mpm_event', 'authz_core', 'dir', 'mime', 'negotiation', 'setenvif', 'deflate', 'filter', 'autoindex'];
const ASKED_FOR = ['rewrite', 'headers'];

/** Fails where the text is not there once: what was to be adapted would stay. */
function adapted(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((all, [from, to]) => {
    if (all.split(from).length !== 2) throw new Error(`« ${from} » must stand once in the ready file.`);
    return all.replace(from, () => to);
  }, text);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });

/** Runs until `stop`; a program that ends before it listens fails with what it said. */
async function run(program: string, args: string[], port: number, log: string): Promise<WebServer> {
  const child = spawn(onPath(program) ?? program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!(await answers(port))) {
    if (isOver)
      throw new Error(
        `${program}: ${Buffer.concat(said).toString()} ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { port, stop: () => (child.kill('SIGTERM'), ended) };
}

/** A root of the server in which the site stands at `base`. */
function rootOf(folder: string, site: string, base: string): string {
  if (base === '/') return site;
  const root = join(folder, 'root');
  mkdirSync(root);
  symlinkSync(site, join(root, base.slice(1, -1)));
  return root;
}

export const startNginx: Start = async (folder, site, base) => {
  const port = await freePort();
  const root = rootOf(folder, site, base);
  const server = adapted(readFileSync(NGINX_CONF, 'utf8'), [
    ['    listen 80;\n', `    listen 127.0.0.1:${port};\n`],
    ['    listen [::]:80;\n', ''],
    ['/var/www/carte', root],
    ['    error_page 404 /404.html;', `    error_page 404 ${base}404.html;`],
    ['# brotli_static on;', 'brotli_static on;'],
  ]);
  writeFileSync(join(folder, 'site.conf'), server);
  const log = join(folder, 'error.log');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    `load_module ${BROTLI};
daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${log} warn;
events {}
http { access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')} include ${folder}/site.conf; }
`,
  );
  return run('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', log], port, log);
};

/** `site` gets its `.htaccess` anew: the build writes one for the address that it knows. */
export const startApache: Start = async (folder, site, base) => {
  const port = await freePort();
  writeFileSync(join(site, '.htaccess'), htaccess(base));
  const root = rootOf(folder, site, base);
  // Apache started by root works as another user, who must find the way.
  chmodSync(folder, 0o755);
  const log = join(folder, 'error.log');
  writeFileSync(
    join(folder, 'apache.conf'),
    `${[...MODULES, ...ASKED_FOR].map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join('\n')}
ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
Mutex file:${folder} default
ErrorLog ${log}
TypesConfig /dev/null
${isRoot() ? 'User nobody\nGroup nogroup' : ''}
DocumentRoot ${root}
# As Debian has it: text is compressed on the way where nothing else has done it, and .gz is a type of its own.
AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript application/javascript application/xml
AddType application/x-gzip .gz
<Directory ${root}>
Options Indexes FollowSymLinks
AllowOverride FileInfo Indexes
Require all granted
</Directory>
`,
  );
  return run('apache2', ['-d', folder, '-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'], port, log);
};
