/** The places that a search names, at a finer level: as links, and by keys from the field. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Dashboard } from '../../src/state/dashboard.svelte.ts';
import UnitHits from '../../src/views/UnitHits.svelte';
import { dataset, geometry, liveRegions, texts } from './support/app.ts';

const commune = (code: string, nom: string) => ({
  ...(dataset.units[0] as (typeof dataset.units)[number]),
  level: 'commune',
  code,
  nom,
  parent: `departement:${code.slice(0, 2)}`,
});
const FINE = {
  ...dataset,
  levels: [
    ...dataset.levels,
    { id: 'commune', nom: 'commune', pluriel: 'communes', article: 'la', genre: 'f', chefLieu: '' } as const,
  ],
  allUnits: [...dataset.allUnits, commune('38185', 'Grenoble'), commune('74151', 'Isérables')],
};

let dashboard: Dashboard;
let field: HTMLInputElement;

/** As the page has it: a field of its own beside what is mounted. */
beforeEach(() => {
  dashboard = new Dashboard(FINE, geometry, () => Promise.resolve(texts));
  dashboard.go({ niveau: 'commune' });
  const target = document.body.appendChild(document.createElement('div'));
  field = target.appendChild(document.createElement('input'));
  field.type = 'search';
  render(UnitHits, { target, props: { dashboard } });
});

const names = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);

describe('the places that a search names', () => {
  it('none before two letters', async () => {
    await userEvent.type(field, 'g');
    expect(names()).toEqual([]);
  });
  it('those of the shown level first, then wider ones', async () => {
    await userEvent.type(field, 'isèr');
    expect(names()).toEqual(['Isérables', 'Isère']);
  });
  it('are counted', async () => {
    await userEvent.type(field, 'isèr');
    expect(liveRegions()[0]).toHaveTextContent(/^Lieux de ce nom/);
  });
  it('a link opens the unit at its level, and searches for nothing', async () => {
    await userEvent.type(field, 'grenoble');
    expect(screen.getByRole('link')).toHaveAttribute('href', '?niveau=commune&dep=38185');
  });
  it('one of the first level there', async () => {
    await userEvent.type(field, 'isère');
    expect(screen.getByRole('link')).toHaveAttribute('href', '?dep=38');
  });
  it('Enter opens the first, and empties the field', async () => {
    await userEvent.type(field, 'grenoble{Enter}');
    await waitFor(() => expect(dashboard.unit?.code).toBe('38185'));
    expect([field.value, dashboard.view.q]).toEqual(['', '']);
  });
  it('an arrow down goes to the first', async () => {
    await userEvent.type(field, 'grenoble{ArrowDown}');
    expect(screen.getByRole('link')).toHaveFocus();
  });
  it('Enter where nothing is found stays', async () => {
    await userEvent.type(field, 'nulle part{Enter}');
    expect([field.value, dashboard.view.dep]).toEqual(['nulle part', null]);
  });
});
