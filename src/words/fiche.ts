/** The words of the fiche départementale, made to be printed. */
import type { Dataset } from '../model/dataset.ts';
import type { Frame } from '../model/frame.ts';
import type { Level } from '../model/levels.ts';
import type { Unit } from '../model/units.ts';
import type { Denominator } from '../model/view.ts';
import { buildFiche, type Fiche, type FicheAxe } from '../selection/fiche.ts';
import { allUnits, oneUnit } from './levels.ts';
import { agree, enumerate, capitalise, formatNumber, formatProjets } from './numbers.ts';

/** A list that is still to come has no year. */
const ofYears = (years: string) => years && `, projets ${years}`;

export const ficheWords = {
  titleOfView: (level: Level, years: string) =>
    (level.nom === 'département' ? 'Fiches départementales' : `Fiches des ${level.pluriel}`) + ofYears(years),
  titleOne: ({ nom: unit }: Level, nom: string, years: string) =>
    `Fiche${unit === 'département' ? ' départementale' : ''}\u00a0: ${nom}${ofYears(years)}`,
  /** « Département 38 · préfecture : Grenoble · Auvergne-Rhône-Alpes », without the seat where there is none. */
  subtitle: ({ nom, chefLieu }: Level, { code, prefecture }: Unit, region: string) => {
    const seat = chefLieu && prefecture ? [`${chefLieu}\u00a0: ${prefecture}`] : [];
    return [`${capitalise(nom)} ${code}`, ...seat, region].join(' · ');
  },
  programme: ({ duProgramme }: Frame, years: string) => ['Projets', years, duProgramme].filter(Boolean).join(' '),
  choose: (level: Level) => `Choisir ${oneUnit(level)}`,
  all: (count: number) => `Les ${formatNumber(count)} fiches`,
  print: 'Imprimer cette fiche',
  printAll: (count: number) => `Imprimer les ${formatNumber(count)} fiches`,
  impression:
    'La fiche est faite pour le papier A4. Dans la fenêtre d’impression, «\u00a0Enregistrer au format PDF\u00a0» en fait un fichier dont le texte reste lisible et copiable.',
  withoutFilters:
    'Une fiche compte tous les projets\u00a0: les filtres choisis ailleurs (axe, recherche) ne s’y appliquent pas.',
  locator: (nom: string, region: string) => `${nom} dans ${region}`,
  figures: 'Chiffres, à côté de ceux de la région',
  columns: { mesure: 'Mesure', region: 'Région' },
  /** A unit that is no percentage stands with the name: a narrow column holds figures alone. */
  mesure: (libelle: string, unite: string) => (unite.startsWith('%') ? libelle : `${libelle} (${unite})`),
  pauvres: 'Personnes pauvres (environ)',
  locatedProjets: (level: Level) => `Projets situés dans ${oneUnit(level)}`,
  brackets: 'Entre crochets\u00a0: intervalle exact de Poisson à 95\u00a0% (Garwood, 1936).',
  hasard: 'Écart ou hasard\u00a0?',
  perPerson: { habitants: 'Par habitant.', pauvres: 'Par personne pauvre.' } satisfies Record<Denominator, string>,
  axes: 'Projets par axe',
  axe: 'Axe',
  regionWide: 'Région entière',
  enRegion: (level: Level) => capitalise(allUnits(level)),
  regionWideProjets: (count: number) => capitalise(`${formatProjets(count)} pour toute la région`),
  regionWideProjetsNote: (level: Level) =>
    `Portés pour ${allUnits(level)} et comptés à part\u00a0; leur texte est dans la vue Projets.`,
  projets: (count: number, locatif: string) => capitalise(`${formatProjets(count)} ${locatif}`),
  places: 'Lieux cités\u00a0:',
  resumeWaiting: 'Le résumé arrive…',
  resumeError:
    'Les résumés n’ont pas pu être chargés\u00a0: l’avis en haut de la page dit pourquoi. N’imprimez pas encore\u00a0: réessayez d’abord.',
  tryAgain: 'Réessayer',
  waiting: 'Les résumés arrivent\u00a0: l’impression sera prête dans un instant.',
  elsewhereError: 'Les lieux cités n’ont pas pu être chargés.',
  sources: 'Sources et méthode',
  headings: 'Les intitulés des axes sont proposés par ce site\u00a0; les résumés sont ceux de la page publiée.',
  link: 'Cette fiche\u00a0:',
};

const NONE = 'aucun';
/** A count in a narrow column: « aucun », « 4 ». */
export const countOnFiche = (count: number): string => (count === 0 ? NONE : formatNumber(count));

/** What the bars of a sheet show, for eyes that do not see them: « Projets par axe : Jeunes 2, Mobilité aucun… ». */
export function describeAxes(axes: readonly FicheAxe[]): string {
  return `${ficheWords.axes}\u00a0: ${axes.map(({ axe, here }) => `${axe.libelle} ${countOnFiche(here)}`).join(', ')}`;
}

/**
 * The gaps of a unit in a sentence each: which axes have none here, and what the region-wide projects bring to
 * them.
 */
export function describeFicheLacunes({ axes }: Fiche, { locatif }: Unit): string[] {
  const empty = axes.filter(({ here }) => here === 0);
  if (empty.length === 0) return [`Un projet au moins sur chaque axe ${locatif}.`];
  const wide = empty.filter(({ regionWide }) => regionWide > 0);
  const brings = wide.map(({ axe, regionWide }) => `${axe.libelle} (${formatNumber(regionWide)})`);
  return [
    `Aucun projet ${locatif} sur ${agree(empty.length, 'cet axe', 'ces axes')}\u00a0: ${enumerate(empty.map(({ axe }) => axe.libelle))}.`,
    wide.length === 0
      ? `Aucun projet pour toute la région n’y répond non plus.`
      : `Des projets pour toute la région y répondent\u00a0: ${enumerate(brings)}.`,
  ];
}

/**
 * What the chosen unit has no project for; nothing under a filter, which would make every axis but one a gap.
 */
export function describeOwnLacunes({
  dataset,
  unit,
  isFiltered,
}: {
  dataset: Dataset;
  unit: Unit | null;
  isFiltered: boolean;
}): string[] {
  return unit && !isFiltered ? describeFicheLacunes(buildFiche(dataset, null, unit), unit) : [];
}
