/** The data page, and the long texts that may not come. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import documentation from 'virtual:documentation';
import tables from 'virtual:tables';
import { dataset, heading, open, panel, plain, texts } from './support/app.ts';

describe('the data page', () => {
  const openData = async () => {
    const opened = await open('?vue=donnees');
    await screen.findByRole('heading', { level: 1, name: 'Données, méthode et limites' });
    return opened;
  };

  it('reconciles: 102 + 18 = 120', async () => {
    await openData();
    expect(plain(screen.getByText(/en 7 tableaux/).textContent)).toBe(
      '120 projets en 7 tableaux : 102 dans les 12 départements et 18 pour toute la région (102 + 18 = 120).',
    );
  });
  it('names the source, its publisher and its date', async () => {
    await openData();
    const [campagne] = documentation.campagnes;
    const text = plain(screen.getByText(/mise à jour du/).textContent);
    for (const part of [campagne?.source_titre, campagne?.source_editeur, 'mise à jour du 25 septembre 2023']) {
      expect(text).toContain(plain(part));
    }
  });
  it('has the seven axes with their counts, and says that the headings are proposed', async () => {
    await openData();
    const [axes] = screen.getAllByRole('table');
    const rows = within(axes as HTMLElement)
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => Number(/\d+$/.exec(plain(row.textContent))?.[0]))).toEqual([35, 23, 14, 16, 7, 13, 12]);
    expect(screen.getByText(/intitulés sont perdus/)).toBeVisible();
  });
  it('says which engagement has no table of its own, and none more', async () => {
    await openData();
    const sentences = screen.getAllByText(/n’a pas de tableau à lui/).map((one) => plain(one.textContent));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^L’engagement 2 /);
  });
  it('has every measure with its vintage and its source', async () => {
    await openData();
    const table = within(screen.getByRole('region', { name: 'Indicateurs des territoires' })).getByRole('table');
    for (const { libelle, millesime } of documentation.indicateurs) {
      const row = within(table).getByRole('rowheader', { name: libelle }).closest('tr');
      expect(plain(row?.textContent)).toContain(plain(millesime));
    }
  });
  it('names the twelve préfectures', async () => {
    await openData();
    const text = plain(screen.getByText(/^Départements et préfectures/).textContent);
    for (const { code, nom, prefecture } of dataset.units) expect(text).toContain(`${code} ${nom} (${prefecture})`);
  });
  it('offers every curated table', async () => {
    await openData();
    for (const { title, path } of tables) {
      const link = within(screen.getByRole('main')).getByRole('link', { name: title });
      expect(link).toHaveAttribute('href', `./${path}`);
      expect(link).toHaveAttribute('download');
    }
  });
  it('explains the acronyms once the texts are there', async () => {
    await openData();
    await screen.findByRole('heading', { level: 2, name: 'Sigles' });
    expect(screen.getAllByRole('term')).toHaveLength(texts.glossaire.length);
  });
  it('is left by the header', async () => {
    const { user } = await openData();
    await user.click(within(screen.getByRole('navigation', { name: 'Vues' })).getByRole('link', { name: 'Carte' }));
    expect(await screen.findByRole('heading', { level: 1, name: /par département/ })).toBeVisible();
  });
});

describe('long texts that do not come', () => {
  const MESSAGE = /résumés des projets n’ont pas pu être chargés/;
  const offline = () => Promise.reject(new Error('offline'));

  it('a message, and the names are still there', async () => {
    await open('?dep=38', offline);
    expect((await screen.findAllByText(MESSAGE)).length).toBeGreaterThan(0);
    await panel().findByRole('heading', { level: 2, name: 'Isère' });
    expect(panel().getAllByRole('link', { name: /^Lire le projet de/ })).toHaveLength(9);
  });
  it('a card says it in the place of its summary', async () => {
    await open('?projet=2021-006', offline);
    await panel().findByRole('heading', { level: 2, name: 'ACEPP 38' });
    expect(await panel().findByText(MESSAGE)).toBeVisible();
  });
  it('the search works on names still', async () => {
    await open('?q=sasson', offline);
    await screen.findAllByText(MESSAGE);
    expect(heading(3, /^Projets trouvés\s3$/)).toBeVisible();
  });
  it('a retry brings them', async () => {
    let online = false;
    const { user } = await open('?projet=2021-006', () => (online ? Promise.resolve(texts) : offline()));
    await screen.findByRole('button', { name: 'Réessayer' });
    online = true;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText((_text, node) => node?.tagName === 'BLOCKQUOTE')).toHaveTextContent(
      /^Dispositif itinérant/,
    );
    expect(screen.queryByText(MESSAGE)).toBeNull();
  });
  it('the pointer does not ask again by itself: the message stays until the retry', async () => {
    let calls = 0;
    const { user } = await open('?dep=38', () => {
      calls++;
      return offline();
    });
    await screen.findByRole('button', { name: 'Réessayer' });
    expect(calls).toBe(1);
    await user.hover(screen.getByRole('contentinfo'));
    await user.hover(heading(1));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Réessayer' })).toBeVisible());
    expect(calls).toBe(1);
  });
  it('while they are on their way the card says so', async () => {
    await open('?projet=2021-006', () => new Promise(() => undefined));
    await panel().findByRole('heading', { level: 2, name: 'ACEPP 38' });
    expect(panel().getByText(/^Chargement du résumé/)).toHaveTextContent('Chargement du résumé…');
  });
});
