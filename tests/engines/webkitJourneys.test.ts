/** The main journeys of a visitor in WebKit. */
import { startWebKit } from './support/engines.ts';
import { runJourneys } from './support/runJourneys.ts';

runJourneys(startWebKit);
