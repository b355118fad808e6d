/** The detail panels, which the first view does without: fetched once, with the first sign of interest. */

/** The component, or a rejection when the connection fails; the next call tries again. */
export async function detailPanel() {
  return (await import('./DetailPanel.svelte')).default;
}
