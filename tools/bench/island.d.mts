import type { DrawnMap } from './limit.mjs';
export function buildIsland(map: DrawnMap, folder: string): Promise<void>;
export function islandPage(map: DrawnMap, html: string): string;
