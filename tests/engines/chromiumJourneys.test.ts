/** The main journeys of a visitor in Chromium. */
import { startChromium } from './support/engines.ts';
import { runJourneys } from './support/runJourneys.ts';

runJourneys(startChromium);
