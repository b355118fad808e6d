/** « Votre liste »: a file of the visitor's own, to its map. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Journey } from './journey.ts';

/** In Isère 1 000 € and 2 000 € of two projects, in Drôme 500 €. */
const LIST = `Projet;Porteur;Département;Thème;Montant;Année
Crèche;Association Les Lutins;Isère;Enfance;1000;2022
Bus;Association Roule;38;Mobilité;2000;2022
Jardin;Association Terre;Drôme;Alimentation;500;2022`;

export const listJourneys: readonly Journey[] = [
  {
    name: 'brings a list of its own, opens its map, finds it again, and deletes it',
    async go(visit) {
      const folder = mkdtempSync(join(tmpdir(), 'list-'));
      try {
        const file = join(folder, 'Ma liste.csv');
        writeFileSync(file, LIST);
        await visit.open('?vue=liste');
        await visit.engine.setFile('input[type="file"]', file);
        await visit.sees('h2', '^Ce qui a été compris');
        await visit.press('button', '^Ouvrir la carte$');
        await visit.sees('p', '^Vous regardez votre liste');
        await visit.press('[data-map-svg] [data-code="38"]');
        await visit.sees('aside h2', '^Isère$');
        await visit.until(() => /3\s000\s€/.test(document.querySelector('aside')?.textContent ?? ''));
        // Another visit, from the browser's own store.
        await visit.goto('?vue=liste');
        await visit.press('button', '^Supprimer.*Ma liste');
        await visit.press('button', '^Oui, supprimer');
        await visit.sees('p', '^Aucune liste pour l’instant');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];
