import { withYears } from '../../../src/model/years.ts';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/model/view.ts';
import { Dashboard } from '../../../src/state/dashboard.svelte.ts';
import { THREE } from '../model/levels.ts';
import { GEOMETRY, REAL, TEXTS, TINY, TINY_TEXTS } from '../selection/support.ts';

/** A window with a history that can be read: what the dashboard needs of one, and nothing else. */
function fakeWindow(search = '') {
  const entries = [search];
  let at = 0;
  const listeners = new Set<() => void>();
  const location = { pathname: '/carte/', search };
  const read = (url: string) => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
  const calls: string[] = [];
  const target = {
    location,
    history: {
      pushState: (_state: unknown, _title: string, url: string) => {
        calls.push(`push ${url}`);
        entries.splice(++at, Infinity, read(url));
        location.search = read(url);
      },
      replaceState: (_state: unknown, _title: string, url: string) => {
        calls.push(`replace ${url}`);
        entries[at] = read(url);
        location.search = read(url);
      },
    },
    addEventListener: (name: string, listener: () => void) => name === 'popstate' && listeners.add(listener),
    removeEventListener: (name: string, listener: () => void) => name === 'popstate' && listeners.delete(listener),
  };
  const step = (by: number) => {
    at = Math.max(0, at + by);
    location.search = entries[at] ?? '';
    for (const listener of listeners) listener();
  };
  return { window: target as unknown as Window, calls, back: () => step(-1), forward: () => step(1), listeners };
}

function open(search = '', fetchTexts = () => Promise.resolve(TEXTS)) {
  const fake = fakeWindow(search);
  const dashboard = new Dashboard(REAL, GEOMETRY, fetchTexts);
  const disconnect = dashboard.connect(fake.window);
  return { dashboard, disconnect, ...fake };
}

describe('the view and the history', () => {
  it('without a window it shows the default view', () => {
    const dashboard = new Dashboard(REAL, GEOMETRY, () => Promise.resolve(TEXTS));
    expect([dashboard.view, dashboard.counts.total]).toEqual([DEFAULT_VIEW, 120]);
  });
  it('connect reads the address', () =>
    expect(open('?dep=38&axe=jeunes').dashboard.view).toMatchObject({ dep: '38', axe: 'jeunes' }));
  it('connect writes nothing', () => expect(open('?dep=38').calls).toEqual([]));
  it('go pushes', () => {
    const { dashboard, calls } = open();
    dashboard.go({ dep: '38' });
    expect(calls).toEqual(['push /carte/?dep=38']);
  });
  it('a frame that may not change its address shows the choice all the same, and keeps it', () => {
    const fake = fakeWindow('?dep=38');
    fake.window.history.pushState = () => {
      throw new DOMException('origin null', 'SecurityError');
    };
    const dashboard = new Dashboard(REAL, GEOMETRY, () => Promise.resolve(TEXTS));
    dashboard.connect(fake.window);
    dashboard.go({ dep: '07' });
    expect(dashboard.view.dep).toBe('07');
    // A skip link changes the fragment and tells so.
    for (const listener of fake.listeners) listener();
    expect(dashboard.view.dep).toBe('07');
  });
  it('every choice tries again what has not arrived, but an old page stays old', () => {
    const { dashboard } = open();
    dashboard.outage = 'network';
    dashboard.go({ dep: '38' });
    expect(dashboard.outage).toBeNull();
    dashboard.outage = 'outdated';
    dashboard.go({ dep: '07' });
    expect(dashboard.outage).toBe('outdated');
  });
  it('go with replace replaces', () => {
    const { dashboard, calls } = open('?dep=38');
    dashboard.go({ q: 'vé' }, { replace: true });
    dashboard.go({ q: 'vélo' }, { replace: true });
    expect(calls).toEqual(['replace /carte/?dep=38&q=v%C3%A9', 'replace /carte/?dep=38&q=v%C3%A9lo']);
  });
  it('what is chosen already is no step of the history', () => {
    const { dashboard, calls } = open('?dep=38');
    dashboard.go({ dep: '38' });
    dashboard.go({ axe: null });
    expect(calls.filter((call) => call.startsWith('push'))).toEqual([]);
  });
  it('a step to another fragment of the page does not bring a closed notice back', () => {
    const { dashboard, back } = open('?dep=99');
    dashboard.notices = [];
    back();
    expect(dashboard.notices).toEqual([]);
  });
  it('a query without a letter or digit filters nothing', () => {
    const { dashboard } = open('?q=!!');
    expect([dashboard.isFiltered, dashboard.counts.total]).toEqual([false, 120]);
  });
  it('back to the default view the address has no query', () => {
    const { dashboard, calls } = open('?dep=38');
    dashboard.go({ dep: null });
    expect(calls).toEqual(['push /carte/']);
  });
  it('Back and Forward read the address again', () => {
    const { dashboard, back, forward } = open();
    dashboard.go({ dep: '38' });
    dashboard.go({ axe: 'emploi' });
    back();
    expect(dashboard.view).toMatchObject({ dep: '38', axe: null });
    back();
    expect(dashboard.view).toEqual(DEFAULT_VIEW);
    forward();
    expect(dashboard.view.dep).toBe('38');
  });
  it('the teardown stops listening', () => {
    const { dashboard, back, disconnect, listeners } = open();
    dashboard.go({ dep: '38' });
    disconnect();
    back();
    expect([dashboard.view.dep, listeners.size]).toEqual(['38', 0]);
  });
  it('a link with an unknown value gives a notice, and the next choice clears it', () => {
    const { dashboard } = open('?axe=zzz');
    expect(dashboard.notices).toEqual([{ parameter: 'axe', value: 'zzz' }]);
    dashboard.go({ dep: '38' });
    expect(dashboard.notices).toEqual([]);
  });
  it('open follows a link of the application, with its notices', () => {
    const { dashboard, calls } = open('?dep=38');
    dashboard.open('?projet=2021-001&axe=zzz');
    expect(dashboard.view).toMatchObject({ projet: '2021-001', dep: '07', axe: null });
    expect(dashboard.notices).toEqual([{ parameter: 'axe', value: 'zzz' }]);
    expect(calls).toEqual(['push /carte/?dep=07&projet=2021-001']);
  });
});

describe('href', () => {
  it('is the view after the change', () => {
    expect(open('?dep=38').dashboard.href({ axe: 'emploi' })).toBe('?dep=38&axe=emploi');
  });
  it('of the default view is a lone question mark, since an empty link would reload the page', () => {
    expect(open('?dep=38').dashboard.href({ dep: null })).toBe('?');
  });
  it('changes nothing', () => {
    const { dashboard, calls } = open();
    dashboard.href({ dep: '38' });
    expect([dashboard.view.dep, calls]).toEqual([null, []]);
  });
});

describe('above', () => {
  it('from a project to its territory', () =>
    expect(open('?projet=2021-006').dashboard.above).toEqual({ projet: null }));
  it('from a territory to the region', () => expect(open('?dep=38').dashboard.above).toEqual({ dep: null }));
  it('nothing at the top', () => expect(open().dashboard.above).toBeNull());
  it('nothing where a territory is a filter', () => expect(open('?vue=projets&dep=38').dashboard.above).toBeNull());
  it('keeps the filters', () => {
    const { dashboard } = open('?dep=38&axe=emploi');
    dashboard.go(dashboard.above ?? {});
    expect(dashboard.view).toMatchObject({ dep: null, axe: 'emploi' });
  });
});

describe('a page of its own', () => {
  const page = { root: '/site/', query: '?dep=38' };
  const openPage = (pathname: string, search = '') => {
    const location = { pathname, search };
    const calls: string[] = [];
    const history = {
      pushState: (_state: unknown, _title: string, url: string) => calls.push(url),
      replaceState: (_state: unknown, _title: string, url: string) => calls.push(`replace ${url}`),
    };
    let back: () => void = () => undefined;
    const target = {
      location,
      history,
      addEventListener: (_type: string, listener: () => void) => (back = listener),
      removeEventListener: () => undefined,
    } as unknown as Window;
    const dashboard = new Dashboard(REAL, GEOMETRY, () => Promise.resolve(TEXTS));
    dashboard.connect(target, page);
    return { dashboard, calls, location, back: () => back() };
  };

  it('shows what it is about although the address has no query', () => {
    const { dashboard } = openPage('/site/departement/38-isere/');
    expect([dashboard.view.dep, dashboard.isAsBuilt, dashboard.isPageOfItsOwn]).toEqual(['38', true, true]);
  });
  it('what the address says beside it counts', () => {
    const { dashboard } = openPage('/site/departement/38-isere/', '?dep=07&axe=emploi');
    expect(dashboard.view).toMatchObject({ dep: '07', axe: 'emploi' });
    expect(dashboard.isAsBuilt).toBe(false);
  });
  it('links and history go on from the site’s root', () => {
    const { dashboard, calls } = openPage('/site/departement/38-isere/');
    expect(dashboard.href({ dep: '07' })).toBe('/site/?dep=07');
    dashboard.go({ dep: null });
    expect(calls).toEqual(['/site/']);
  });
  it('Back leads to what it is about', () => {
    const { dashboard, location, back } = openPage('/site/departement/38-isere/');
    dashboard.go({ dep: null });
    Object.assign(location, { pathname: '/site/', search: '' });
    Object.assign(location, { pathname: '/site/departement/38-isere/', search: '' });
    back();
    expect(dashboard.view.dep).toBe('38');
  });
  it('knows its own links and no others', () => {
    const { dashboard } = openPage('/site/departement/38-isere/');
    expect(dashboard.queryOf('/site/?dep=07')).toBe('?dep=07');
    expect([dashboard.queryOf('?dep=07'), dashboard.queryOf('/autre/?dep=07'), dashboard.queryOf('#contenu')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('what is derived', () => {
  it('figures of the default view reconcile: 102 + 18 = 120', () => {
    const { counts } = open().dashboard;
    expect([counts.located, counts.regionWide, counts.total]).toEqual([102, 18, 120]);
  });
  it('the axis acts on the counts, not on what the axis filters count', () => {
    const { dashboard } = open('?axe=jeunes');
    expect([dashboard.counts.total, dashboard.facets.total, dashboard.facets.byAxe.get('emploi')]).toEqual([
      23, 120, 12,
    ]);
  });
  it('without an axis no list is copied', () => {
    const { dashboard } = open();
    expect(dashboard.shownProjets).toBe(dashboard.dataset.projets);
  });
  it('the territory narrows its list, not the counts', () => {
    const { dashboard } = open('?dep=38');
    expect([dashboard.shownProjets.length, dashboard.counts.total]).toEqual([9, 120]);
  });
  it('the region as a territory lists the region-wide projects', () => {
    const { dashboard } = open('?dep=ARA');
    expect([dashboard.shownProjets.length, dashboard.unit]).toEqual([18, null]);
  });
  it('both filters together', () => {
    const { dashboard } = open('?dep=38&axe=petite-enfance');
    expect(dashboard.shownProjets.map(({ territoire, axe }) => `${territoire} ${axe}`)).toEqual(
      Array.from({ length: 4 }, () => '38 petite-enfance'),
    );
  });
  it('nothing found: all zero', () => {
    const { counts, series } = open('?q=zzzz').dashboard;
    expect([counts.total, series.region, new Set(series.rows.map(({ classIndex }) => classIndex))]).toEqual([
      0,
      0,
      new Set(['zero']),
    ]);
  });
  it('a blank query is no filter', () => {
    const { dashboard } = open();
    dashboard.go({ q: '  ' }, { replace: true });
    expect([dashboard.isFiltered, dashboard.counts.total]).toEqual([false, 120]);
  });
  it('of several campaigns the latest: years are never summed', () => {
    const campagnes = [2030, 2031].map((annee) => ({ annee, source_fichier: '', source_editeur: '', source_date: '' }));
    expect(new Dashboard(withYears({ ...TINY, campagnes }), GEOMETRY, () => Promise.resolve(TINY_TEXTS)).years).toBe(
      '2031',
    );
  });
  it('another region: a small made-up dataset', () => {
    const dashboard = new Dashboard(TINY, GEOMETRY, () => Promise.resolve(TINY_TEXTS));
    dashboard.go({ axe: 'velo' });
    expect([dashboard.counts.located, dashboard.counts.regionWide]).toEqual([2, 2]);
  });
});

describe('the long texts', () => {
  /** A loader whose answers are given, and that counts how often it is asked. */
  function loader(...answers: (typeof TEXTS | Error)[]) {
    const state = { calls: 0 };
    const fetchTexts = () => {
      const answer = answers[state.calls++];
      return answer && !(answer instanceof Error)
        ? Promise.resolve(answer)
        : Promise.reject(answer ?? new Error('none'));
    };
    return { state, fetchTexts };
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('the default view does not ask for them', () => {
    const { state, fetchTexts } = loader(TEXTS);
    const { dashboard } = open('', fetchTexts);
    expect([state.calls, dashboard.textsState]).toEqual([0, 'absent']);
  });
  it.each(['?dep=38', '?projet=2021-001', '?q=velo', '?vue=projets', '?vue=donnees'])(
    '%s asks for them',
    async (search) => {
      const { state, fetchTexts } = loader(TEXTS);
      const { dashboard } = open(search, fetchTexts);
      expect([state.calls, dashboard.textsState]).toEqual([1, 'loading']);
      await settled();
      expect([dashboard.textsState, dashboard.texts]).toEqual(['ready', TEXTS]);
    },
  );
  it('an axis asks for them: its lead is one of them', () => {
    const { state, fetchTexts } = loader(TEXTS);
    open('?axe=jeunes', fetchTexts);
    expect(state.calls).toBe(1);
  });
  it('an indicator alone does not', () => {
    const { state, fetchTexts } = loader(TEXTS);
    open('?indicateur=nombre', fetchTexts);
    expect(state.calls).toBe(0);
  });
  it('they are asked for once, while on their way and once there', async () => {
    const { state, fetchTexts } = loader(TEXTS);
    const { dashboard } = open('?dep=38', fetchTexts);
    await Promise.all([dashboard.loadTexts(), dashboard.loadTexts()]);
    await settled();
    await dashboard.loadTexts();
    expect(state.calls).toBe(1);
  });
  it('a failure is kept, and a retry brings them', async () => {
    const { state, fetchTexts } = loader(new Error('offline'), TEXTS);
    const { dashboard } = open('?dep=38', fetchTexts);
    await settled();
    expect([dashboard.textsState, dashboard.texts]).toEqual(['error', null]);
    await dashboard.loadTexts();
    expect([dashboard.textsState, dashboard.texts, state.calls]).toEqual(['ready', TEXTS, 2]);
  });
  it('two failures in a row', async () => {
    const { fetchTexts } = loader(new Error('offline'), new Error('offline'));
    const { dashboard } = open('?dep=38', fetchTexts);
    await settled();
    await dashboard.loadTexts();
    expect(dashboard.textsState).toBe('error');
  });
  it('a word of a summary is found once they are there', async () => {
    const { dashboard } = open('?q=snoezelen');
    expect(dashboard.counts.total).toBe(0);
    await settled();
    expect(dashboard.filtered.map(({ id }) => id)).toEqual(['2021-029']);
  });
});

describe('a list of two levels', () => {
  const make = () => new Dashboard(THREE, GEOMETRY, () => Promise.resolve(TINY_TEXTS));
  it('shows the first where nobody has chosen', () => {
    const dashboard = make();
    expect([dashboard.dataset.level.id, dashboard.counts.located]).toEqual(['departement', 5]);
  });
  it('counts anew at the level that is chosen', () => {
    const dashboard = make();
    dashboard.go({ niveau: 'commune', dep: '10' });
    expect([dashboard.unit?.nom, dashboard.counts.located, dashboard.counts.unplaced]).toEqual(['commune 10', 3, 2]);
    expect(dashboard.shownProjets.map(({ id }) => id)).toEqual(['2030-001', '2030-002']);
  });
  it('and back', () => {
    const dashboard = make();
    dashboard.go({ niveau: 'commune' });
    dashboard.go({ niveau: null });
    expect(dashboard.dataset).toBe(THREE);
  });
  it('a link says the level', () => {
    const dashboard = make();
    dashboard.open('?niveau=commune&dep=53001');
    expect([dashboard.query({}), dashboard.shownProjets.length]).toEqual(['?niveau=commune&dep=53001', 1]);
  });
});
