/** The main journeys of a visitor in Firefox. */
import { startFirefox } from './support/engines.ts';
import { runJourneys } from './support/runJourneys.ts';

runJourneys(startFirefox);
