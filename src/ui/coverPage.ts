/** An element that lies over the whole page: what is below is taken from keyboard and screen readers until it goes. */

/** For `{@attach}`: everything beside the way from the element to the body becomes inert; undone by the teardown. */
export function coverPage(node: HTMLElement): () => void {
  const covered: HTMLElement[] = [];
  for (let one: HTMLElement = node; one.parentElement && one !== document.body; one = one.parentElement) {
    for (const beside of one.parentElement.children) {
      if (beside === one || !(beside instanceof HTMLElement) || beside.inert) continue;
      beside.inert = true;
      covered.push(beside);
    }
  }
  return () => covered.forEach((one) => (one.inert = false));
}
