/** Draws every page of the region that the environment names, and prints each by its path. */
import { resolveConfig } from 'vite';
import { drawSite } from '../../../../tools/vite/draw.ts';

const { pages } = await drawSite(await resolveConfig({ logLevel: 'error' }, 'build'));
process.stdout.write(JSON.stringify(pages.map(({ path, head, body }) => [path, head + body])));
