/**
 * What visitors do, written once for every engine: with a pointer and keys, never by a script that presses for them.
 * Each ends in a state of the page that is waited for; that nothing complained on the way is asked after each.
 */
import { exportJourneys } from './exportJourneys.ts';
import { listJourneys } from './listJourneys.ts';
import { mapJourneys } from './mapJourneys.ts';
import { placeJourneys } from './placeJourneys.ts';
import { presentationJourneys } from './presentationJourneys.ts';
import type { Journey } from './journey.ts';

export const JOURNEYS: readonly Journey[] = [
  ...mapJourneys,
  ...listJourneys,
  ...exportJourneys,
  ...presentationJourneys,
  ...placeJourneys,
];
