import type { Browser, LaunchOptions } from 'playwright-core';
interface Launch {
  webgl?: boolean;
  shell?: boolean;
  path?: string;
}
export function findBrowser(options?: { shell?: boolean }): string;
export function launchOptions(options?: Launch): LaunchOptions;
export function launchBrowser(options?: Launch): Promise<Browser>;
export function launchProblem(path: string, reason: string): string;
