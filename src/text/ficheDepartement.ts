/** The words of the fiche départementale, made to be printed. */
import type { Territoire } from '../model/dataset.ts';
import type { Fiche, FicheAxe } from '../selection/fiche.ts';
import { accorde, enumere, majuscule, nombre, projets } from './nombres.ts';

export const ficheMots = {
  titreVue: (annees: string) => `Fiches départementales, projets ${annees}`,
  titreUne: (nom: string, annees: string) => `Fiche départementale\u00a0: ${nom}, projets ${annees}`,
  sousTitre: (code: string, prefecture: string, region: string) =>
    `Département ${code} · préfecture\u00a0: ${prefecture} · ${region}`,
  strategie: (annees: string) => `Projets ${annees} de la stratégie pauvreté`,
  choisir: 'Choisir un département',
  toutes: (count: number) => `Les ${nombre(count)} fiches`,
  imprimer: 'Imprimer cette fiche',
  imprimerToutes: (count: number) => `Imprimer les ${nombre(count)} fiches`,
  impression:
    'La fiche est faite pour le papier A4. Dans la fenêtre d’impression, «\u00a0Enregistrer au format PDF\u00a0» en fait un fichier dont le texte reste lisible et copiable.',
  sansFiltres:
    'Une fiche compte tous les projets\u00a0: les filtres choisis ailleurs (axe, recherche) ne s’y appliquent pas.',
  locator: (nom: string, region: string) => `${nom} dans ${region}`,
  chiffres: 'Chiffres, à côté de ceux de la région',
  colonnes: { mesure: 'Mesure', region: 'Région' },
  /** A unit that is no percentage stands with the name: a narrow column holds figures alone. */
  mesure: (libelle: string, unite: string) => (unite.startsWith('%') ? libelle : `${libelle} (${unite})`),
  pauvres: 'Personnes pauvres (environ)',
  projetsLocalises: 'Projets situés dans un département',
  crochets: 'Entre crochets\u00a0: intervalle exact de Poisson à 95\u00a0% (Garwood, 1936).',
  hasard: 'Écart ou hasard\u00a0?',
  habitants: 'Par habitant.',
  parPauvre: 'Par personne pauvre.',
  axes: 'Projets par axe',
  axe: 'Axe',
  regionaux: 'Région entière',
  enRegion: 'Tous les départements',
  projetsRegionaux: (count: number) => majuscule(`${projets(count)} pour toute la région`),
  projetsRegionauxNote:
    'Portés pour tous les départements et comptés à part\u00a0; leur texte est dans la vue Projets.',
  projets: (count: number, locatif: string) => majuscule(`${projets(count)} ${locatif}`),
  lieux: 'Lieux cités\u00a0:',
  resumeAttente: 'Le résumé arrive…',
  resumeErreur:
    'Les résumés n’ont pas pu être chargés\u00a0: l’avis en haut de la page dit pourquoi. N’imprimez pas encore\u00a0: réessayez d’abord.',
  reessayer: 'Réessayer',
  attente: 'Les résumés arrivent\u00a0: l’impression sera prête dans un instant.',
  ailleursErreur: 'Les lieux cités n’ont pas pu être chargés.',
  sources: 'Sources et méthode',
  intitules: 'Les intitulés des axes sont proposés par ce site\u00a0; les résumés sont ceux de la page publiée.',
  lien: 'Cette fiche\u00a0:',
};

const NONE = 'aucun';
/** A count in a narrow column: « aucun », « 4 ». */
export const compteDeFiche = (count: number): string => (count === 0 ? NONE : nombre(count));

/** What the bars of a sheet show, for eyes that do not see them: « Projets par axe : Jeunes 2, Mobilité aucun… ». */
export function axesEnMots(axes: readonly FicheAxe[]): string {
  return `${ficheMots.axes}\u00a0: ${axes.map(({ axe, ici }) => `${axe.libelle} ${compteDeFiche(ici)}`).join(', ')}`;
}

/** The gaps of a département in a sentence each: which axes have none here, and what the region-wide projects bring to them. */
export function lacunesDeFiche({ axes }: Fiche, { locatif }: Territoire): string[] {
  const empty = axes.filter(({ ici }) => ici === 0);
  if (empty.length === 0) return [`Un projet au moins sur chaque axe ${locatif}.`];
  const wide = empty.filter(({ regionaux }) => regionaux > 0);
  const brings = wide.map(({ axe, regionaux }) => `${axe.libelle} (${nombre(regionaux)})`);
  return [
    `Aucun projet ${locatif} sur ${accorde(empty.length, 'cet axe', 'ces axes')}\u00a0: ${enumere(empty.map(({ axe }) => axe.libelle))}.`,
    wide.length === 0
      ? `Aucun projet pour toute la région n’y répond non plus.`
      : `Des projets pour toute la région y répondent\u00a0: ${enumere(brings)}.`,
  ];
}
