/** What describes each view, by its name in the list; fetched with the first that is asked for. */
import { askAgainForStyles } from '../ui/lostStyles.ts';

export { view as carte } from './carte/view.ts';
export { view as commune } from './commune/view.ts';
export { view as couverture } from './couverture/view.ts';
export { view as donnees } from './donnees/view.ts';
export { view as evolution } from './evolution/view.ts';
export { view as fiche } from './fiche/view.ts';
export { view as liste } from './liste/view.ts';
export { view as projets } from './projets/view.ts';
export { view as notes, view as presentation } from '../presentation/view.ts';

// The build reads this list too.
if (!import.meta.env.SSR) askAgainForStyles();
