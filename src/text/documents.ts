/** The texts of the pages around the map: accessibility, legal notice, personal data, how to read it, a page that does not exist. */
import type { Dataset } from '../model/dataset.ts';
import { INDICATEURS, type IndicateurId } from '../model/view.ts';
import { accessibilite } from './declaration.ts';
import { ouManque, type Document, type Matiere } from './document.ts';
import { nomIndicateur } from './indicateurs.ts';
import { NOM, nomVue } from './interface.ts';
import { pied } from './panneau.ts';
import { leadIndicateur } from './leads.ts';
import { majuscule, nombre } from './nombres.ts';

/** Every page of text, made from what it is about. */
export const documents = {
  accessibilite,
  mentionsLegales,
  donneesPersonnelles,
  comprendre,
  plan,
  introuvable,
};

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
          'Aucun cookie n’est déposé.',
          'Votre navigateur garde, pour vous seul, trois choses\u00a0: les fichiers du site, pour qu’il s’ouvre sans réseau\u00a0; le parcours de présentation, si vous en modifiez un\u00a0; le réglage des touches. Rien n’en est envoyé, et effacer les données du site dans votre navigateur les efface.',
          'Aucune mesure d’audience, aucun traceur, aucune publicité.',
          'Aucune requête vers un autre site\u00a0: carte, textes, contours et liste des communes viennent de ce site même.',
          'Ce que vous cherchez reste dans votre navigateur. La commune, le mot ou le filtre choisi s’écrit dans l’adresse de la page, pour que vous puissiez la partager\u00a0: elle n’est envoyée que si vous l’envoyez. Le lien d’un parcours contient ses titres et ses commentaires.',
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
          'La couleur d’un département dit combien il a de projets par rapport à ses habitants. Le chiffre sous son nom est cette valeur.',
          `Les projets de toute la région (${nombre(regionaux)}) sont comptés à part\u00a0: ils ne colorent aucun département.`,
          'Ces nombres sont petits. Les signes ▲ et ▼ marquent les départements dont l’écart avec la région dépasse ce que le hasard explique.',
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
      `Toutes les pages de «\u00a0${NOM}\u00a0». «\u00a0${nomVue.commune}\u00a0», les filtres et la présentation demandent JavaScript\u00a0; toutes les autres pages s’en passent.`,
    ],
    parties: [
      {
        titre: 'Vues',
        liste: [
          { texte: nomVue.carte, href: '?' },
          ...(['couverture', 'projets', 'donnees'] as const).map((vue) => ({
            texte: nomVue[vue],
            href: `?vue=${vue}`,
          })),
          // No page shows these: a link would lead nowhere without a script, and the header has it where there is one.
          `${nomVue.commune} et ${nomVue.presentation}\u00a0: dans l’en-tête de chaque page, avec JavaScript`,
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
