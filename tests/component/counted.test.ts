/** A list that is only counted: a territory is chosen, and its projects come from whole Parquet files. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import type { PartIndex, PartRow } from '../../src/model/partRows.ts';
import { listOf, placeAt } from '../../src/model/placing.ts';
import { emptyCell } from '../../src/model/tally.ts';
import { dataset, open, panel, plain } from './support/app.ts';

const INDEX: PartIndex = {
  ...{
    folder: 'donnees/parts/',
    axes: { Jeunes: 'jeunes', Autre: 'emploi' },
    regions: { 84: 'region:ARA' },
    cut: [],
  },
  parts: [{ file: '38-1.parquet', departement: '38', rows: 2, bytes: 2_000_000, first: '', last: '38185' }],
};
vi.mock('virtual:parts', () => ({ default: INDEX }));
vi.mock('virtual:parts-view', () => ({ default: () => import('../../src/views/projets/PartsView.svelte') }));

const ROWS: PartRow[] = [
  {
    ...{ id: '2021-001', year: 2021, axis: 'Jeunes', unit: 'departement:38', commune: '', epci: '', amount: 12.5 },
    ...{ structure: 'Relais', title: 'Maraude', summary: 'Aller vers.' },
  },
  {
    ...{ id: '2021-002', year: 2021, axis: 'Autre', unit: 'commune:38185', commune: '38185', epci: '', amount: null },
    ...{ structure: 'Épi', title: 'Jardin', summary: '' },
  },
];

function parquetOf(rows: readonly PartRow[]): ArrayBuffer {
  const texts = ['id', 'axis', 'unit', 'commune', 'epci', 'structure', 'title', 'summary'] as const;
  return parquetWriteBuffer({
    columnData: [
      // The encoder of jsdom makes bytes that the writer does not know.
      ...texts.map((name) => ({
        name,
        data: rows.map((row) => Uint8Array.from(Buffer.from(row[name]))),
        type: 'BYTE_ARRAY' as const,
      })),
      { name: 'year', data: rows.map(({ year }) => year), type: 'INT32' },
      {
        name: 'amount',
        data: rows.map(({ amount }) => (amount === null ? null : BigInt(amount * 100))),
        type: 'INT64',
        nullable: true,
      },
    ],
  });
}

/** Two projects in Isère, three in Rhône. */
const cell = (departement: string, axe: string, weight: number) => ({
  ...emptyCell(2021),
  ...{ unit: `departement:${departement}`, axe, weight },
});
const counted: Dataset = placeAt({
  ...listOf(dataset),
  tally: 'cube',
  projets: [cell('38', 'jeunes', 1), cell('38', 'emploi', 1), cell('69', 'jeunes', 3)],
});

const fetched = vi.fn<(address: string) => Promise<Response>>();
beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset().mockImplementation(() => Promise.resolve(new Response(parquetOf(ROWS))));
});
afterEach(() => void vi.unstubAllGlobals());

const rows = () => screen.queryAllByRole('row').slice(1);
const arrive = (count: number) => waitFor(() => expect(rows()).toHaveLength(count));

it('asks for a territory, and says how many projects each has', async () => {
  await open('?vue=projets', undefined, counted);
  expect(await screen.findByText(/La liste compte 5 projets/)).toBeVisible();
  const names = within(screen.getByRole('main'))
    .getAllByRole('listitem')
    .map(({ textContent }) => plain(textContent));
  expect(names).toEqual(['Rhône 3', 'Isère 2']);
  expect(fetched).not.toHaveBeenCalled();
});

it('brings the projects of the one that is chosen', async () => {
  const { user } = await open('?vue=projets', undefined, counted);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Territoire' }), '38');
  await arrive(2);
  expect(rows().map((row) => within(row).getByRole('link').textContent)).toEqual(['Relais', 'Épi']);
  expect(screen.getByText('Maraude. Aller vers.')).toBeVisible();
  expect(screen.getByText(/2 projets sur 5/)).toBeVisible();
  expect(fetched).toHaveBeenCalledExactlyOnceWith('./donnees/parts/38-1.parquet');
});

it('finds them by their words', async () => {
  await open('?vue=projets&dep=38&q=jardin', undefined, counted);
  await arrive(1);
  expect(screen.getByRole('link', { name: 'Épi' })).toBeVisible();
});

it('opens the one that a link names, though the list does not know it before', async () => {
  const { dashboard } = await open('?vue=projets&dep=38&projet=2021-002', undefined, counted);
  expect(await screen.findByRole('heading', { level: 2, name: 'Épi' })).toBeVisible();
  expect(dashboard.notices).toEqual([]);
});

it('says that they do not arrive, and tries again', async () => {
  fetched.mockImplementationOnce(() => Promise.resolve(new Response('', { status: 503 })));
  const { user } = await open('?vue=projets&dep=38', undefined, counted);
  expect(plain((await screen.findByRole('alert')).textContent)).toMatch(/ne sont pas arrivés.*réessayez/);
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  await arrive(2);
});

it('takes parts of another list for a failure, and keeps what is counted', async () => {
  fetched.mockImplementation(() => Promise.resolve(new Response(parquetOf(ROWS.slice(1)))));
  const { dashboard } = await open('?vue=projets&dep=38', undefined, counted);
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(dashboard.counts.total).toBe(5);
});

it('leads to them from the panel of the map, and then names them there', async () => {
  const { dashboard, user } = await open('?dep=38', undefined, counted);
  await user.click(await panel().findByRole('link', { name: /Voir les 2.projets en liste/ }));
  await arrive(2);
  dashboard.go({ vue: 'carte' });
  await waitFor(() => expect(panel().getByText('Relais')).toBeVisible());
  expect(panel().queryByRole('link', { name: /Voir les/ })).toBeNull();
});

it('offers no search on the map, whose rows have no words', async () => {
  await open('', undefined, counted);
  expect(screen.queryByRole('searchbox')).toBeNull();
});

it('does not list organisations, and says where they are read', async () => {
  await open('?vue=couverture&partie=structures', undefined, counted);
  expect(await screen.findByText(/ses structures ne sont pas réunies ici/)).toBeVisible();
});
