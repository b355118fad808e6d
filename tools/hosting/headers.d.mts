export const TYPES: Record<string, string>;
export function isCompressible(type: string): boolean;
export const HASHED: RegExp;
export const FOREVER: string;
export const ASK_AGAIN: string;
export function cacheOf(path: string): string;
export const ALWAYS: Record<string, string>;
export const PUBLISHED: Record<string, string>;
