/** The reader of outlines in a worker: the page stays free, and a reading is stopped by ending it. */
import { expose } from 'comlink';
import { readOutlineFile } from './outlineEngine.ts';

const read = (...args: Parameters<typeof readOutlineFile>) => readOutlineFile(...args);

export type ReadOutlines = typeof read;
expose(read);
