/** The reading of the funnel says what the intervals allow, and nothing more. */
import { describe, expect, it } from 'vitest';
import { DENOMINATORS } from '../../../src/model/view.ts';
import { countProjets, ofAxe } from '../../../src/selection/counts.ts';
import { buildFunnel, probabilityOf } from '../../../src/selection/funnel.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { Estimation } from '../../../src/selection/chance.ts';
import {
  chanceWords,
  otherDenominator,
  describeConclusion,
  describeEstimation,
  describeFunnel,
  describeProbability,
} from '../../../src/words/chance.ts';
import { SECOND } from '../../component/support/secondRegion.ts';
import { REAL, TINY } from '../selection/support.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const funnel = (dataset: Dataset, per: 'habitants' | 'pauvres' = 'habitants', projets = dataset.projets) =>
  buildFunnel(dataset, countProjets(projets, dataset.region.code), per);
const sentence = (code: string, per: 'habitants' | 'pauvres' = 'habitants') => {
  const one = funnel(REAL, per).estimations.find(({ territoire }) => territoire.code === code) as Estimation;
  return plain(describeEstimation(one, probabilityOf(one)));
};

describe('estimationEnMots', () => {
  it('Ain: below the limit at 95 %, not below that at 99.8 %', () =>
    expect(sentence('01')).toBe(
      'L’Ain : 2 projets où le taux de la région en ferait attendre 8,3. Le hasard seul donnerait 2 projets ou moins dans 1,1 % des cas : l’écart dépasse la limite à 95 % (moins de 2,5 % de ce côté), pas celle à 99,8 % (moins de 0,1 %).',
    ));
  it('Ardèche: beyond both', () =>
    expect(sentence('07')).toMatch(/13 projets ou plus dans 0,04 % des cas : l’écart dépasse la limite à 99,8 %/));
  it('Isère cannot be told, though it has 9 where 16.2 are expected', () =>
    expect(sentence('38')).toMatch(/attendre 16,2.*4,0 % des cas : c’est trop souvent pour que l’écart se distingue/));
  it('Ain per person in poverty cannot be told', () => expect(sentence('01', 'pauvres')).toMatch(/c’est trop souvent/));
  it('none: « aucun projet »', () => {
    const gamma = funnel(TINY).estimations[2] as Estimation;
    // 0.75 expected: e^-0.75 = 47.2 %.
    expect(plain(describeEstimation(gamma, probabilityOf(gamma)))).toMatch(
      /aucun projet où .* attendre 0,8\. Le hasard seul donnerait aucun projet dans 47,2 % des cas/,
    );
  });
  it('a missing denominator: nothing to compare', () => {
    const beta = funnel(TINY).estimations[1] as Estimation;
    expect(plain(describeEstimation(beta, probabilityOf(beta)))).toMatch(/2 projets ; rien à comparer/);
  });
});

describe('lectureEntonnoir', () => {
  it('the list, per inhabitant', () =>
    expect(plain(describeFunnel(funnel(REAL)))).toBe(
      'Taux de la région : 1,3 projet pour 100 000 habitants. À 95 %, 3 départements s’en distinguent : l’Ardèche au-dessus, l’Ain et la Haute-Savoie au-dessous ; à 99,8 %, seulement l’Ardèche. Pour les 9 autres, le hasard suffit à expliquer l’écart. Sur 12 comparaisons, le hasard seul en ferait sortir jusqu’à 0,6 en moyenne. Dans 2 départements, le taux de la région ferait attendre moins de 3,7 projets : même aucun projet n’y serait pas surprenant.',
    ));
  it('nobody differs', () =>
    expect(plain(describeFunnel(funnel(TINY)))).toMatch(/Aucun département ne s’en distingue à 95 %/));
  it('names exactly those whose interval leaves the region’s rate out, on every axis and by both denominators', () => {
    for (const per of DENOMINATORS)
      for (const axe of [null, ...REAL.axes.map(({ id }) => id)]) {
        const funnelOf = funnel(REAL, per, [...ofAxe(REAL.projets, axe)]);
        // The part about 99.8 % and what follows names nobody else.
        const text = describeFunnel(funnelOf);
        for (const { territoire, interval } of funnelOf.estimations) {
          const { taux: rate } = funnelOf;
          const isOut = interval !== null && rate !== null && (interval.low > rate || interval.high < rate);
          // « la Savoie » stands within « la Haute-Savoie » for nobody: the article tells them apart.
          expect([
            axe,
            per,
            territoire.nom,
            text.includes(`${territoire.avec_article} `) || text.includes(`${territoire.avec_article},`),
          ]).toEqual([axe, per, territoire.nom, isOut]);
        }
      }
  });
  it('without located projects', () =>
    expect(describeFunnel(funnel(TINY, 'habitants', []))).toMatch(/^Aucun projet situé dans un département/));
  it('without the region’s denominator', () => {
    const dataset = { ...TINY, region: { ...TINY.region, measures: {} } };
    expect(describeFunnel(funnel(dataset))).toMatch(/région non disponible/);
  });
});

describe('autreDenominateur', () => {
  it('what changes when people in poverty are counted', () =>
    expect(plain(otherDenominator(funnel(REAL, 'pauvres')))).toBe(
      'par personne pauvre, à 95 % : l’Ardèche et la Haute-Loire au-dessus.',
    ));
  it('nobody', () => expect(plain(otherDenominator(funnel(TINY)))).toMatch(/aucun département ne se distingue/));
});

describe('conclusionEnMots', () => {
  const of = (deviation: Estimation['deviation'], strongDeviation: Estimation['deviation']) =>
    plain(describeConclusion({ ...(funnel(TINY).estimations[0] as Estimation), deviation, strongDeviation }));
  it('at 95 % only', () => expect(of('au-dessous', 'indistinct')).toBe('au-dessous (95 %, pas 99,8 %)'));
  it('at both', () => expect(of('au-dessus', 'au-dessus')).toBe('au-dessus (99,8 %)'));
  it('cannot be told', () => expect(of('indistinct', 'indistinct')).toBe('ne se distingue pas'));
  it('missing', () => expect(of(null, null)).toBe('non disponible'));
});

describe('probabiliteEnMots', () => {
  it.each([
    [0.01056, '1,1 %'],
    [0.588, '58,8 %'],
    [0.0004, '0,04 %'],
    [0.00001, 'moins de 0,01 %'],
    [0.5, '50,0 %'],
  ])('%d: « %s »', (p, expected) => expect(plain(describeProbability(p))).toBe(expected));
});

describe('where the units are provinces', () => {
  const { level } = SECOND;
  const located = SECOND.projets.filter(({ territoire }) => territoire === '38');
  it('the reading', () =>
    // 6 projects for 400 000 inhabitants; Amont has 200 000, Îlot 50 000: 3 and 0.75 are expected.
    expect(plain(describeFunnel(funnel(SECOND)))).toBe(
      'Taux de la région : 1,5 projet pour 100 000 habitants. Aucune province ne s’en distingue à 95 % : avec si peu de projets, le hasard suffit à expliquer les écarts. Partout, le taux de la région ferait attendre moins de 3,7 projets : même aucun projet n’y serait pas surprenant.',
    ));
  it('one of them differs, at 95 % alone', () => {
    const { estimations, ...rest } = funnel(SECOND, 'habitants', located);
    const told = estimations.map((one, i) =>
      i === 0 ? { ...one, deviation: 'au-dessus' as const, strongDeviation: 'indistinct' as const } : one,
    );
    expect(plain(describeFunnel({ ...rest, estimations: told }))).toContain(
      'À 95 %, 1 province s’en distingue : l’Amont au-dessus ; aucune à 99,8 %.',
    );
  });
  it('labels, headings and the method', () => {
    expect(chanceWords.xLabel(level, 'habitants')).toBe('Habitants de la province');
    expect(chanceWords.columns.unit(level)).toBe('Province');
    expect(chanceWords.probabilityHelp(level)).toContain('si la province avait le taux');
    expect(chanceWords.method(level)[1]).toContain('les écarts des plus grandes sont');
  });
});
