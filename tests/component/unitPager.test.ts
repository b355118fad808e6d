/** Pages of thousands of communes: the totals are those of all, and any of them can be found. */
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { Dashboard } from '../../src/state/dashboard.svelte.ts';
import { buildMatrix } from '../../src/selection/matrix.ts';
import ComparedChoice from '../../src/views/comparer/ComparedChoice.svelte';
import FloorChoice from '../../src/views/FloorChoice.svelte';
import MatrixTable from '../../src/views/matrice/MatrixTable.svelte';
import Ranking from '../../src/detail/Ranking.svelte';
import { communes, EPCI } from '../support/communes.ts';
import { dataset, geometry, plain } from './support/app.ts';

const MANY = communes(dataset);
const shownOn = (data = MANY) => new Dashboard(data, geometry, () => Promise.reject(new Error('no texts')));
const rows = (container: HTMLElement) =>
  [...container.querySelectorAll('tbody tr th')].map((one) => plain(one.textContent));

function drawMatrix() {
  const dashboard = shownOn();
  const matrix = buildMatrix(MANY, dashboard.facets, { mesure: 'nombre', par: 'habitants', ordre: 'code' });
  return { dashboard, ...render(MatrixTable, { props: { dashboard, matrix } }), user: userEvent.setup() };
}

describe('the matrix of 4,021 communes', () => {
  it('draws the first, and the sums of all', () => {
    const { container } = drawMatrix();
    expect(rows(container).slice(0, 1)).toEqual(['Bourg 0001']);
    expect(screen.getByText(/^1 à 50 sur 4.021 communes$/)).toBeVisible();
    expect(plain(container.querySelector('tfoot tr:last-child')?.textContent)).toMatch(/5 000$/);
  });
  it('goes on, and back', async () => {
    const { container, user } = drawMatrix();
    await user.click(screen.getByRole('button', { name: /50 suivantes/ }));
    expect(rows(container)[0]).toBe('Bourg 0051');
    await user.click(screen.getByRole('button', { name: /50 précédentes/ }));
    expect(rows(container)[0]).toBe('Bourg 0001');
  });
  it('finds one by its name', async () => {
    const { container, user } = drawMatrix();
    await user.type(screen.getByRole('searchbox', { name: 'Trouver une commune' }), '3777');
    await waitFor(() => expect(rows(container)).toEqual(['Bourg 3777']));
  });
  it('says that none is called so', async () => {
    const { user } = drawMatrix();
    await user.type(screen.getByRole('searchbox', { name: 'Trouver une commune' }), 'zzz');
    expect(await screen.findByText(/^Aucune commune ne s’appelle «\szzz\s»\.$/)).toBeVisible();
  });
  it('the chosen one’s page is drawn', () => {
    const dashboard = shownOn();
    dashboard.go({ dep: '13999' });
    const matrix = buildMatrix(MANY, dashboard.facets, { mesure: 'nombre', par: 'habitants', ordre: 'code' });
    expect(matrix.rows).toHaveLength(4021);
  });
});

it('the ranking: the chosen one stands on its page', () => {
  const dashboard = shownOn();
  dashboard.go({ dep: '13999' });
  const { container } = render(Ranking, { props: { dashboard, hovered: null, onhover: () => null } });
  expect(container.querySelectorAll('ol > li').length).toBeLessThanOrEqual(40);
  expect(container.querySelector('[data-dep="13999"]')).not.toBeNull();
});
it('who is compared is typed, and taken away by its box', async () => {
  const dashboard = shownOn(communes(dataset, EPCI, 172));
  const user = userEvent.setup();
  render(ComparedChoice, { props: { dashboard, chosen: [] } });
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.type(screen.getByRole('combobox', { name: 'Trouver un EPCI' }), '0042');
  await user.click(
    within(await screen.findByRole('listbox', { name: 'EPCI' })).getByRole('option', { name: /Bourg 0042/ }),
  );
  expect(dashboard.view.comparer).toEqual(['10041']);
});
describe('a minimum of inhabitants', () => {
  it('lives in the address and is said', async () => {
    const dashboard = shownOn();
    dashboard.go({ vue: 'couverture' });
    const user = userEvent.setup();
    render(FloorChoice, { props: { dashboard } });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Population minimale' }), '2000');
    expect(dashboard.query({})).toBe('?vue=couverture&plancher=2000');
    expect(await screen.findByText(/communes de moins de 2.000.habitants laissées de côté\./)).toBeVisible();
  });
  it('is not offered to départements', () => {
    const { container } = render(FloorChoice, { props: { dashboard: shownOn(dataset) } });
    expect(container.textContent?.trim()).toBe('');
  });
});
