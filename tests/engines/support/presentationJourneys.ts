/** The presentation: opened, led by keys and buttons, taken away as slides, left. */
import { expect } from 'vitest';
import { packageFaults } from '../../support/package.ts';
import type { Journey } from './journey.ts';
import type { Visit } from './visit.ts';

const sees = (visit: Visit, title: string) => visit.sees('.presentation h1', title);

export const presentationJourneys: readonly Journey[] = [
  {
    name: 'opens the presentation by its link, goes on and back, looks into a département, and leaves',
    async go(visit) {
      await visit.open();
      await visit.press('nav a', '^Présenter$');
      await sees(visit, '^120 projets');
      await visit.engine.key('PageDown');
      await sees(visit, '^Changer de dénominateur');
      await visit.press('[role=toolbar] button', 'Étape suivante');
      await sees(visit, 'se distinguent');
      await visit.press('[role=toolbar] button', 'Étape précédente');
      await sees(visit, '^Changer de dénominateur');
      await visit.engine.key('PageUp');
      await sees(visit, '^120 projets');
      await visit.press('.presentation [data-map-svg] [data-code="26"]');
      await sees(visit, '^Drôme');
      await visit.press('[role=toolbar] button', 'Revenir à l’étape');
      await sees(visit, '^120 projets');
      await visit.press('[role=toolbar] button', '^Quitter$');
      await visit.sees('nav a', '^Présenter$');
      await visit.until(() => document.querySelector('[inert]') === null && document.fullscreenElement === null);
    },
  },
  {
    name: 'goes through every step by keys, and each fits the screen',
    async go(visit) {
      await visit.open('?vue=presentation');
      await sees(visit, '.');
      const count = await visit.ask(() =>
        Number(document.querySelector('[role=toolbar] progress')?.getAttribute('max')),
      );
      expect(count).toBeGreaterThan(10);
      for (let step = 1; step <= count; step++) {
        await visit.sees('[role=toolbar] .num', `^${step} / ${count}$`);
        const over = await visit.ask(() => {
          const stage = document.querySelector('.presentation') as HTMLElement;
          return Math.max(stage.scrollHeight - innerHeight, stage.scrollWidth - innerWidth);
        });
        expect(over, `step ${step} overflows`).toBeLessThanOrEqual(0);
        await visit.engine.key('PageDown');
      }
    },
  },
  {
    name: 'saves the presentation as slides',
    async go(visit) {
      await visit.open('?vue=presentation');
      await sees(visit, '^120 projets');
      await visit.engine.key('e');
      const slides = await visit.take(() => visit.press('button', '^Exporter en .pptx$'));
      expect(slides.name).toMatch(/\.pptx$/);
      expect(packageFaults(slides.bytes)).toEqual([]);
    },
  },
];
