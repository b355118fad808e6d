/** The panel, which the first view does without: what stands there is the build's until somebody shows interest. */

/** The component, or a rejection when it does not arrive; the next call tries again. */
export async function loadPanel() {
  return (await import('./Panel.svelte')).default;
}
