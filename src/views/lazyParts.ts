/**
 * What the first view does without until somebody shows interest: what stands there is the build's, and its links work.
 */
export { default as Filters } from './carte/Filters.svelte';
export { default as MapKey } from './carte/MapKey.svelte';
export { default as MapSources } from './carte/MapSources.svelte';
export { default as MapTitle } from './carte/MapTitle.svelte';
export { default as Panel } from '../detail/Panel.svelte';
export { default as SiteFooter } from '../site/SiteFooter.svelte';
