/** The engine in a worker: the page stays free while a file is read, and a reading is stopped by ending it. */
import { expose, proxy } from 'comlink';
import type { GazetteerSource } from '../../import/territories/gazetteer.ts';
import { ImportEngine } from './engine.ts';

const start = (source: GazetteerSource) => proxy(new ImportEngine(source));

export type StartEngine = typeof start;
expose(start);
