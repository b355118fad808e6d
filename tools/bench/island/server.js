/** In the build: the map as HTML. `MAP` is written in by the build. */
import { render } from 'svelte/server';
import Island from './Island.svelte';

export const html = render(Island, { props: { map: MAP } }).body;
