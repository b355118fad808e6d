/** Installs the packages when they are missing or when the lock file changed since the last installation. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What the packages support, as "engines" in package.json says it: from this minor on for these majors, and all from 24
 * on.
 */
const OLDEST_MINOR = { 20: 19, 22: 13 };
const ALL_FROM = 24;

/** A failure whose message is meant for the person at the keyboard, in French, without a stack trace. */
export class UserError extends Error {
  constructor(message) {
    super(message);
    // Other programs print it too, Vitest for one: there is no trace to print.
    this.stack = message;
  }
}

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

/** Whether the tools run on this version of Node, as `process.versions.node` writes it. */
export function supportsNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= ALL_FROM || minor >= OLDEST_MINOR[major];
}

/**
 * Brings node_modules in step with package-lock.json, or does nothing when they are.
 * @throws UserError when Node does not serve or the installation fails.
 */
export function ensureInstalled({
  root = ROOT,
  version = process.versions.node,
  npm = (...args) => run('npm', args),
} = {}) {
  if (!supportsNode(version)) {
    throw new UserError(
      `Node ${version} ne convient pas : installez Node 24 ou plus récent (Node 22 convient à partir de 22.13, Node 20 à partir de 20.19), puis recommencez.`,
    );
  }
  const stamp = join(root, 'node_modules', '.installed-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  // A stamp alone proves nothing: npm can end well without the packages that build.
  const hasVite = () => existsSync(join(root, 'node_modules', 'vite', 'bin', 'vite.js'));
  if (hasVite() && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installation des paquets (npm ci)…');
  // Under NODE_ENV=production npm would leave out the devDependencies, which are all that builds and tests.
  if (npm('ci', '--include=dev', '--no-audit', '--no-fund') !== 0) {
    throw new UserError(
      'L’installation des paquets a échoué (npm ci) : vérifiez la connexion et le message ci-dessus, puis recommencez.',
    );
  }
  if (!hasVite()) {
    throw new UserError(
      'L’installation des paquets est incomplète (Vite manque dans node_modules) : vérifiez les réglages de npm avec « npm config list », puis recommencez.',
    );
  }
  writeFileSync(stamp, lock);
}

/**
 * Whether the module with this `import.meta.url` is the program that was started. Node resolves symbolic links in the
 * address of a module, not in the argument that named it.
 */
export function isMain(url) {
  const started = process.argv[1];
  return started !== undefined && existsSync(started) && realpathSync(started) === realpathSync(fileURLToPath(url));
}

/**
 * Runs a program's main function; a UserError is printed as its sentence, anything else with its trace. Exit code 1 for
 * both.
 */
export async function main(task) {
  try {
    await task();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
}
