/** What docs/glossary.md allows: French words in any name, and whole names that stand in files and addresses. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { withoutAccents } from './french.mjs';

const GLOSSARY = 'docs/glossary.md';

/**
 * `words` may stand in any name; `names` stand alone. A list item of the first section begins with its words, one of
 * the second with files that are read for their names (columns, keys, words between quotes) or with names, all in
 * backticks.
 */
export function readGlossary(root) {
  const [, words, names] = readFileSync(join(root, GLOSSARY), 'utf8')
    .split(/^## /m)
    .map((section) => section.split('\n').filter((line) => line.startsWith('- ')))
    .map((lines) => lines.flatMap((line) => beginningOf(line).match(/(?<=`)[^`,\s]+(?=`)/g) ?? []));
  if (!words?.length || !names?.length) throw new Error(`${GLOSSARY} has no longer two lists.`);
  return { words: new Set(words.map(withoutAccents)), names: new Set(names.flatMap((name) => namesIn(root, name))) };
}

function beginningOf(line) {
  return line.split(' : ')[0].split(': ')[0];
}

/** The names that a file lists, or that match a path whose last part may be `*.csv`; anything else is a name itself. */
function namesIn(root, entry) {
  const path = join(root, entry);
  if (entry.endsWith('.csv'))
    return readdirSync(dirname(path))
      .filter((file) => basename(entry) === file || (basename(entry) === '*.csv' && file.endsWith('.csv')))
      .flatMap((file) =>
        readFileSync(join(dirname(path), file), 'utf8')
          .split(/\r?\n/)[0]
          .split(','),
      );
  if (/\.(topo)?json$/.test(entry)) return readFileSync(path, 'utf8').match(/(?<=")\w+(?="\s*:)/g) ?? [];
  if (entry.endsWith('.ts')) return quotedNames(path);
  return [entry];
}

/** Keys of objects and interfaces, and strings that could be one. */
function quotedNames(path) {
  const names = [];
  (function visit(node) {
    if (ts.isPropertySignature(node) || ts.isPropertyAssignment(node)) names.push(node.name.getText());
    if (ts.isStringLiteral(node) && /^[\w-]+$/.test(node.text)) names.push(node.text);
    ts.forEachChild(node, visit);
  })(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return names;
}
