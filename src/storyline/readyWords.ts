/** The sentences of the ready storyline: every figure comes from the counts, none from here. */
import type { Dataset } from '../model/dataset.ts';
import type { Denominator } from '../model/view.ts';
import { denominatorIn, denominatorsOf, isOffered } from '../selection/offered.ts';
import { buildRankings, columnsOf, movesOf } from '../selection/rankings.ts';
import { ofAxe, countProjets, type Counts } from '../selection/counts.ts';
import { buildFunnel, probabilityOf } from '../selection/funnel.ts';
import { buildEstimations } from '../selection/chance.ts';
import { listLacunes } from '../selection/lacunes.ts';
import { buildMatrix } from '../selection/matrix.ts';
import type { StepSubject } from './subjects.ts';
import { buildSeries, valueOf } from '../selection/series.ts';
import { comparedStep, rankingsWords, describeRankings } from '../words/rankings.ts';
import { describeLacune, lacunesWords, describeSituation } from '../words/lacunes.ts';
import { describeMatrix } from '../words/matrix.ts';
import { describeSources } from '../words/sources.ts';
import { dataWords } from '../words/data.ts';
import { ficheWords, describeFicheLacunes } from '../words/fiche.ts';
import { otherDenominator, describeEstimation, describeFunnel } from '../words/chance.ts';
import { formatFigure, indicateurUnit } from '../words/indicateurs.ts';
import { countUnits, noUnit, oneUnit, unplacedPart } from '../words/levels.ts';
import { panelWords } from '../words/panel.ts';
import { describeMap } from '../words/reading.ts';
import { titleOfTerritoire } from '../words/territoires.ts';
import { agree, enumerate, capitalise, formatNumber, formatProjets } from '../words/numbers.ts';

/** Title of the storyline that the site makes. */
export const storylineTitle = ({ region, frame }: Dataset, years: string): string =>
  `${region.nom}\u00a0: ${['projets', years, frame.duProgramme].filter(Boolean).join(' ')}`;

/** More gaps than these are not read aloud. */
const MOST_LACUNES = 5;

/** What a step says: its title, which is a sentence, and what who presents may say. */
export interface StepWords {
  title: string;
  comment: string;
}

/** The words of a step; `counts` are those of all projects, `years` as titles say them. */
export function describeSubject(
  subject: StepSubject,
  dataset: Dataset,
  { counts, years }: { counts: Counts; years: string },
): StepWords {
  const { level, units } = dataset;
  const readingOf = (some: Counts, axe: string | null) =>
    describeMap({ series: buildSeries(dataset, some, 'taux'), counts: some, axe, annee: years, q: '' });
  switch (subject.subject) {
    case 'region':
      return {
        title: `${capitalise(formatProjets(counts.total))}${years && ` en ${years}`}\u00a0: ${formatNumber(counts.located)} dans ${oneUnit(level)}, ${formatNumber(counts.regionWide)} pour toute la région${unplacedPart(level, counts.unplaced, ', ')}`,
        comment: [panelWords.lead(dataset.frame, years), readingOf(counts, null)].join('\n'),
      };
    case 'classements': {
      const last = columnsOf(dataset).at(-1) ?? 'nombre';
      const reading = describeRankings(movesOf(buildRankings(dataset, counts), 'nombre', last), comparedStep(last));
      return { title: rankingsWords.title, comment: [reading, rankingsWords.prudence].join('\n') };
    }
    case 'hasard': {
      const [per = 'habitants', other] = denominatorsOf(dataset);
      const funnel = buildFunnel(dataset, counts, per);
      const told = funnel.estimations.filter(
        ({ deviation }) => deviation === 'au-dessus' || deviation === 'au-dessous',
      );
      const others = other
        ? [otherDenominator({ level, par: other, estimations: buildEstimations(dataset, counts, other) })]
        : [];
      return {
        title: `${told.length === 0 ? capitalise(noUnit(level)) : countUnits(level, told.length)} sur ${formatNumber(units.length)} ${told.length === 0 ? 'ne ' : ''}${agree(told.length, 'se distingue', 'se distinguent')} de la région, ${rankingsWords.short[per === 'habitants' ? 'taux' : 'besoin']}`,
        comment: [describeFunnel(funnel), ...others.map(capitalise)].join('\n'),
      };
    }
    case 'axe': {
      const own = countProjets(ofAxe(dataset.projets, subject.axe.id), dataset.region.code);
      const reached = units.filter(({ code }) => own.byTerritoire.has(code)).length;
      return {
        title: `${subject.axe.libelle}\u00a0: ${formatProjets(own.located)} dans ${countUnits(level, reached)} sur ${formatNumber(units.length)}, ${own.regionWide === 0 ? 'aucun' : formatNumber(own.regionWide)} pour toute la région`,
        comment: readingOf(own, subject.axe.libelle_court),
      };
    }
    case 'lacunes': {
      const matrix = buildMatrix(dataset, counts, { mesure: 'nombre', par: 'habitants', ordre: 'code' });
      const lacunes = listLacunes(dataset, counts, { axe: null, seuil: 0, classer: denominatorIn(dataset, 'pauvres') });
      const swatches = units.length * dataset.axes.length;
      const gaps =
        dataset.axes.length > 1
          ? `${lacunes.length === 0 ? 'aucune' : formatNumber(lacunes.length)} ${agree(lacunes.length, 'case')}`
          : countUnits(level, lacunes.length);
      return {
        title: `${capitalise(gaps)} sur ${formatNumber(swatches)} ${agree(lacunes.length, 'est', 'sont')} sans projet`,
        comment: [
          describeMatrix(matrix, null),
          ...lacunes.slice(0, MOST_LACUNES).map((one) => `– ${describeLacune(dataset, one)}`),
          lacunesWords.note,
        ].join('\n'),
      };
    }
    case 'unit': {
      const { territoire, fiche, reasons } = subject;
      const rate = formatFigure('taux', valueOf(dataset, 'taux', territoire, fiche.nombre));
      const value = isOffered(dataset, 'taux') ? `${rate} ${indicateurUnit.taux}` : '';
      const situation = describeSituation(dataset, territoire);
      const estimation = (per: Denominator, one = fiche.estimations[per]) =>
        `${ficheWords.perPerson[per]} ${describeEstimation(one, probabilityOf(one))}`;
      return {
        title: titleOfTerritoire(territoire.nom, fiche.nombre, value, []),
        comment: [
          describeReason(reasons, territoire.avec_article),
          ...(situation ? [`${territoire.nom}\u00a0: ${situation}.`] : []),
          ...denominatorsOf(dataset).map((per) => estimation(per)),
          ...(dataset.axes.length > 1 ? describeFicheLacunes(fiche, territoire) : []),
        ].join('\n'),
      };
    }
    case 'regionaux': {
      const byAxe = dataset.axes.flatMap(({ id, libelle }) => {
        const count = counts.crossed.get(dataset.region.code)?.get(id) ?? 0;
        return count === 0 ? [] : [`${libelle} (${formatNumber(count)})`];
      });
      return {
        title: capitalise(`${formatProjets(counts.regionWide)} pour toute la région`),
        comment: [
          panelWords.wholeRegionHelp(dataset.level),
          ...(dataset.axes.length > 1 ? [`Par axe\u00a0: ${enumerate(byAxe)}.`] : []),
        ].join('\n'),
      };
    }
    case 'methode':
      return {
        title: 'Sources, méthode et limites',
        comment: [...describeSources(dataset).map((source) => `– ${source}`), ...dataWords.limits(dataset)].join('\n'),
      };
  }
}

/** Why a département has a step: said first, so that nobody wonders why the others have none. */
function describeReason(
  { habitants, pauvres, mostEmpty }: Extract<StepSubject, { subject: 'unit' }>['reasons'],
  nom: string,
): string {
  const says = [
    ...(habitants ? [`${habitants} de la région par habitant`] : []),
    ...(pauvres ? [`${pauvres} de la région par personne pauvre`] : []),
    ...(mostEmpty ? ['nulle part plus d’axes sans projet'] : []),
  ];
  return `Pourquoi ${nom}\u00a0: ${says.join('\u00a0; ')}.`;
}
