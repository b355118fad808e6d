/** Which files import which, and the circles among them. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** File → the files that it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** What a file imports, as it is written: types and re-exports too, but nothing that is fetched later (`import()`). */
export function listImports(name: string, text: string): string[] {
  const code = name.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script).join('\n')
    : text;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) found.push(...literal(node.moduleSpecifier));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) found.push(...literal(node.argument.literal));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest));
  return found;
}

const literal = (node: ts.Node | undefined) => (node && ts.isStringLiteralLike(node) ? [node.text] : []);

/** The graph of `files` (paths under `root`); imports of packages and of files that are not among them are left out. */
export function readImportGraph(root: string, files: readonly string[]): ImportGraph {
  const known = new Set(files);
  return new Map(
    files.map((file) => [
      file,
      listImports(file, readFileSync(join(root, file), 'utf8'))
        .filter((name) => name.startsWith('.'))
        .map((name) => join(dirname(file), name))
        .filter((path) => known.has(path)),
    ]),
  );
}

/** One circle for every import that closes one: « a → b → a ». */
export function listCircles(graph: ImportGraph): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) follow(file, []);
  return circles;
}
