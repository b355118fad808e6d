/**
 * Asks again, with the next press or step of the history, for a style sheet that did not arrive. Vite asks once: who
 * comes back to a view would see it without its styles until the page is loaded anew. One that is missing again is told
 * as Vite tells the first time.
 */
export function askAgainForStyles(): void {
  const again = new WeakSet<EventTarget>();
  const lose = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    if (again.has(target)) dispatchEvent(new Event('vite:preloadError'));
    const asking = new AbortController();
    const ask = () => {
      asking.abort();
      const copy = target.cloneNode() as HTMLLinkElement;
      again.add(copy);
      target.replaceWith(copy);
    };
    for (const type of ['click', 'popstate']) addEventListener(type, ask, { capture: true, signal: asking.signal });
  };
  // An error of a file does not bubble.
  addEventListener('error', lose, true);
}
