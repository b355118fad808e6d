export function filesBelow(dir: string): string[];
export function compressFolder(
  dir: string,
  quality?: number,
): Promise<{ texts: number; plain: number; br: number; gz: number }>;
