/** What the map says and gives. */
import { describeDivisor } from '../../exports/caption.ts';
import type { CommonIndicateur } from '../../model/view.ts';
import { ofTerritoire } from '../../selection/counts.ts';
import { indicateurIn, isOffered } from '../../selection/offered.ts';
import { valueOf } from '../../selection/series.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { readingContextOf } from '../../state/readingContext.ts';
import { divisorOfIndicateur, PUBLISHED_RATE } from '../../words/exports.ts';
import { describeOwnLacunes } from '../../words/fiche.ts';
import { formatFigure, ownWords } from '../../words/indicateurs.ts';
import { panelWords } from '../../words/panel.ts';
import { describeMap, describeMapShort, titleOfMap } from '../../words/reading.ts';
import { describeTerritoire, describeValue, titleOfRegionWide, titleOfTerritoire } from '../../words/territoires.ts';
import type { Answers, ViewAccount } from '../contract.ts';
import MapFrame from './MapFrame.svelte';
import MapScene from './MapScene.svelte';
import { buildMapBody } from './slide.ts';

export const answers: Answers = {
  describe,
  caption: (viewed) => {
    const per = divisorOfIndicateur[indicateurIn(viewed.dataset, viewed.view.indicateur)];
    return {
      denominator: per === 'publie' ? PUBLISHED_RATE : describeDivisor(viewed.dataset, per),
      byAxe: true,
      byTerritoire: true,
    };
  },
  hasOutlines: true,
  scene: MapScene,
  frame: MapFrame,
  buildSlideBody: buildMapBody,
};

function describe(dashboard: Dashboard): ViewAccount {
  const { unit, dataset, counts, series, view, axe } = dashboard;
  const hasRate = isOffered(dataset, 'taux');
  const reading = readingContextOf(dashboard);
  if (unit) {
    const count = counts.byTerritoire.get(unit.code) ?? 0;
    const id = series.indicateur === 'nombre' && hasRate ? 'taux' : series.indicateur;
    const figureOf = (of: typeof unit, n: number) =>
      id in ownWords
        ? of === unit
          ? series.rows.find(({ territoire }) => territoire === unit)?.value
          : series.region
        : valueOf(dataset, id as CommonIndicateur, of, n);
    const value = (of: typeof unit, n: number) =>
      (n === 0 && id !== 'pauvrete') || id === 'nombre'
        ? null
        : describeValue(id, formatFigure(id, figureOf(of, n) ?? null));
    const region =
      id === 'nombre' && counts.located > 0
        ? ''
        : describeTerritoire(value(dataset.region, counts.located), dataset.level);
    const lacunes = describeOwnLacunes(dashboard);
    const filters = [...(axe ? [axe.libelle] : []), ...(view.q.trim() ? [`«\u00a0${view.q.trim()}\u00a0»`] : [])];
    return {
      title: titleOfTerritoire(unit.nom, count, value(unit, count) ?? '', filters),
      reading: [region, ...lacunes].filter(Boolean).join(' '),
      sentence: [region, ...lacunes.slice(0, 1)].filter(Boolean).join(' '),
    };
  }
  if (view.dep !== null) {
    const own = ofTerritoire(dashboard.filtered, view.dep).length;
    return {
      title: titleOfRegionWide(own),
      reading: own === 0 ? '' : panelWords.wholeRegionHelp(dataset.level),
    };
  }
  return { title: titleOfMap(reading), reading: describeMap(reading), sentence: describeMapShort(reading) };
}
