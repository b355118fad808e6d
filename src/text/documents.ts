/** The texts of the pages around the map: accessibility, legal notice, personal data, how to read it, a page that does not exist. */
import type { Documentation, Dataset } from '../model/dataset.ts';
import type { SiteConfig } from '../model/site.ts';
import type { IndicateurId } from '../model/view.ts';
import { INDICATEURS } from '../model/view.ts';
import { leadIndicateur } from './leads.ts';
import { nomIndicateur } from './indicateurs.ts';
import { NOM, nomVue, pied } from './interface.ts';
import { accorde, date, majuscule, nombre, pourcentage } from './nombres.ts';

/** A piece of a sentence: text, or a link. */
export type Morceau = string | { texte: string; href: string };
export type Phrase = Morceau | readonly Morceau[];

/** A part of a document: paragraphs, then a list, or terms with their meanings. */
export interface Partie {
  titre: string;
  paragraphes?: Phrase[];
  liste?: Phrase[];
  termes?: { terme: string; sens: string }[];
}

/** A page of text. */
export interface Document {
  path: string;
  titre: string;
  description: string;
  chapo: Phrase[];
  parties: Partie[];
}

/** What a criterion of the audit was found to be. */
export interface Critere {
  critere: string;
  libelle: string;
  applicable: 'oui' | 'non';
  conforme: 'oui' | 'non' | '';
  verification: string;
  ou: string;
}

/** What the documents are made from. */
export interface Matiere {
  site: SiteConfig;
  audit: readonly Critere[];
  dataset: Dataset;
  documentation: Documentation;
  glossaire: readonly { sigle: string; definition: string }[];
  annees: string;
}

const MANQUE = 'à renseigner par l’exploitant du site';
const ouManque = (texte: string) => (texte === '' ? `[${MANQUE}]` : texte);

export const documents = {
  accessibilite,
  mentionsLegales,
  donneesPersonnelles,
  comprendre,
  plan,
  introuvable,
};

/** The declaration in the form of the order of 20 September 2019, with the results of the self-check. */
function accessibilite({ site, audit }: Matiere): Document {
  const applicables = audit.filter(({ applicable }) => applicable === 'oui');
  const conformes = applicables.filter(({ conforme }) => conforme === 'oui');
  const non = applicables.filter(({ conforme }) => conforme === 'non');
  const entite = ouManque(site.accessibilite.entite || site.editeur.nom);
  const part = applicables.length === 0 ? 0 : (100 * conformes.length) / applicables.length;
  const contact: Phrase[] = [
    ...(site.contact.courriel
      ? [['Courriel\u00a0: ', { texte: site.contact.courriel, href: `mailto:${site.contact.courriel}` }]]
      : []),
    ...(site.contact.formulaire
      ? [['Formulaire\u00a0: ', { texte: site.contact.formulaire, href: site.contact.formulaire }]]
      : []),
  ];
  return {
    path: 'accessibilite/',
    titre: 'Déclaration d’accessibilité',
    description: `Déclaration d’accessibilité de « ${NOM} »\u00a0: non conforme au RGAA 4.1 tant qu’aucun audit externe n’existe\u00a0; résultats de l’auto-évaluation et moyens de contact.`,
    chapo: [
      `${entite} s’engage à rendre ce site accessible, conformément à l’article 47 de la loi n°\u00a02005-102 du 11 février 2005.`,
      `Cette déclaration s’applique au site «\u00a0${NOM}\u00a0»${site.adresse ? ` (${site.adresse})` : ''}.`,
    ],
    parties: [
      {
        titre: 'État de conformité',
        paragraphes: [
          `«\u00a0${NOM}\u00a0» est non conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1\u00a0: aucun audit n’a été fait par un tiers. Les résultats ci-dessous sont ceux d’une auto-évaluation par les auteurs du site\u00a0; ils ne valent pas attestation.`,
        ],
      },
      {
        titre: 'Résultats de l’auto-évaluation',
        paragraphes: [
          `Sur les ${nombre(audit.length)} critères du RGAA 4.1, ${nombre(applicables.length)} s’appliquent à ce site. ${nombre(conformes.length)} sont respectés, soit ${pourcentage(part)}\u00a0; ${nombre(non.length)} ne ${accorde(non.length, 'l’est', 'le sont')} pas.`,
          [
            'Le détail, critère par critère, avec la façon dont chacun a été vérifié\u00a0: ',
            { texte: 'grille d’auto-évaluation (CSV)', href: './donnees/accessibilite-audit.csv' },
            '.',
          ],
        ],
      },
      {
        titre: 'Contenus non accessibles',
        ...(non.length === 0
          ? { paragraphes: ['Non-conformités relevées par l’auto-évaluation\u00a0: aucune.'] }
          : {
              paragraphes: ['Non-conformités\u00a0:'],
              liste: non.map(({ critere, libelle, verification }) => `${critere} ${libelle}\u00a0: ${verification}`),
            }),
      },
      {
        titre: 'Dérogations et contenus non soumis',
        paragraphes: [
          'Dérogations pour charge disproportionnée\u00a0: aucune.',
          'Les cartes interactives sont exemptées de l’obligation d’accessibilité si leurs informations essentielles sont données sous une forme accessible. Ce site n’use pas de l’exemption\u00a0: la carte se parcourt au clavier, chaque valeur est dite aux lecteurs d’écran et se lit dans un tableau ou une liste à côté.',
        ],
      },
      {
        titre: 'Établissement de cette déclaration',
        paragraphes: [
          `Cette déclaration a été établie le ${date(site.accessibilite.etabliLe)}.`,
          'Technologies utilisées\u00a0: HTML5, CSS, SVG, JavaScript, WebGL (facultatif), WAI-ARIA.',
          'Environnement de test\u00a0: Chromium sous Linux, au clavier, sans JavaScript, sans WebGL, en contraste forcé, à 320 pixels de large et à 400\u00a0%. Aucun essai avec une technologie d’assistance réelle n’a encore été fait.',
          'Outils\u00a0: axe-core avec ses règles RGAA 4, en français\u00a0; calcul des contrastes et simulation des daltonismes par les tests du site.',
          'Pages vérifiées\u00a0: carte de la région, un département, un projet, un axe, couverture (toutes ses parties), projets, données, ma commune, fiche départementale, accessibilité, mentions légales, données personnelles, comprendre cette carte, page introuvable.',
        ],
      },
      {
        titre: 'Retour d’information et contact',
        paragraphes: [
          `Si vous n’arrivez pas à accéder à un contenu ou à un service, vous pouvez contacter le responsable de ce site pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.${contact.length === 0 ? ` Moyen de contact\u00a0: [${MANQUE}].` : ''}`,
        ],
        ...(contact.length > 0 ? { liste: contact } : {}),
      },
      {
        titre: 'Voies de recours',
        paragraphes: [
          'Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu et n’avez pas obtenu de réponse satisfaisante, vous pouvez\u00a0:',
        ],
        liste: [
          [
            'écrire un message au ',
            { texte: 'Défenseur des droits (formulaire)', href: 'https://formulaire.defenseurdesdroits.fr/' },
            '\u00a0;',
          ],
          [
            'contacter le ',
            {
              texte: 'délégué du Défenseur des droits dans votre département',
              href: 'https://www.defenseurdesdroits.fr/saisir/delegues',
            },
            '\u00a0;',
          ],
          'envoyer un courrier gratuit, sans timbre\u00a0: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
        ],
      },
    ],
  };
}

function mentionsLegales({ site: { adresse, editeur, hebergeur, contact } }: Matiere): Document {
  return {
    path: 'mentions-legales/',
    titre: 'Mentions légales',
    description: `Qui publie et qui héberge « ${NOM} », sous quelles licences sont ses données, ses contours et son code.`,
    chapo: ['Ce site est indépendant\u00a0: il n’est pas un site officiel et n’engage pas les services de l’État.'],
    parties: [
      {
        titre: 'Éditeur',
        liste: [
          `Nom\u00a0: ${ouManque(editeur.nom)}`,
          `Adresse\u00a0: ${ouManque(editeur.adresse)}`,
          `Directeur ou directrice de la publication\u00a0: ${ouManque(editeur.directeur)}`,
          `Contact\u00a0: ${ouManque(contact.courriel || contact.formulaire)}`,
          `Adresse du site\u00a0: ${ouManque(adresse)}`,
        ],
      },
      {
        titre: 'Hébergeur',
        liste: [
          `Nom\u00a0: ${ouManque(hebergeur.nom)}`,
          `Adresse\u00a0: ${ouManque(hebergeur.adresse)}`,
          `Téléphone\u00a0: ${ouManque(hebergeur.telephone)}`,
        ],
      },
      {
        titre: 'Contenus et licences',
        paragraphes: [
          'Les résumés des projets sont cités tels que publiés\u00a0; ils n’ont pas été réécrits. Les noms des structures sont seulement mis en forme.',
          ['Sources, millésimes, licences et méthode\u00a0: ', { texte: 'page Données', href: '?vue=donnees' }, '.'],
        ],
      },
      {
        titre: 'Signaler une erreur',
        paragraphes: [
          'Chaque fiche de projet montre la ligne de la page publiée et ce qui a été nettoyé. Une erreur se signale au contact ci-dessus, avec le numéro du projet.',
        ],
      },
    ],
  };
}

function donneesPersonnelles(): Document {
  return {
    path: 'donnees-personnelles/',
    titre: 'Données personnelles',
    description: `« ${NOM} » n’enregistre rien de ses visiteurs\u00a0: aucun cookie, aucune mesure d’audience, aucune requête vers un autre site.`,
    chapo: ['Ce site ne collecte aucune donnée personnelle.'],
    parties: [
      {
        titre: 'Ce que le site fait, et ne fait pas',
        liste: [
          'Aucun cookie n’est déposé, rien n’est écrit dans la mémoire de votre navigateur.',
          'Aucune mesure d’audience, aucun traceur, aucune publicité.',
          'Aucune requête vers un autre site\u00a0: carte, textes, contours et liste des communes viennent de ce site même.',
          'Ce que vous cherchez reste dans votre navigateur. La commune, le mot ou le filtre choisi s’écrit dans l’adresse de la page, pour que vous puissiez la partager\u00a0: elle n’est envoyée que si vous l’envoyez.',
        ],
      },
      {
        titre: 'Ce que l’hébergeur voit',
        paragraphes: [
          'Comme pour tout site, le serveur qui l’héberge reçoit votre adresse IP et l’adresse de la page demandée, avec les filtres qu’elle contient si vous ouvrez un lien ou rechargez la page. Ses propres règles s’appliquent à ses journaux.',
        ],
      },
      {
        titre: 'Vos droits',
        paragraphes: [
          'Le site ne détenant rien sur vous, il n’y a rien à consulter, à corriger ou à effacer. Les noms cités sont ceux de structures, tels que l’administration les a publiés.',
          [
            'En cas de doute\u00a0: ',
            { texte: 'Commission nationale de l’informatique et des libertés', href: 'https://www.cnil.fr/' },
            '.',
          ],
        ],
      },
    ],
  };
}

function comprendre({ dataset, documentation, glossaire, annees }: Matiere): Document {
  const regionaux = dataset.projets.filter(({ territoire }) => territoire === dataset.region.code).length;
  return {
    path: 'comprendre/',
    titre: 'Comprendre cette carte',
    description: `Lire la carte des projets de la stratégie pauvreté en cinq points\u00a0; ce que disent les axes, les indicateurs et les sigles.`,
    chapo: [leadStrategieDe(dataset, annees)],
    parties: [
      {
        titre: 'En cinq points',
        liste: [
          `Un projet est une action aidée par l’État en ${annees}\u00a0: il y en a ${nombre(dataset.projets.length)}, portés par des associations, des communes et d’autres structures.`,
          'La couleur d’un département dit combien il a de projets par rapport à ses habitants. Le nombre sous son nom est celui des projets.',
          `Les projets de toute la région (${nombre(regionaux)}) sont comptés à part\u00a0: ils ne colorent aucun département.`,
          'Ces nombres sont petits. Le signe ≈ veut dire que le hasard suffit à expliquer l’écart avec la région.',
          'La carte ne dit ni l’argent dépensé, ni le nombre de personnes aidées. Un département clair n’est pas forcément oublié.',
        ],
      },
      {
        titre: 'Les axes',
        paragraphes: ['Les intitulés sont proposés par ce site\u00a0: ceux de la page publiée sont perdus.'],
        termes: documentation.axes.map(({ libelle, description }) => ({ terme: libelle, sens: description })),
      },
      {
        titre: 'Les indicateurs',
        termes: INDICATEURS.map((id: IndicateurId) => ({
          terme: nomIndicateur[id],
          sens: majuscule(leadIndicateur[id]),
        })),
      },
      {
        titre: 'Les sigles',
        termes: glossaire.map(({ sigle, definition }) => ({ terme: sigle, sens: definition })),
      },
    ],
  };
}

function leadStrategieDe({ region }: Dataset, annees: string): string {
  return `La stratégie pauvreté est un plan de l’État pour prévenir la pauvreté et la faire reculer. Cette carte montre les projets que son enveloppe régionale a aidés en ${annees}, ${region.nom}.`;
}

/** Every page of the site. The links are those of the application: the build leads them to the pages. */
function plan({ dataset, annees }: Matiere): Document {
  const { departements, axes, projets: all, region } = dataset;
  const nomDe = (code: string) => departements.find((one) => one.code === code)?.nom ?? region.nom;
  return {
    path: 'plan-du-site/',
    titre: 'Plan du site',
    description: 'Toutes les pages du site\u00a0: vues, départements, axes, projets et pages d’information.',
    chapo: [
      `Toutes les pages de «\u00a0${NOM}\u00a0». Les vues demandent JavaScript\u00a0; toutes les autres pages s’en passent.`,
    ],
    parties: [
      {
        titre: 'Vues',
        liste: [
          { texte: nomVue.carte, href: '?' },
          ...(['commune', 'couverture', 'projets', 'donnees'] as const).map((vue) => ({
            texte: nomVue[vue],
            href: `?vue=${vue}`,
          })),
        ],
      },
      {
        titre: 'Départements',
        liste: [
          ...departements.map(({ code, nom }) => ({ texte: `${nom} (${code})`, href: `?dep=${code}` })),
          { texte: `Projets de toute la région, ${region.nom}`, href: `?dep=${region.code}` },
        ],
      },
      { titre: 'Axes', liste: axes.map(({ id, libelle }) => ({ texte: libelle, href: `?axe=${id}` })) },
      {
        titre: 'Informations',
        liste: [
          ...pied.pages.map(([path, texte]) => ({ texte, href: `./${path}` })),
          { texte: 'Comprendre cette carte', href: './comprendre/' },
        ],
      },
      {
        titre: `Projets ${annees}`,
        liste: all.map(({ id, structure, territoire }) => [
          { texte: `${structure} (${id})`, href: `?projet=${id}` },
          `, ${nomDe(territoire)}`,
        ]),
      },
    ],
  };
}

function introuvable({ dataset }: Matiere): Document {
  return {
    path: '404.html',
    titre: 'Cette page n’existe pas',
    description: 'L’adresse demandée ne mène à aucune page du site.',
    chapo: [
      'L’adresse demandée ne mène à aucune page\u00a0: le lien est peut-être incomplet, ou le numéro du département ou du projet n’est pas dans la liste. Rien n’est perdu\u00a0: choisissez ci-dessous.',
    ],
    parties: [
      {
        titre: 'Où aller',
        liste: [
          { texte: 'La carte de la région et la liste des projets', href: '?' },
          { texte: 'Comprendre cette carte', href: './comprendre/' },
        ],
      },
      {
        titre: 'Les départements',
        liste: dataset.departements.map(({ code, nom }) => ({ texte: `${nom} (${code})`, href: `?dep=${code}` })),
      },
      {
        titre: 'Les axes',
        liste: dataset.axes.map(({ id, libelle }) => ({ texte: libelle, href: `?axe=${id}` })),
      },
    ],
  };
}
