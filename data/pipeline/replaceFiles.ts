/** Files of one folder take the place of those of another: all of them, or none. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** @throws Error of the file system, after everything was put back as it was. */
export function replaceFiles(from: string, to: string, files: readonly string[]): void {
  const kept = mkdtempSync(join(tmpdir(), 'avant-'));
  const done: string[] = [];
  try {
    for (const file of files) if (existsSync(join(to, file))) cpSync(join(to, file), join(kept, file));
    for (const file of files) {
      done.push(file);
      mkdirSync(dirname(join(to, file)), { recursive: true });
      cpSync(join(from, file), join(to, file));
    }
  } catch (error) {
    for (const file of done) {
      if (existsSync(join(kept, file))) cpSync(join(kept, file), join(to, file));
      else rmSync(join(to, file), { force: true });
    }
    throw error;
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
}
