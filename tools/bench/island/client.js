/** In the browser: the map that stands in the page comes to life. `MAP` is written in by the build. */
import { hydrate } from 'svelte';
import Island from './Island.svelte';

hydrate(Island, { target: document.getElementById('ile'), props: { map: MAP } });
