/** Installs the packages when they are missing or when the lock file changed since the last installation. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const STAMP = join(ROOT, 'node_modules', '.installed-lock');
const OLDEST_NODE = [20, 19];

/** A failure whose message is meant for the person at the keyboard, in French, without a stack trace. */
export class UserError extends Error {}

/** Runs a program with its output on this terminal; returns its exit code (1 when it could not start). */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  return result.status ?? 1;
}

/** Runs a package's program by Node itself: `runBin('vite/bin/vite.js', ['build'])`. No shell, no npm hook. */
export function runBin(path, args, options = {}) {
  const result = spawnSync(process.execPath, [join(ROOT, 'node_modules', path), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    ...options,
  });
  return result.status ?? 1;
}

/**
 * Brings node_modules in step with package-lock.json, or does nothing when they are.
 * @throws UserError when Node is too old or the installation fails.
 */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new UserError(
      `Node ${process.versions.node} est trop ancien : installez Node ${OLDEST_NODE.join('.')} ou plus récent, puis recommencez.`,
    );
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installation des paquets (npm ci)…');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    throw new UserError(
      'L’installation des paquets a échoué (npm ci) : vérifiez la connexion et le message ci-dessus, puis recommencez.',
    );
  }
  writeFileSync(STAMP, lock);
}

/** Runs a program's main function; a UserError is printed as its sentence, anything else with its trace. Exit code 1 for both. */
export async function main(task) {
  try {
    await task();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
}
