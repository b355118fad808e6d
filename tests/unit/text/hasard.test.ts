/** The reading of the funnel says what the intervals allow, and nothing more. */
import { describe, expect, it } from 'vitest';
import { DENOMINATEURS } from '../../../src/model/view.ts';
import { countProjets, ofAxe } from '../../../src/selection/counts.ts';
import { buildEntonnoir, probabiliteOf } from '../../../src/selection/entonnoir.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { Estimation } from '../../../src/selection/hasard.ts';
import {
  autreDenominateur,
  conclusionEnMots,
  estimationEnMots,
  lectureEntonnoir,
  probabiliteEnMots,
} from '../../../src/text/hasard.ts';
import { REAL, TINY } from '../selection/support.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const funnel = (dataset: Dataset, par: 'habitants' | 'pauvres' = 'habitants', projets = dataset.projets) =>
  buildEntonnoir(dataset, countProjets(projets, dataset.region.code), par);
const sentence = (code: string, par: 'habitants' | 'pauvres' = 'habitants') => {
  const one = funnel(REAL, par).estimations.find(({ territoire }) => territoire.code === code) as Estimation;
  return plain(estimationEnMots(one, probabiliteOf(one)));
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
    expect(plain(estimationEnMots(gamma, probabiliteOf(gamma)))).toMatch(
      /aucun projet où .* attendre 0,8\. Le hasard seul donnerait aucun projet dans 47,2 % des cas/,
    );
  });
  it('a missing denominator: nothing to compare', () => {
    const beta = funnel(TINY).estimations[1] as Estimation;
    expect(plain(estimationEnMots(beta, probabiliteOf(beta)))).toMatch(/2 projets ; rien à comparer/);
  });
});

describe('lectureEntonnoir', () => {
  it('the list, per inhabitant', () =>
    expect(plain(lectureEntonnoir(funnel(REAL)))).toBe(
      'Taux de la région : 1,3 projet pour 100 000 habitants. À 95 %, 3 départements s’en distinguent : l’Ardèche au-dessus, l’Ain et la Haute-Savoie au-dessous ; à 99,8 %, seulement l’Ardèche. Pour les 9 autres, le hasard suffit à expliquer l’écart. Sur 12 comparaisons, le hasard seul en ferait sortir jusqu’à 0,6 en moyenne. Dans 2 départements, le taux de la région ferait attendre moins de 3,7 projets : même aucun projet n’y serait pas surprenant.',
    ));
  it('nobody differs', () =>
    expect(plain(lectureEntonnoir(funnel(TINY)))).toMatch(/Aucun département ne s’en distingue à 95 %/));
  it('names exactly those whose interval leaves the region’s rate out, on every axis and by both denominators', () => {
    for (const par of DENOMINATEURS)
      for (const axe of [null, ...REAL.axes.map(({ id }) => id)]) {
        const entonnoir = funnel(REAL, par, ofAxe(REAL.projets, axe));
        // The part about 99.8 % and what follows names nobody else.
        const text = lectureEntonnoir(entonnoir);
        for (const { territoire, intervalle } of entonnoir.estimations) {
          const { taux } = entonnoir;
          const isOut = intervalle !== null && taux !== null && (intervalle.low > taux || intervalle.high < taux);
          // « la Savoie » stands within « la Haute-Savoie » for nobody: the article tells them apart.
          expect([
            axe,
            par,
            territoire.nom,
            text.includes(`${territoire.avec_article} `) || text.includes(`${territoire.avec_article},`),
          ]).toEqual([axe, par, territoire.nom, isOut]);
        }
      }
  });
  it('without located projects', () =>
    expect(lectureEntonnoir(funnel(TINY, 'habitants', []))).toMatch(/^Aucun projet situé dans un département/));
  it('without the region’s denominator', () => {
    const dataset = { ...TINY, region: { ...TINY.region, mesures: {} } };
    expect(lectureEntonnoir(funnel(dataset))).toMatch(/région non disponible/);
  });
});

describe('autreDenominateur', () => {
  it('what changes when people in poverty are counted', () =>
    expect(plain(autreDenominateur(funnel(REAL, 'pauvres')))).toBe(
      'par personne pauvre, à 95 % : l’Ardèche et la Haute-Loire au-dessus.',
    ));
  it('nobody', () => expect(plain(autreDenominateur(funnel(TINY)))).toMatch(/aucun département ne se distingue/));
});

describe('conclusionEnMots', () => {
  const of = (ecart: Estimation['ecart'], ecartFort: Estimation['ecart']) =>
    plain(conclusionEnMots({ ...(funnel(TINY).estimations[0] as Estimation), ecart, ecartFort }));
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
  ])('%d: « %s »', (p, expected) => expect(plain(probabiliteEnMots(p))).toBe(expected));
});
