/** Programs of the system: where they are, and how Debian's packages come here. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, resolve } from 'node:path';

/** Whether this process may do all. */
export const isRoot = () => process.getuid?.() === 0;

/** The path of a program, which may be named by its whole path, or undefined. */
export function onPath(name) {
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    const file = resolve(dir, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here: the next folder of the path may have it.
    }
  }
  return undefined;
}

/** Installs Debian's packages where this is root with apt-get. @returns whether they were installed. */
export function installPackages(names) {
  if (!isRoot() || !onPath('apt-get')) return false;
  console.log(`Installation de ${names.join(', ')} (apt-get)…`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  return apt('update', '-q') === 0 && apt('install', '-y', '-q', '--no-install-recommends', ...names) === 0;
}
