/** The automatic title and reading of the map: each figure comes from the series, none from here. */
import type { Counts } from '../selection/counts.ts';
import { rankedRows, type Serie, type SerieRow } from '../selection/serie.ts';
import { figure, nomIndicateur, uniteIndicateur } from './indicateurs.ts';
import { accorde, enumere, majuscule, nombre, projets } from './nombres.ts';

/** What the title and the reading need beside the series. `axe` is the label of the chosen axis, null for all. */
export interface LectureContext {
  serie: Serie;
  counts: Counts;
  axe: string | null;
  annee: string;
  q: string;
}

/** More territories than this are counted in a sentence instead of named. */
const MOST_NAMED = 3;

/** « Projets pour 100 000 habitants, par département — tous les axes, 2021 ». */
export function titreCarte({ serie, axe, annee, q }: LectureContext): string {
  const search = q.trim() === '' || !serie.compteProjets ? '' : `, «\u00a0${q.trim()}\u00a0»`;
  const subject = `${nomIndicateur[serie.indicateur]}${serie.indicateur === 'nombre' ? '' : ','} par département`;
  if (!serie.compteProjets) return `${subject}, ${serie.colonnes.map(({ millesime }) => millesime).join(', ')}`;
  return `${subject} — ${axe ?? 'tous les axes'}${search}, ${annee}`;
}

/** One or two sentences that say what the map shows; also its text alternative. */
export function lectureCarte({ serie, counts }: LectureContext): string {
  if (serie.compteProjets && counts.total === 0) return 'Aucun projet ne correspond à ces filtres.';
  return [extremes(serie), zeros(serie), reconciliation(serie, counts)].filter(Boolean).join(' ');
}

/** Who has the most and who the least, ties named or counted. */
function extremes(serie: Serie): string {
  const rows = rankedRows(serie).filter(({ valeur }) => valeur !== null && !(serie.compteProjets && valeur === 0));
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return '';
  const top = rows.filter(({ valeur }) => valeur === first.valeur);
  const bottom = rows.filter(({ valeur }) => valeur === last.valeur);
  const unit = uniteIndicateur[serie.indicateur].replace(/ (habitants|personnes pauvres)$/, '');
  const high = [figure(serie.indicateur, first.valeur), unit].filter(Boolean).join('\u00a0');
  if (rows.length === 1) return `Seul département concerné\u00a0: ${nommer(rows)} (${high}).`;
  if (first.valeur === last.valeur) return `${majuscule(nommer(rows))} sont à égalité (${high}).`;
  const verb = serie.compteProjets ? accorde(top.length, 'compte', 'comptent') : accorde(top.length, 'a', 'ont');
  const hasZero = serie.compteProjets && serie.rows.some(({ valeur }) => valeur === 0);
  const least = `${nommer(bottom)} ${hasZero ? 'le moins parmi ceux qui en ont' : 'le moins'}`;
  return `${majuscule(nommer(top))} ${verb} le plus ${quoi(serie)} (${high}), ${least} (${figure(serie.indicateur, last.valeur)}).`;
}

function quoi(serie: Serie): string {
  return {
    taux: 'de projets par habitant',
    besoin: 'de projets par personne pauvre',
    nombre: 'de projets',
    pauvrete: 'de personnes pauvres en proportion',
  }[serie.indicateur];
}

/** « l’Ardèche », « l’Ain et la Drôme », « 5 départements ». */
function nommer(rows: readonly SerieRow[]): string {
  return rows.length > MOST_NAMED
    ? `${nombre(rows.length)} départements`
    : enumere(rows.map(({ territoire }) => territoire.avec_article));
}

function zeros(serie: Serie): string {
  const rows = serie.rows.filter(({ valeur }) => serie.compteProjets && valeur === 0);
  if (rows.length === 0) return '';
  if (rows.length === serie.rows.length) return 'Aucun projet dans un département.';
  const where =
    rows.length > MOST_NAMED ? `dans ${nommer(rows)}` : enumere(rows.map(({ territoire }) => territoire.locatif));
  return `Aucun projet ${where}.`;
}

/** « 102 projets sont rattachés à un département ; 18 couvrent toute la région. » */
function reconciliation(serie: Serie, { localises, regionaux, total }: Counts): string {
  if (!serie.compteProjets) return '';
  const located = `${majuscule(projets(localises))} ${localises === 0 ? 'n’est rattaché' : accorde(localises, 'est rattaché', 'sont rattachés')} à un département`;
  const wide = regionaux === 0 ? 'aucun ne couvre' : `${nombre(regionaux)} ${accorde(regionaux, 'couvre', 'couvrent')}`;
  return `${located}\u00a0; ${wide} toute la région (total\u00a0: ${nombre(total)}).`;
}
