/** The questions of `cube.sql`, by their marks: the one file of SQL that any engine may be asked. */
import { readFileSync } from 'node:fs';

const MARK = /^-- @(\w+):/m;

/** @returns SQL without its last semicolon, so that an engine can put it into « CREATE TABLE … AS ». */
export function readStatements(text = readFileSync(new URL('cube.sql', import.meta.url), 'utf8')) {
  const [, ...parts] = text.split(MARK);
  const found = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) found.set(parts[i] as string, sqlOf(parts[i + 1] as string));
  const of = (mark: string) => {
    const sql = found.get(mark);
    if (sql === undefined) throw new Error(`cube.sql: @${mark}`);
    return sql;
  };
  return { located: of('located'), cube: of('cube') };
}

/** What stands behind a mark up to its semicolon; the rest of the mark's own line and its comments are none. */
function sqlOf(part: string): string {
  const lines = part.split('\n').slice(1);
  const sql = lines.filter((line) => !line.startsWith('--')).join('\n');
  return sql.slice(0, sql.indexOf(';')).trim();
}
