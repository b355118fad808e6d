import type { Server } from 'node:http';
export function createStaticServer(options: { dir: string; base?: string; quality?: number }): Server;
export function listen(server: Server, port: number, attempts?: number): Promise<number>;
