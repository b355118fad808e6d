import type { Browser, BrowserServer, LaunchOptions } from 'playwright-core';
export function findBrowser(options?: { shell?: boolean }): string;
export function launchOptions(options?: { webgl?: boolean; shell?: boolean }): LaunchOptions;
export function launchBrowser(options?: { webgl?: boolean; shell?: boolean }): Promise<Browser>;
export function launchBrowserServer(options?: { webgl?: boolean; shell?: boolean }): Promise<BrowserServer>;
export function launchProblem(path: string, reason: string): string;
