/** What the first view does without until somebody shows interest: what stands there is the build's, and its links work. */
export { default as Filters } from './Filters.svelte';
export { default as MapKey } from './MapKey.svelte';
export { default as MapSources } from './MapSources.svelte';
export { default as MapTitle } from './MapTitle.svelte';
export { default as Panel } from './Panel.svelte';
export { default as SiteFooter } from './SiteFooter.svelte';
