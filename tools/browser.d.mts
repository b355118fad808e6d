import type { Browser } from 'playwright-core';
export function findBrowser(): string;
export function launchBrowser(options?: { webgl?: boolean }): Promise<Browser>;
export const BROWSER_ARGS: string[];
