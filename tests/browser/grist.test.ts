/** The widget in a document of Grist: a stand-in that follows Grist's messages, since Grist itself is no package. */
import type { FrameLocator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withDocument } from './support/grist.ts';
import type { GivenTable } from './support/gristHost.ts';
import { plain } from './support/ownList.ts';
import { expectAccessible, withPage } from './support/page.ts';

const text = (...values: unknown[]) => ({ type: 'Text', values });

/** Four rows: two in Isère (38), one in Ardèche (07), one that names no place that is known. */
const PROJECTS: GivenTable = {
  id: 'Projets',
  rows: [11, 12, 15, 20],
  columns: {
    Intitule_du_projet: text('Crèche', 'Bus', 'Jardin', 'Perdu'),
    Code_postal: text('38000', '38000', '07000', 'Izère'),
    Montant_en_euros: { type: 'Numeric', values: [1000, 2000.5, 800, 300] },
    Annee: { type: 'Int', values: [2022, 2022, 2022, 2022] },
  },
};
const SUM = /^4 lignes : 3 placées, 1 écartée$/;

const banner = (widget: FrameLocator) => widget.getByRole('region', { name: 'Table affichée' });
const isere = (widget: FrameLocator) => widget.getByRole('listbox').getByRole('option', { name: /^Isère/ });
const counts = (widget: FrameLocator) => banner(widget).locator('.soft').textContent().then(plain);
const said = (widget: FrameLocator) => widget.locator('[aria-live=polite]');

/** A row more, in Isère. */
const with5 = (table: GivenTable): Partial<GivenTable> => ({
  rows: [...table.rows, 21],
  columns: {
    Intitule_du_projet: text('Crèche', 'Bus', 'Jardin', 'Perdu', 'Cantine'),
    Code_postal: text('38000', '38000', '07000', 'Izère', '38000'),
    Montant_en_euros: { type: 'Numeric', values: [1000, 2000.5, 800, 300, 50] },
    Annee: { type: 'Int', values: [2022, 2022, 2022, 2022, 2022] },
  },
});

describe('a table', () => {
  test('with postal codes is on the map, amounts too, and nothing of it is kept', () =>
    withDocument([PROJECTS], async ({ widget, page, inHost }) => {
      await banner(widget()).getByText('Table Grist « Projets »').waitFor();
      expect(await counts(widget())).toMatch(SUM);
      await expect.poll(() => isere(widget()).getAttribute('aria-label').then(plain)).toMatch(/2 projets/);
      await widget().getByRole('combobox', { name: 'Indicateur' }).selectOption({ label: 'Montant des projets' });
      await expect.poll(() => isere(widget()).getAttribute('aria-label').then(plain)).toMatch(/3 000,50 €/);
      expect(await inHost((all) => all[0]?.frame.style.visibility)).toBe('visible');
      const frame = page.frames()[1];
      expect(await frame?.evaluate(() => indexedDB.databases())).toEqual([]);
      expect(await frame?.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      expect(await frame?.evaluate(() => document.cookie)).toBe('');
    }));

  test('asks to read the table and no more', () =>
    withDocument([PROJECTS], async ({ widget, inHost }) => {
      await banner(widget()).waitFor();
      expect(await inHost((all) => all[0]?.calls.filter(([name]) => name === 'configure'))).toEqual([
        ['configure', { requiredAccess: 'read table', hasCustomOptions: true, allowSelectBy: true }],
      ]);
    }));

  test('a row that is added is counted, and the view stays', () =>
    withDocument([PROJECTS], async ({ widget, inHost }) => {
      await isere(widget()).dispatchEvent('click');
      await widget().getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      await inHost((all, change) => all[0]?.change(change), with5(PROJECTS));
      await expect.poll(() => counts(widget())).toMatch(/^5 lignes : 4 placées/);
      await expect.poll(() => isere(widget()).getAttribute('aria-label').then(plain)).toMatch(/3 projets/);
      expect(await widget().getByRole('heading', { level: 2, name: 'Isère' }).count()).toBe(1);
    }));

  test('the same table told again is read, and nothing is drawn anew', () =>
    withDocument([PROJECTS], async ({ widget, inHost }) => {
      await banner(widget()).waitFor();
      await banner(widget()).evaluate((node) => (node.id = 'stays'));
      await inHost((all) => all[0]?.tell());
      await expect.poll(() => inHost((all) => all[0]?.calls.filter(([name]) => /fetch/.test(name)).length)).toBe(2);
      await widget().locator('#stays').waitFor();
    }));

  test('emptied by a filter says so, and comes back where it was', () =>
    withDocument([PROJECTS], async ({ widget, inHost }) => {
      await isere(widget()).dispatchEvent('click');
      await widget().getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      await inHost((all) =>
        all[0]?.change({
          rows: [],
          columns: Object.fromEntries(
            Object.entries(all[0].table.columns).map(([id]) => [id, { type: 'Text', values: [] }]),
          ),
        }),
      );
      await said(widget()).getByText('La table « Projets » n’a aucune ligne à montrer.').waitFor();
      expect(await widget().locator('#app').isVisible()).toBe(false);
      await inHost((all, table) => all[0]?.change(table), PROJECTS);
      await widget().getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
    }));

  test('that is empty from the start says so', () =>
    withDocument([{ id: 'Vide', rows: [], columns: { Commune: text() } }], async ({ widget }) => {
      await said(widget()).getByText('La table « Vide » n’a aucune ligne à montrer.').waitFor();
    }));

  test('whose columns are all hidden says so', () =>
    withDocument([{ id: 'Projets', rows: [1], columns: {} }], async ({ widget }) => {
      await said(widget())
        .getByText(/^Aucune colonne de la table/)
        .waitFor();
    }));
});

describe('what was not understood', () => {
  test('a table without places says which columns are needed; once they come they are on the map', () =>
    withDocument(
      [{ id: 'Notes', rows: [1, 2], columns: { A: text('Crèche', 'Bus'), Remarque: text('rien', 'à voir') } }],
      async ({ widget, inHost }) => {
        await said(widget()).getByText('Aucune ligne n’a pu être placée sur la carte.').waitFor();
        await widget()
          .getByText(/Il faut une colonne qui dit le lieu/)
          .waitFor();
        await inHost((all) =>
          all[0]?.change({
            columns: {
              A: { type: 'Text', values: ['Crèche', 'Bus'] },
              Departement: { type: 'Text', values: ['Isère', 'Ain'] },
            },
          }),
        );
        await banner(widget()).waitFor();
        expect(await counts(widget())).toMatch(/^2 lignes : 2 placées/);
      },
    ));

  test('a column that is chosen places the rows; without any the sentence says so', () =>
    withDocument([PROJECTS], async ({ widget }) => {
      await widget().getByRole('button', { name: 'Ce qui a été compris' }).click();
      const territory = widget().getByRole('combobox', { name: 'Territoire', exact: true });
      expect(await territory.inputValue()).toBe('Code_postal');
      await territory.selectOption('Annee');
      await said(widget()).getByText('Aucune ligne n’a pu être placée sur la carte.').waitFor();
      expect(await widget().getByRole('button', { name: 'Voir la carte' }).count()).toBe(0);
      await territory.selectOption('Code_postal');
      await widget().getByRole('button', { name: 'Voir la carte' }).click();
      await expect.poll(() => counts(widget())).toMatch(SUM);
    }));

  test('is answered in the report, for the rows to come too', () =>
    withDocument([PROJECTS], async ({ widget, inHost }) => {
      await widget().getByRole('button', { name: 'Ce qui a été compris' }).click();
      await widget()
        .getByRole('heading', { level: 2, name: /^Ce qui a été compris/ })
        .waitFor();
      await widget()
        .getByRole('combobox', { name: /^Votre réponse.*Izère/ })
        .selectOption({ label: 'Isère (38)' });
      await widget()
        .getByText(/^4\slignes? = 4\splacées/)
        .waitFor();
      await widget().getByRole('button', { name: 'Voir la carte' }).click();
      expect(await counts(widget())).toMatch(/^4 lignes : 4 placées/);
      await inHost((all, change) => all[0]?.change(change), with5(PROJECTS));
      await expect.poll(() => counts(widget())).toMatch(/^5 lignes : 5 placées/);
    }));

  test('is numbered as the rows are in Grist', () =>
    withDocument([PROJECTS], async ({ widget }) => {
      await widget().getByRole('button', { name: 'Ce qui a été compris' }).click();
      await widget().getByText('ligne 4', { exact: true }).first().waitFor();
    }));

  test('is where a link to one’s own lists leads', () =>
    withDocument([PROJECTS], async ({ widget }) => {
      await widget().getByRole('link', { name: 'Données' }).first().click();
      await widget().getByRole('link', { name: 'Vos listes' }).first().click();
      await widget()
        .getByRole('heading', { level: 2, name: /^Ce qui a été compris/ })
        .waitFor();
    }));

  test('the site’s own list can be looked at, and the table come back to', () =>
    withDocument([PROJECTS], async ({ widget }) => {
      await widget().getByRole('link', { name: 'Données' }).first().click();
      await widget()
        .getByRole('link', { name: /^La liste du site/ })
        .first()
        .click();
      await banner(widget()).waitFor({ state: 'detached' });
      await widget().getByRole('button', { name: 'Revenir à la table Grist « Projets »' }).click();
      await expect.poll(() => counts(widget())).toMatch(SUM);
    }));

  test('opens from Grist’s own button', () =>
    withDocument([PROJECTS], async ({ widget, inHost }) => {
      await banner(widget()).waitFor();
      await inHost((all) => all[0]?.rpc.callRemoteFunc('editOptions'));
      await widget()
        .getByRole('heading', { level: 2, name: /^Ce qui a été compris/ })
        .waitFor();
    }));

  test('the report can be used without a mouse and by a screen reader', () =>
    withDocument([PROJECTS], async ({ widget, page }) => {
      await banner(widget()).getByRole('button', { name: 'Ce qui a été compris' }).press('Enter');
      const heading = widget().getByRole('heading', { level: 2, name: /^Ce qui a été compris/ });
      await expect.poll(() => heading.evaluate((node) => node === document.activeElement)).toBe(true);
      await expectAccessible(page.frames()[1] as never);
      await widget().getByRole('button', { name: 'Voir la carte' }).press('Enter');
      await expect
        .poll(() =>
          widget()
            .locator('main')
            .evaluate((node) => node === document.activeElement),
        )
        .toBe(true);
    }));
});

describe('access', () => {
  test('that is refused is asked for in words', () =>
    withDocument([{ ...PROJECTS, access: 'none' }], async ({ widget, inHost }) => {
      await said(widget()).getByText('Grist n’a pas encore permis à ce widget de lire la table.').waitFor();
      await said(widget())
        .getByText(/choisissez «\sLire la table sélectionnée\s»/)
        .waitFor();
      expect(await inHost((all) => all[0]?.calls.map(([name]) => name))).toEqual(['configure']);
    }));

  test('a document that says nothing leaves a sentence, not a blank frame', () =>
    withDocument([{ ...PROJECTS }], async ({ page }) => {
      // The same widget, in a page that is none of Grist's.
      await page.evaluate(
        (src) => {
          document.body.innerHTML = '<iframe title="Muet" style="width:100%;height:90vh"></iframe>';
          const [frame] = document.getElementsByTagName('iframe');
          if (frame) frame.src = src ?? '';
        },
        await page.locator('iframe').getAttribute('src'),
      );
      await page.frameLocator('iframe').getByText('En attente de la table de Grist…').waitFor();
    }));
});

test('each type of column comes to what it says: references, lists, days', () =>
  withDocument(
    [
      {
        id: 'Actions',
        rows: [1, 2, 3],
        columns: {
          Action: { type: 'Choice', values: ['Crèche', 'Bus', 'Jardin'] },
          Departements: {
            type: 'ChoiceList',
            values: [
              ['L', 'Isère', 'Drôme'],
              ['L', 'Ain'],
              ['L', 'Loire'],
            ],
          },
          Porteur: { type: 'Ref:Structures', values: ['Mairie', 'Association', ''] },
          Montant: { type: 'Numeric', values: [10, ['E', 'ZeroDivisionError'], 30] },
          Date_de_decision: { type: 'Date', values: [1_655_251_200, 1_655_251_200, 1_655_251_200] },
          Valide: { type: 'Bool', values: [true, false, true] },
          Pieces: { type: 'Attachments', values: [['L', 7], null, ['L', 8, 9]] },
        },
      },
    ],
    async ({ widget }) => {
      await banner(widget()).waitFor();
      expect(await counts(widget())).toMatch(/^3 lignes : 3 placées/);
      await expect.poll(() => isere(widget()).getAttribute('aria-label').then(plain)).toMatch(/1 projet/);
      await banner(widget()).getByRole('button').click();
      expect(await widget().getByRole('combobox', { name: 'Territoire', exact: true }).inputValue()).toBe(
        'Departements',
      );
      expect(await widget().getByRole('combobox', { name: 'Structure', exact: true }).inputValue()).toBe('Porteur');
      expect(await widget().getByRole('combobox', { name: 'Année ou date', exact: true }).inputValue()).toBe(
        'Date_de_decision',
      );
    },
  ));

describe('what is chosen on the map', () => {
  test('is selected in the document: the rows of a territory, the row of a project, all again', () =>
    withDocument([PROJECTS], async ({ widget, inHost }) => {
      const told = () => inHost((all) => all[0]?.calls.filter(([name]) => name.startsWith('set')));
      await banner(widget()).waitFor();
      expect(await told()).toEqual([]);
      await isere(widget()).dispatchEvent('click');
      await expect.poll(told).toEqual([['setSelectedRows', [11, 12]]]);
      await widget().getByRole('link', { name: /Bus/ }).first().click();
      await expect.poll(told).toEqual([
        ['setSelectedRows', [11, 12]],
        ['setSelectedRows', [12]],
        ['setCursorPos', { rowId: 12 }],
      ]);
    }));

  test('a project stays the one that is open where a row comes before it', () =>
    withDocument([PROJECTS], async ({ widget, inHost }) => {
      await isere(widget()).dispatchEvent('click');
      await widget().getByRole('link', { name: /Bus/ }).first().click();
      await expect.poll(() => inHost((all) => all[0]?.calls.some(([name]) => name === 'setCursorPos'))).toBe(true);
      await inHost((all) =>
        all[0]?.change({
          rows: [30, 12],
          columns: {
            Intitule_du_projet: { type: 'Text', values: ['Nouveau', 'Bus'] },
            Code_postal: { type: 'Text', values: ['38000', '38000'] },
          },
        }),
      );
      await expect.poll(() => counts(widget())).toMatch(/^2 lignes/);
      await widget().getByRole('complementary', { name: 'Détail' }).getByText(/Bus/).first().waitFor();
    }));
});

describe('hostile pages', () => {
  test('another window is not heard, whatever it says', () =>
    withDocument([PROJECTS], async ({ widget, page, inHost }) => {
      await banner(widget()).waitFor();
      await page.evaluate(async () => {
        const other = document.createElement('iframe');
        other.srcdoc =
          '<script>' +
          'addEventListener("message", ({ data }) => parent.frames[0].postMessage(data, "*"))</' +
          'script>';
        document.body.append(other);
        await new Promise((resolve) => (other.onload = resolve));
        for (const message of [
          { mtype: 4, data: { settings: { accessLevel: 'none' } } },
          { mtype: 1, reqId: 1, iface: 'editOptions', meth: 'invoke', args: [] },
          { mtype: 2, reqId: 2, data: { id: [1], Departement: ['Ain'] } },
        ])
          other.contentWindow?.postMessage(message, '*');
      });
      await inHost((all, change) => all[0]?.change(change), with5(PROJECTS));
      await expect.poll(() => counts(widget())).toMatch(/^5 lignes : 4 placées/);
      expect(await banner(widget()).isVisible()).toBe(true);
    }));

  test('messages that are none of Grist’s change nothing', () =>
    withDocument([PROJECTS], async ({ widget, page, inHost }) => {
      await banner(widget()).waitFor();
      await page.evaluate(() => {
        const target = document.querySelector('iframe')?.contentWindow;
        const deep: unknown[] = [];
        let at = deep;
        for (let i = 0; i < 2000; i++) at.push((at = []));
        for (const message of [
          null,
          'x'.repeat(5_000_000),
          deep,
          { mtype: 4 },
          { mtype: 4, data: { tableId: { toString: 1 }, dataChange: true } },
          { mtype: 2, reqId: 1e9, data: new Array(100_000).fill({}) },
          { mtype: 1, reqId: 7, iface: '__proto__', meth: 'constructor', args: [] },
          { mtype: 3, reqId: -1, mesg: '<img src=x onerror=alert(1)>' },
          { mtype: 4, data: { settings: { accessLevel: '<b>' } } },
        ])
          target?.postMessage(message, '*');
      });
      await inHost((all, change) => all[0]?.change(change), with5(PROJECTS));
      await expect.poll(() => counts(widget())).toMatch(/^5 lignes : 4 placées/);
    }));

  test('a table that is none is said, and the next one is shown', () =>
    withDocument([{ ...PROJECTS, answer: { id: [1], Nom: 'x' } }], async ({ widget, inHost }) => {
      await said(widget()).getByText('Grist n’a pas donné la table.').waitFor();
      await inHost((all) => {
        const [first] = all;
        if (!first) return;
        delete first.table.answer;
        first.tell();
      });
      await banner(widget()).waitFor();
    }));

  test('names and values stand as text', () =>
    withDocument(
      [
        {
          id: '<img src=x onerror=alert(1)>',
          rows: [1],
          columns: { '<b>Departement</b>': text('Isère'), Projet: text('<script>alert(1)</script>') },
        },
      ],
      async ({ widget }) => {
        await banner(widget()).getByText('<img src=x onerror=alert(1)>').waitFor();
        expect(await widget().locator('img[src="x"]').count()).toBe(0);
      },
    ));

  test('more rows than the import takes are refused in words', () =>
    withDocument([PROJECTS], async ({ widget, inHost }) => {
      await banner(widget()).waitFor();
      await inHost((all) => {
        const rows = Array.from({ length: 300_001 }, (_, i) => i + 1);
        all[0]?.change({ rows, columns: { Departement: { type: 'Text', values: rows.map(() => 'Ain') } } });
      });
      await widget().getByRole('alert').waitFor();
    }));
});

test('two widgets in one page each have their table', () =>
  withDocument(
    [
      { ...PROJECTS, height: '50vh' },
      { id: 'Autres', rows: [1], columns: { Projet: text('Foyer'), Departement: text('Loire') }, height: '50vh' },
    ],
    async ({ widget, inHost }) => {
      await banner(widget(0)).getByText('Table Grist « Projets »').waitFor();
      await banner(widget(1)).getByText('Table Grist « Autres »').waitFor();
      await inHost((all, change) => all[0]?.change(change), with5(PROJECTS));
      await expect.poll(() => counts(widget(0))).toMatch(/^5 lignes/);
      expect(await counts(widget(1))).toMatch(/^1 ligne : 1 placée/);
    },
  ));

describe('outside of Grist', () => {
  test('the page says what it is and how it is added', () =>
    withPage('widget/', { isDead: true }, async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: 'Widget pour Grist' }).waitFor();
      await page.getByText(/collez l’adresse de cette page/).waitFor();
      await expectAccessible(page);
    }));

  test('a link to the table of a document shows the site’s list, and says so', () =>
    withPage('?liste=grist', {}, async ({ page }) => {
      await page.getByText(/la liste du site est affichée/).waitFor();
    }));
});
