/** The reader of parts in a worker: unpacking thousands of texts would hold the page up. */
import { expose } from 'comlink';
import { readPart } from './partReader.ts';

export type ReadPart = typeof readPart;
expose(readPart);
