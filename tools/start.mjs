/** `npm start`: installs what is missing, builds, serves the production build and prints its address. */
import { ensureInstalled, main, runBin, UserError } from './install.mjs';

await main(async () => {
  ensureInstalled();
  console.log('Construction du site…');
  // The site, then the same in one file, which the site offers.
  const builds = [[], ['--mode', 'single']];
  if (builds.some((mode) => runBin('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...mode]) !== 0)) {
    throw new UserError('La construction du site a échoué : la raison est écrite ci-dessus.');
  }
  const { serve } = await import('./serve.mjs');
  await serve();
});
