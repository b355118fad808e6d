/** The automatic title and reading of the map: each figure comes from the series, none from here. */
import type { Counts } from '../selection/counts.ts';
import { rankedRows, type Serie, type SerieRow } from '../selection/serie.ts';
import { etiquette, figure, nomIndicateur, uniteIndicateur } from './indicateurs.ts';
import { accorde, enumere, majuscule, nombre, projets } from './nombres.ts';

/** What the title and the reading need beside the series. `axe` is the short label of the chosen axis, null for all; `q` is empty for no search. */
export interface LectureContext {
  serie: Serie;
  counts: Counts;
  axe: string | null;
  annee: string;
  q: string;
  /** Code of the territory that is open: a département's, the region's for its region-wide projects; null for none. */
  choisi?: string | null;
}

/** More territories than this are counted in a sentence instead of named… */
const MOST_NAMED = 3;
/** …but who has no project at all is what a reader looks for. */
const MOST_ZEROS_NAMED = 6;

/** « Projets pour 100 000 habitants, par département — tous les axes, 2021 ». */
export function titreCarte({ serie, axe, annee, q }: LectureContext): string {
  const search = q.trim() === '' ? null : `«\u00a0${q.trim()}\u00a0»`;
  const subject = `${nomIndicateur[serie.indicateur]}${serie.indicateur === 'nombre' ? '' : ','} par département`;
  if (!serie.compteProjets) return `${subject}, ${serie.colonnes.map(({ millesime }) => millesime).join(', ')}`;
  const shown = [axe, search].filter((part) => part !== null);
  return `${subject} — ${[...(shown.length > 0 ? shown : ['tous les axes']), annee].join(', ')}`;
}

/** One or two sentences that say what the map shows, of the territory that is open or of the whole; also its text alternative. */
export function lectureCarte(context: LectureContext): string {
  const { serie, counts, axe, q } = context;
  if (serie.compteProjets && counts.total === 0) return 'Aucun projet ne correspond à ces filtres.';
  const filterNote =
    !serie.compteProjets && (axe !== null || q.trim() !== '')
      ? 'Les filtres ne changent pas cet indicateur\u00a0: ils changent les projets comptés à côté.'
      : '';
  const shown = ofChosen(context) ?? [extremes(serie), zeros(serie), reconciliation(serie, counts)];
  return [...shown, filterNote].filter(Boolean).join(' ');
}

/** The same in what a room can read at a glance: who has the most and the least, and who has none. */
export function lectureCourte({ serie, counts }: LectureContext): string {
  if (serie.compteProjets && counts.total === 0) return 'Aucun projet ne correspond à ces filtres.';
  return [extremes(serie), zeros(serie)].filter(Boolean).join(' ');
}

/** What is said of the territory that is open: figure, count, place, chance; or how many projects are for all. Null where none is. */
function ofChosen({ serie, counts, choisi = null }: LectureContext): string[] | null {
  if (choisi === null) return null;
  const row = serie.rows.find(({ territoire }) => territoire.code === choisi);
  if (row) return [`${etiquette(serie, row)}.`];
  const { regionaux, total } = counts;
  return [
    regionaux === 0
      ? 'Aucun projet pour toute la région.'
      : `${majuscule(projets(regionaux))} pour toute la région sur ${nombre(total)}, ${accorde(regionaux, 'compté')} à part.`,
  ];
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
  if (rows.length === serie.rows.length) return '';
  const where =
    rows.length > MOST_ZEROS_NAMED ? `dans ${nommer(rows)}` : enumere(rows.map(({ territoire }) => territoire.locatif));
  return `Aucun projet ${where}.`;
}

/** « 102 projets dans un département, 18 pour toute la région (total : 120). » */
function reconciliation(serie: Serie, { localises, regionaux, total }: Counts): string {
  if (!serie.compteProjets) return '';
  const wide = regionaux === 0 ? 'aucun' : nombre(regionaux);
  return `${majuscule(projets(localises))} dans un département, ${wide} pour toute la région (total\u00a0: ${nombre(total)}).`;
}
