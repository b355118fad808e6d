export const ROOT: string;
export class UserError extends Error {}
export function supportsNode(version: string): boolean;
export function ensureInstalled(options?: {
  root?: string;
  version?: string;
  npm?: (...args: string[]) => number;
}): void;
export function isMain(url: string): boolean;
