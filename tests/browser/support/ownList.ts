/** A visitor's own list on its way through the page: files that the tests make, and the steps that all of them take. */
import type { Locator, Page } from 'playwright-core';

/** A file as a browser is given it. */
export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const csvFile = (text: string, name = 'DETR Isère.csv'): GivenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/**
 * Ten rows of two years. Of 2022: in Isère « Bus » (2 000,50 €), « Réseau » (600 €, in Drôme too), « Sans montant »;
 * in Loire 5 000 €, in Ardèche 800 €; 9 000 € for the whole region; one row in Paris; one in « Izère ».
 */
export const LIST = `Projet;Porteur;Département;Commune;Thème;Montant;Année
Crèche;Association Les Lutins;Isère;Grenoble;Enfance;1000;2021
Cantine;Association Les Lutins;Rhône;;Enfance;700;2021
Bus;Association Roule;38;;Mobilité;2000,50;2022
Sans montant;Association Roule;Isère;;Mobilité;NC;2022
Réseau;Association Maille;Isère, Drôme;;Mobilité;600;2022
Épicerie;CCAS de Roanne;Loire;;Alimentation;5000;2022
Jardin;Association Terre;Ardeche;;Alimentation;800;2022
Plateforme;Région;Auvergne-Rhône-Alpes;;Mobilité;9000;2022
Atelier;Association Seine;Paris;;Enfance;400;2022
Perdu;Association Brume;Izère;;Enfance;300;2022`;

export const fileInput = (page: Page) => page.getByLabel(/Déposez un fichier ici/);
export const examined = (page: Page) => page.getByRole('heading', { level: 2, name: /^Ce qui a été compris/ });

/** Chooses a file on the page of lists, and waits for what was understood of it. */
export async function chooseFile(page: Page, file = csvFile(LIST)): Promise<void> {
  await fileInput(page).setInputFiles(file);
  await examined(page).waitFor();
}

/** Drops a file on the page, as a mouse does. */
export async function dropFile(page: Page, text: string, name = 'DETR.csv'): Promise<void> {
  const data = await page.evaluateHandle(
    ([content, as]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], as, { type: 'text/csv' }));
      return transfer;
    },
    [text, name] as const,
  );
  await page.getByText(/Déposez un fichier ici/).dispatchEvent('drop', { dataTransfer: data });
}

export const banner = (page: Page) => page.getByText(/^Vous regardez votre liste/);

/** Chooses a file and opens its map. @returns the list's name in the address. */
export async function showList(page: Page, file = csvFile(LIST)): Promise<string> {
  await chooseFile(page, file);
  await page.getByRole('button', { name: 'Ouvrir la carte' }).click();
  await banner(page).waitFor();
  return new URL(page.url()).searchParams.get('liste') ?? '';
}

/** What the page of lists says became of the rows: « 10 lignes = 7 placées + … ». */
export const sumOfRows = async (page: Page) => plain(await page.getByText(/^\d+\slignes? = /).textContent());

/** A text with plain spaces, so that expectations can be typed. */
export const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

export const isFocused = (target: Locator) => target.evaluate((node) => node === document.activeElement);

/** Presses Tab until the focus is on `target`, as somebody without a mouse does. @throws where it is not reached. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(target)}`);
}
