/** Where something stands in the text of a JSON file, so that its author finds it. */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';

/** Keys and indexes that lead to a value. */
export type JsonPath = readonly (string | number)[];

/** The strict JSON of a text as a tree, or where it stops being JSON, in characters from its start. */
export function parseJsonTree(text: string): { root: Node } | { brokenAt: number } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  return error || !root ? { brokenAt: error?.offset ?? 0 } : { root };
}

/** The part of the file that a fault is about; where it is missing, the part that should have it. */
export function nearestNode(root: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
