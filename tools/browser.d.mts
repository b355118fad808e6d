import type { Browser, BrowserServer, LaunchOptions } from 'playwright-core';
export function findBrowser(): string;
export function launchOptions(options?: { webgl?: boolean }): LaunchOptions;
export function launchBrowser(options?: { webgl?: boolean }): Promise<Browser>;
export function launchBrowserServer(options?: { webgl?: boolean }): Promise<BrowserServer>;
export function launchProblem(path: string, reason: string): string;
