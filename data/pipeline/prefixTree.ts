/** Finds which of many texts begins at a place, in a time that their number does not lengthen. Pure. */

/** The texts that go on from here, by their next token: a character or a word. `items`: those that end here. */
export interface PrefixTree<T> {
  next: Map<string, PrefixTree<T>>;
  items: T[];
}

/** The tree of the items, each under its tokens; items of the same tokens keep their order, one without is left out. */
export function buildPrefixTree<T>(items: Iterable<T>, tokensOf: (item: T) => Iterable<string>): PrefixTree<T> {
  const root: PrefixTree<T> = { next: new Map(), items: [] };
  for (const item of items) {
    let node = root;
    for (const token of tokensOf(item)) {
      const known = node.next.get(token);
      const next: PrefixTree<T> = known ?? { next: new Map(), items: [] };
      if (!known) node.next.set(token, next);
      node = next;
    }
    if (node !== root) node.items.push(item);
  }
  return root;
}

/** The items of the longest text that stands in `tokens` from `from` on, and how many it has; undefined if none. */
export function findLongest<T>(
  tree: PrefixTree<T>,
  tokens: ArrayLike<string>,
  from: number,
): { length: number; items: readonly T[] } | undefined {
  let longest: { length: number; items: readonly T[] } | undefined;
  let node: PrefixTree<T> | undefined = tree;
  for (let at = from; at < tokens.length; at++) {
    node = node.next.get(tokens[at] ?? '');
    if (!node) break;
    if (node.items.length > 0) longest = { length: at - from + 1, items: node.items };
  }
  return longest;
}
