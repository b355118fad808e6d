/** Runs the list of journeys in one engine. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, EngineOptions } from './engine.ts';
import { DIST } from './engine.ts';
import { JOURNEYS } from './journeys.ts';
import { startSite } from './site.ts';
import { Visit } from './visit.ts';

/**
 * Those that need WebGL stand apart: there every frame is dearer, and Firefox needs a window. `isNarrow`: whether the
 * engine's window can be as narrow as a telephone.
 */
export function runJourneys(start: (options: EngineOptions) => Promise<Engine>, { isNarrow = true } = {}): void {
  const journeys = JOURNEYS.filter(({ narrow }) => isNarrow || !narrow);
  describe.each([false, true])('WebGL: %j', (webgl) => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start({ webgl });
      console.log(engine.version);
    });
    afterAll(() => engine?.stop());

    test.each(journeys.filter((one) => (one.webgl ?? false) === webgl))('$name', async ({ go }) => {
      if (!(await engine.isAlive())) {
        await engine.stop().catch(() => undefined);
        engine = await start({ webgl });
      }
      // A site of its own: what one journey stores, none finds.
      const site = await startSite(DIST);
      try {
        const visit = new Visit(engine, site.url);
        await go(visit);
        if (await engine.isAlive()) await visit.expectClean();
        else expect.fail('The engine is gone.');
      } finally {
        site.stop();
      }
    });
  });
}
