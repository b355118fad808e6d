/** Brings the engine and the places that it knows: in a worker, or on the page where the browser has none. */
import { proxy, wrap } from 'comlink';
import type { Dataset } from '../../model/dataset.ts';
import { holdersOf, unitsBetween } from '../../model/holders.ts';
import { guarded } from '../../ui/guarded.ts';
import type { GazetteerSource } from '../../import/territories/gazetteer.ts';
import type { Content, Examined, ImportEngine, Opened } from './engine.ts';
import type { StartEngine } from './worker.ts';

/** The engine as the page asks it, wherever it runs. */
export type Engine = {
  [Method in 'open' | 'examine' | 'sentencesOf' | 'build' | 'annotate']: (
    ...args: Parameters<ImportEngine[Method]>
  ) => Promise<Awaited<ReturnType<ImportEngine[Method]>>>;
} & {
  /** Ends what runs, at once where it runs in a worker. */
  stop: () => void;
};

export type { Content, Examined, Opened };

/** @throws when a part of the site does not arrive. */
export async function startEngine(site: Pick<Dataset, 'region' | 'levels' | 'allUnits'>): Promise<Engine> {
  const [communes, elsewhere, lookups] = await Promise.all([
    import('virtual:communes'),
    import('virtual:elsewhere'),
    import('virtual:lookups'),
  ]);
  const place = ({ code, nom }: { code: string; nom: string }) => ({ code, nom });
  const source: GazetteerSource = {
    region: place(site.region),
    departements: holdersOf(site).map(place),
    between: unitsBetween(site),
    communes: communes.default,
    elsewhere: elsewhere.default,
    ...lookups.default,
  };
  const worker = guarded(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  // A page of one file has no worker that it could fetch.
  return worker ? inWorker(worker, source).catch(() => onPage(source)) : onPage(source);
}

async function inWorker(worker: Worker, source: GazetteerSource): Promise<Engine> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The worker does not start.')), { once: true });
  });
  const engine = await Promise.race([wrap<StartEngine>(worker)(source), failed]);
  return {
    open: (request, onProgress) => engine.open(request, onProgress && proxy(onProgress)),
    examine: (request) => engine.examine(request),
    sentencesOf: (code, offset) => engine.sentencesOf(code, offset),
    build: (origin, setting) => engine.build(origin, setting),
    annotate: () => engine.annotate(),
    stop: () => worker.terminate(),
  };
}

async function onPage(source: GazetteerSource): Promise<Engine> {
  const { ImportEngine: OwnEngine } = await import('./engine.ts');
  const engine = new OwnEngine(source);
  return {
    open: (request, onProgress) => engine.open(request, onProgress),
    examine: async (request) => engine.examine(request),
    sentencesOf: async (code, offset) => engine.sentencesOf(code, offset),
    build: async (origin, setting) => engine.build(origin, setting),
    annotate: async () => engine.annotate(),
    stop: () => undefined,
  };
}
