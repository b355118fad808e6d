/** The default view, as it is first read. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { axisChips, dataset, heading, liveRegions, open, optionNames, options, panel, plain } from './support/app.ts';

/** The counts that the published page gives. */
const PUBLISHED: Record<string, number> = {
  Ain: 2,
  Allier: 4,
  Ardèche: 13,
  Cantal: 5,
  Drôme: 3,
  Isère: 9,
  Loire: 11,
  'Haute-Loire': 7,
  'Puy-de-Dôme': 13,
  Rhône: 25,
  Savoie: 6,
  'Haute-Savoie': 4,
};

/**
 * Who can be told from the region's 1.257 projects for 100 000 at 95 %: Ain P(X ≤ 2 | 8.34) = 1.1 %, Haute-Savoie P(X ≤
 * 4 | 10.58) = 2.0 %, Ardèche P(X ≥ 13 | 4.17) = 0.04 %. The nearest that cannot: Haute-Loire P(X ≥ 7 | 2.86) = 2.7 %.
 */
const DISTINCT: Record<string, 'au-dessus' | 'au-dessous'> = {
  Ain: 'au-dessous',
  Ardèche: 'au-dessus',
  'Haute-Savoie': 'au-dessous',
};
const DEVIATION_OF = (nom: string) =>
  nom in DISTINCT ? `se distingue de la région \\(${DISTINCT[nom]}\\)` : 'ne se distingue pas de la région';

describe('the default view', () => {
  it('has one heading that says what the map shows', async () => {
    await open();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(plain(heading(1).textContent)).toBe('Projets pour 100 000 habitants, par département — tous les axes, 2021');
  });
  it('has the reading once, and the title names the map', async () => {
    await open();
    const reading =
      'L’Ardèche compte le plus de projets par habitant (3,9 pour 100 000), l’Ain le moins (0,3). ' +
      '102 projets dans un département, 18 pour toute la région (total : 120).';
    expect(
      screen.getByText((_text, node) => node?.tagName === 'P' && plain(node.textContent) === reading),
    ).toBeVisible();
    const title = plain(screen.getByRole('heading', { level: 1 }).textContent);
    expect(screen.getByRole('figure', { name: (name) => plain(name) === title })).toBeVisible();
    expect(screen.queryByRole('figure', { name: (name) => plain(name) === reading })).toBeNull();
  });
  it('has landmarks and views', async () => {
    await open();
    for (const role of ['banner', 'main', 'contentinfo'] as const) expect(screen.getByRole(role)).toBeInTheDocument();
    const views = within(screen.getByRole('navigation', { name: 'Vues' })).getAllByRole('link');
    expect(views.map((link) => [plain(link.textContent), link.getAttribute('aria-current')])).toEqual([
      ['Carte', 'page'],
      ['Ma commune', null],
      ['Couverture', null],
      ['Projets', null],
      ['Données', null],
      ['Présenter', null],
    ]);
  });
  it('has skip links first', async () => {
    await open();
    const [first] = screen.getAllByRole('link');
    expect(first).toHaveAttribute('href', '#contenu');
    for (const link of within(screen.getByRole('navigation', { name: 'Accès rapide' })).getAllByRole('link')) {
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
    }
  });
  it('says in the title of the page what it is', async () => {
    await open();
    expect(document.title).toBe(`Carte des solidarités – ${dataset.region.nom}`);
  });

  it('the map is a list of twelve options, each with its name, value, count and rank', async () => {
    await open();
    expect(options()).toHaveLength(12);
    const names = optionNames();
    for (const [nom, count] of Object.entries(PUBLISHED)) {
      const name = names.find((one) => one.startsWith(`${nom} : `));
      expect(name).toMatch(
        new RegExp(
          `^${nom} : \\d,\\d projets? pour 100 000 habitants, ${count} projets, \\d+er? sur 12, ${DEVIATION_OF(nom)}$`,
        ),
      );
    }
    expect(names).toContain(
      'Ardèche : 3,9 projets pour 100 000 habitants, 13 projets, 1er sur 12, se distingue de la région (au-dessus)',
    );
    expect(names).toContain(
      'Ain : 0,3 projet pour 100 000 habitants, 2 projets, 12e sur 12, se distingue de la région (au-dessous)',
    );
  });
  it('the ranks are 1 to 12', async () => {
    await open();
    const ranks = optionNames().map((name) => Number(/(\d+)er? sur 12/.exec(name)?.[1]));
    expect(ranks.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
  it('the name and the figure of the colour stand on every département, marks on the three that differ', async () => {
    const { container } = await open();
    // A name may stand on two lines.
    const labels = [...container.querySelectorAll('[data-map-labels] > g')].map((label) => {
      const texts = [...label.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
      return [texts.slice(0, -1).join(''), texts.at(-1)];
    });
    const population = (nom: string) =>
      dataset.units.find((one) => one.nom === nom)?.measures['population']?.['2021'] ?? 0;
    const marks = { 'au-dessus': '\u202f▲', 'au-dessous': '\u202f▼' };
    expect(Object.fromEntries(labels)).toEqual(
      Object.fromEntries(
        Object.entries(PUBLISHED).map(([nom, count]) => {
          const rate = ((count / population(nom)) * 100_000).toFixed(1).replace('.', ',');
          const deviation = DISTINCT[nom];
          return [nom, rate + (deviation ? marks[deviation] : '')];
        }),
      ),
    );
  });
  it('the ranking says the same choice as a list, Ardèche first and Ain last', async () => {
    await open();
    const section = heading(3, /^Classement/).closest('section');
    const links = within(section as HTMLElement).getAllByRole('link');
    expect(links).toHaveLength(12);
    expect([plain(links[0]?.textContent), plain(links[11]?.textContent)]).toEqual([
      expect.stringMatching(
        /^1 Ardèche 13 3,9 ?▲ ?\(se distingue de la région \(au-dessus\)\) : 3 petite enfance, 2 jeunes/,
      ),
      expect.stringMatching(/^12 Ain 2 0,3 ?▼ ?\(se distingue de la région \(au-dessous\)\) : 1 jeunes, 1 mobilité$/),
    ]);
  });
  it('a row of the ranking has the colours of the axes, and none of the classes beside them', async () => {
    await open();
    const section = heading(3, /^Classement/).closest('section') as HTMLElement;
    const colours = new Set(dataset.axes.map(({ couleur }) => couleur));
    const fills = [...section.querySelectorAll('li [fill]')].map((one) => one.getAttribute('fill') ?? '');
    expect(fills.length).toBeGreaterThan(0);
    expect(fills.filter((fill) => !colours.has(fill))).toEqual([]);
    expect(section.querySelectorAll('.c0, .c1, .c2, .c3, .c4')).toHaveLength(0);
  });
  it('leads to the list of the 120 projects, which does not stand in the first view', async () => {
    await open();
    expect(panel().getByRole('link', { name: /^Voir les 120\sprojets en liste$/ })).toHaveAttribute(
      'href',
      '?vue=projets',
    );
    expect(screen.queryByRole('heading', { level: 3, name: /^Projets trouvés/ })).toBeNull();
  });
  it('lists what an axis finds, each with its territory and a link to its card', async () => {
    await open('?axe=petite-enfance');
    const section = heading(3, /^Projets trouvés\s35$/).closest('section') as HTMLElement;
    const rows = [...section.querySelectorAll('li')];
    const found = dataset.projets.filter(({ axe }) => axe === 'petite-enfance');
    expect(rows).toHaveLength(35);
    expect(rows.filter((row) => plain(row.textContent).endsWith('Région entière'))).toHaveLength(
      found.filter(({ territoire }) => territoire === dataset.region.code).length,
    );
    expect(rows.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual(
      found.map(({ id }) => `?axe=petite-enfance&projet=${id}`),
    );
  });
  it('all figures reconcile: 102 + 18 = 120', async () => {
    const { container } = await open('?indicateur=nombre');
    const onMap = [...container.querySelectorAll('[data-map-labels] .chiffre')].map((one) =>
      parseInt(one.textContent, 10),
    );
    expect(onMap.reduce((a, b) => a + b)).toBe(102);
    expect(plain(screen.getByRole('link', { name: /^Région entière/ }).textContent)).toContain('102 + 18 = 120');
    expect(axisChips().getByRole('button', { name: /^Tous/ })).toHaveTextContent(/120$/);
    const chips = axisChips()
      .getAllByRole('button')
      .slice(1)
      .map((chip) => Number(/\d+$/.exec(plain(chip.textContent))?.[0]));
    expect(chips).toEqual([35, 23, 14, 16, 7, 13, 12]);
    expect(plain(panel().getByText('18', { exact: false, selector: 'span' }).textContent)).toBe('dont 18 régionaux');
  });
  it('the bars by axis are links that filter, the longest the first', async () => {
    await open();
    const bars = within(heading(3, /^Projets par axe/).closest('section') as HTMLElement).getAllByRole('link');
    expect(bars.map((bar) => plain(bar.textContent))).toEqual([
      'Petite enfance et parentalité 35',
      'Insertion des jeunes 23',
      'Mobilité 14',
      'Logement, alimentation et santé 16',
      'Participation et pouvoir d’agir 7',
      'Accès aux droits et aller-vers 13',
      'Insertion par l’emploi 12',
    ]);
    expect(bars[2]).toHaveAttribute('href', '?axe=mobilite');
  });
  it('says the sources of the map under it', async () => {
    await open();
    expect(screen.getByText(/Population municipale 2021 \(Insee\)/)).toBeVisible();
    expect(screen.getByText(/Natural Earth/)).toBeVisible();
  });
  it('needs no long text', async () => {
    const { dashboard } = await open();
    expect(dashboard.textsState).toBe('absent');
  });
});

describe('the other indicators', () => {
  it('a count is drawn as circles, one a département', async () => {
    const { container } = await open('?indicateur=nombre');
    expect(plain(heading(1).textContent)).toBe('Nombre de projets par département — tous les axes, 2021');
    expect(container.querySelectorAll('[data-map-svg] circle')).toHaveLength(12);
    expect(optionNames()).toContain('Rhône : 25 projets, 1er sur 12');
  });
  it('a département without a project has no circle, and says so', async () => {
    const { container } = await open('?indicateur=nombre&axe=mobilite');
    // Mobilité has 1 + 1 + 1 + 2 + 2 + 1 + 5 + 1 projects in eight of the twelve.
    expect(container.querySelectorAll('[data-map-svg] circle')).toHaveLength(8);
    for (const nom of ['Drôme', 'Isère', 'Savoie', 'Haute-Savoie']) {
      expect(optionNames().find((name) => name.startsWith(`${nom} : `))).toContain('aucun projet');
    }
  });
  it('the select changes the indicator, the heading and the address', async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Indicateur' }), 'pauvrete');
    expect(plain(heading(1).textContent)).toBe('Taux de pauvreté, par département, 2021');
    expect(window.location.search).toBe('?indicateur=pauvrete');
    expect(optionNames().find((name) => name.startsWith('Allier'))).toMatch(/^Allier : 16,2 % .*1er sur 12$/);
  });
  it('projects per people in poverty say that the number is computed, on the data page at least', async () => {
    await open('?vue=donnees');
    expect(await screen.findByText(/nombre de personnes calculé ici/)).toBeVisible();
  });
});

describe('without WebGL', () => {
  it('the drawn map stays, and says in one sentence that it replaces the other', async () => {
    const { user } = await open();
    expect(screen.queryByText(/n’est pas disponible ici/)).toBeNull();
    await user.hover(screen.getByRole('figure'));
    await waitFor(() => expect(screen.getAllByText(/n’est pas disponible ici/)).not.toEqual([]));
    const said = liveRegions(screen.getByRole('figure'))[0];
    expect(said).toHaveTextContent(/la carte dessinée la remplace/);
    expect(screen.getByRole('figure')).toHaveAttribute('data-renderer', 'svg');
    expect(options()).toHaveLength(12);
  });
  it('a link that asks for the drawn map says nothing', async () => {
    const { user } = await open('?carte=svg');
    await user.hover(screen.getByRole('figure'));
    expect(screen.queryByText(/n’est pas disponible ici/)).toBeNull();
  });
});
