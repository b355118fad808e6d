/** The last step of `npm run build`, once all files are there: `.br` and `.gz` beside them. Options: --dir dist */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compressFolder } from './hosting/compress.mjs';
import { main, ROOT, UserError } from './install.mjs';

await main(async () => {
  const { values } = parseArgs({ options: { dir: { type: 'string' } } });
  const dir = values.dir ? resolve(values.dir) : join(ROOT, 'dist');
  if (!existsSync(join(dir, 'index.html')))
    throw new UserError(`Rien à compresser dans « ${dir} » : construisez le site d’abord avec « npm run build ».`);
  const { texts, plain, br, gz } = await compressFolder(dir);
  const megabytes = (bytes) => (bytes / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 });
  console.log(
    `${texts} textes compressés : ${megabytes(plain)} Mo, ${megabytes(br)} Mo en Brotli, ${megabytes(gz)} Mo en gzip.`,
  );
});
