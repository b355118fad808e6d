/** The main journeys of a visitor in WebKit, whose window here is never narrower than 447 px. */
import { startWebKit } from './support/engines.ts';
import { runJourneys } from './support/runJourneys.ts';

runJourneys(startWebKit, { isNarrow: false });
