import type { Server } from 'node:http';
import type { Shaper } from './bench/shaper.mjs';
export function createStaticServer(options: {
  dir: string;
  base?: string;
  quality?: number;
  shaper?: () => Shaper | null;
}): Server;
export function listen(server: Server, port: number, attempts?: number): Promise<number>;
