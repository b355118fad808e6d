/** `npm run serve`: serves the production build. Options: --port 4173 --dir dist --base / */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMain, main, ROOT, UserError } from './install.mjs';
import { createStaticServer, listen } from './server.mjs';

const DEFAULT_PORT = 4173;

/** Serves `dir` and prints the address. @throws UserError when there is no build or no free port. */
export async function serve({ port = DEFAULT_PORT, dir = join(ROOT, 'dist'), base = '/' } = {}) {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new UserError(
      `Rien à servir dans « ${dir} » : construisez le site d’abord avec « npm run build », ou lancez « npm start ».`,
    );
  }
  const server = createStaticServer({ dir, base });
  let used;
  try {
    used = await listen(server, port);
  } catch (error) {
    throw new UserError(
      error.code === 'EADDRINUSE'
        ? `Les ports ${port} à ${port + 9} sont tous occupés : fermez un programme qui les utilise, ou choisissez-en un autre avec « npm run serve -- --port 8080 ».`
        : `Le serveur n’a pas pu démarrer sur le port ${port} (${error.message}).`,
    );
  }
  if (used !== port) console.log(`Le port ${port} est occupé : le port ${used} est utilisé à sa place.`);
  console.log(`Carte des solidarités : http://localhost:${used}${base}`);
}

if (isMain(import.meta.url)) {
  await main(() => {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, dir: { type: 'string' }, base: { type: 'string' } },
    });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new UserError(`« --port ${values.port} » n’est pas un numéro de port (0 à 65535).`);
    const base = `/${(values.base ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
    return serve({ port, base, ...(values.dir ? { dir: resolve(values.dir) } : {}) });
  });
}
