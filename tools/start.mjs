/** `npm start`: installs what is missing, builds, serves the production build and prints its address. */
import { ensureInstalled, main, runBin, UserError } from './install.mjs';

await main(async () => {
  ensureInstalled();
  console.log('Construction du site…');
  if (runBin('vite/bin/vite.js', ['build', '--logLevel', 'warn']) !== 0) {
    throw new UserError('La construction du site a échoué : la raison est écrite ci-dessus.');
  }
  const { serve } = await import('./serve.mjs');
  await serve();
});
