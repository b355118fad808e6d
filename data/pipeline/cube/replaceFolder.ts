/** A folder takes the place of another by its name: all of it or nothing, and nothing of the old one stays. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** `from` lies on the same disk as `to`. @throws Error of the file system, after the old folder was put back. */
export function replaceFolder(from: string, to: string): void {
  const kept = `${to}.avant`;
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  const isThere = existsSync(to);
  if (isThere) renameSync(to, kept);
  try {
    renameSync(from, to);
  } catch (error) {
    if (isThere) renameSync(kept, to);
    throw error;
  }
  rmSync(kept, { recursive: true, force: true });
}
