/**
 * The texts of the pages around the map: accessibility, legal notice, personal data, how to read it, a page that does
 * not exist.
 */
import type { Dataset } from '../model/dataset.ts';
import { INDICATEURS, type IndicateurId } from '../model/view.ts';
import { buildDeclaration } from './declaration.ts';
import { orMissing, type Document, type DeclarationFacts } from './document.ts';
import { indicateurName } from '../words/indicateurs.ts';
import { NAME } from '../words/interface.ts';
import { VIEWS } from '../views/index.ts';
import { footerWords } from '../words/panel.ts';
import { leadIndicateur } from '../words/leads.ts';
import { capitalise, formatNumber } from '../words/numbers.ts';

/** Every page of text, made from what it is about. */
export const documents = {
  accessibilite: buildDeclaration,
  legalNotice,
  personalData,
  understand,
  plan,
  notFound,
};

function legalNotice({ site: { adresse, editeur, hebergeur, contact } }: DeclarationFacts): Document {
  return {
    path: 'mentions-legales/',
    title: 'Mentions légales',
    description: `Qui publie et qui héberge « ${NAME} », sous quelles licences sont ses données, ses contours et son code.`,
    lead: ['Ce site est indépendant\u00a0: il n’est pas un site officiel et n’engage pas les services de l’État.'],
    sections: [
      {
        title: 'Éditeur',
        list: [
          `Nom\u00a0: ${orMissing(editeur.nom)}`,
          `Adresse\u00a0: ${orMissing(editeur.adresse)}`,
          `Directeur ou directrice de la publication\u00a0: ${orMissing(editeur.directeur)}`,
          `Contact\u00a0: ${orMissing(contact.courriel || contact.formulaire)}`,
          `Adresse du site\u00a0: ${orMissing(adresse)}`,
        ],
      },
      {
        title: 'Hébergeur',
        list: [
          `Nom\u00a0: ${orMissing(hebergeur.nom)}`,
          `Adresse\u00a0: ${orMissing(hebergeur.adresse)}`,
          `Téléphone\u00a0: ${orMissing(hebergeur.telephone)}`,
        ],
      },
      {
        title: 'Contenus et licences',
        paragraphs: [
          'Les résumés des projets sont cités tels que publiés\u00a0; ils n’ont pas été réécrits. Les noms des structures sont seulement mis en forme.',
          ['Sources, millésimes, licences et méthode\u00a0: ', { text: 'page Données', href: '?vue=donnees' }, '.'],
        ],
      },
      {
        title: 'Signaler une erreur',
        paragraphs: [
          'Chaque fiche de projet montre la ligne de la page publiée et ce qui a été nettoyé. Une erreur se signale au contact ci-dessus, avec le numéro du projet.',
        ],
      },
    ],
  };
}

function personalData(): Document {
  return {
    path: 'donnees-personnelles/',
    title: 'Données personnelles',
    description: `« ${NAME} » n’enregistre rien de ses visiteurs\u00a0: aucun cookie, aucune mesure d’audience, aucune requête vers un autre site.`,
    lead: ['Ce site ne collecte aucune donnée personnelle.'],
    sections: [
      {
        title: 'Ce que le site fait, et ne fait pas',
        list: [
          'Aucun cookie n’est déposé.',
          'Votre navigateur garde, pour vous seul, trois choses\u00a0: les fichiers du site, pour qu’il s’ouvre sans réseau\u00a0; le parcours de présentation, si vous en modifiez un\u00a0; le réglage des touches. Rien n’en est envoyé, et effacer les données du site dans votre navigateur les efface.',
          'Aucune mesure d’audience, aucun traceur, aucune publicité.',
          'Aucune requête vers un autre site\u00a0: carte, textes, contours et liste des communes viennent de ce site même.',
          'Ce que vous cherchez reste dans votre navigateur. La commune, le mot ou le filtre choisi s’écrit dans l’adresse de la page, pour que vous puissiez la partager\u00a0: elle n’est envoyée que si vous l’envoyez. Le lien d’un parcours contient ses titres et ses commentaires.',
        ],
      },
      {
        title: 'Ce que l’hébergeur voit',
        paragraphs: [
          'Comme pour tout site, le serveur qui l’héberge reçoit votre adresse IP et l’adresse de la page demandée, avec les filtres qu’elle contient si vous ouvrez un lien ou rechargez la page. Ses propres règles s’appliquent à ses journaux.',
        ],
      },
      {
        title: 'Vos droits',
        paragraphs: [
          'Le site ne détenant rien sur vous, il n’y a rien à consulter, à corriger ou à effacer. Les noms cités sont ceux de structures, tels que l’administration les a publiés.',
          [
            'En cas de doute\u00a0: ',
            { text: 'Commission nationale de l’informatique et des libertés', href: 'https://www.cnil.fr/' },
            '.',
          ],
        ],
      },
    ],
  };
}

function understand({ dataset, documentation, glossaire, years }: DeclarationFacts): Document {
  const regionWide = dataset.projets.filter(({ territoire }) => territoire === dataset.region.code).length;
  return {
    path: 'comprendre/',
    title: 'Comprendre cette carte',
    description: `Lire la carte des projets de la stratégie pauvreté en cinq points\u00a0; ce que disent les axes, les indicateurs et les sigles.`,
    lead: [strategyLeadOf(dataset, years)],
    sections: [
      {
        title: 'En cinq points',
        list: [
          `Un projet est une action aidée par l’État en ${years}\u00a0: il y en a ${formatNumber(dataset.projets.length)}, portés par des associations, des communes et d’autres structures.`,
          'La couleur d’un département dit combien il a de projets par rapport à ses habitants. Le chiffre sous son nom est cette valeur.',
          `Les projets de toute la région (${formatNumber(regionWide)}) sont comptés à part\u00a0: ils ne colorent aucun département.`,
          'Ces nombres sont petits. Les signes ▲ et ▼ marquent les départements dont l’écart avec la région dépasse ce que le hasard explique.',
          'La carte ne dit ni l’argent dépensé, ni le nombre de personnes aidées. Un département clair n’est pas forcément oublié.',
        ],
      },
      {
        title: 'Les axes',
        paragraphs: ['Les intitulés sont proposés par ce site\u00a0: ceux de la page publiée sont perdus.'],
        terms: documentation.axes.map(({ libelle, description }) => ({ term: libelle, direction: description })),
      },
      {
        title: 'Les indicateurs',
        terms: INDICATEURS.map((id: IndicateurId) => ({
          term: indicateurName[id],
          direction: capitalise(leadIndicateur[id]),
        })),
      },
      {
        title: 'Les sigles',
        terms: glossaire.map(({ sigle, definition }) => ({ term: sigle, direction: definition })),
      },
    ],
  };
}

function strategyLeadOf({ region }: Dataset, years: string): string {
  return `La stratégie pauvreté est un plan de l’État pour prévenir la pauvreté et la faire reculer. Cette carte montre les projets que son enveloppe régionale a aidés en ${years}, ${region.nom}.`;
}

/** Every page of the site. The links are those of the application: the build leads them to the pages. */
function plan({ dataset, years }: DeclarationFacts): Document {
  const { units, axes, projets: all, region } = dataset;
  const nameOf = (code: string) => units.find((one) => one.code === code)?.nom ?? region.nom;
  return {
    path: 'plan-du-site/',
    title: 'Plan du site',
    description: 'Toutes les pages du site\u00a0: vues, départements, axes, projets et pages d’information.',
    lead: [
      `Toutes les pages de «\u00a0${NAME}\u00a0». «\u00a0${VIEWS.commune.title}\u00a0», les filtres et la présentation demandent JavaScript\u00a0; toutes les autres pages s’en passent.`,
    ],
    sections: [
      {
        title: 'Vues',
        list: [
          { text: VIEWS.carte.title, href: '?' },
          ...(['couverture', 'projets', 'donnees'] as const).map((viewName) => ({
            text: VIEWS[viewName].title,
            href: `?vue=${viewName}`,
          })),
          // No page shows these: a link would lead nowhere without a script, and the header has it where there is one.
          `${VIEWS.commune.title} et ${VIEWS.presentation.title}\u00a0: dans l’en-tête de chaque page, avec JavaScript`,
        ],
      },
      {
        title: 'Départements',
        list: [
          ...units.map(({ code, nom }) => ({ text: `${nom} (${code})`, href: `?dep=${code}` })),
          { text: `Projets de toute la région, ${region.nom}`, href: `?dep=${region.code}` },
        ],
      },
      { title: 'Axes', list: axes.map(({ id, libelle }) => ({ text: libelle, href: `?axe=${id}` })) },
      {
        title: 'Informations',
        list: [
          ...footerWords.pages.map(([path, text]) => ({ text, href: `./${path}` })),
          { text: 'Comprendre cette carte', href: './comprendre/' },
        ],
      },
      {
        title: `Projets ${years}`,
        list: all.map(({ id, structure, territoire }) => [
          { text: `${structure} (${id})`, href: `?projet=${id}` },
          `, ${nameOf(territoire)}`,
        ]),
      },
    ],
  };
}

function notFound({ dataset }: DeclarationFacts): Document {
  return {
    path: '404.html',
    title: 'Cette page n’existe pas',
    description: 'L’adresse demandée ne mène à aucune page du site.',
    lead: [
      'L’adresse demandée ne mène à aucune page\u00a0: le lien est peut-être incomplet, ou le numéro du département ou du projet n’est pas dans la liste. Rien n’est perdu\u00a0: choisissez ci-dessous.',
    ],
    sections: [
      {
        title: 'Où aller',
        list: [
          { text: 'La carte de la région et la liste des projets', href: '?' },
          { text: 'Comprendre cette carte', href: './comprendre/' },
        ],
      },
      {
        title: 'Les départements',
        list: dataset.units.map(({ code, nom }) => ({ text: `${nom} (${code})`, href: `?dep=${code}` })),
      },
      {
        title: 'Les axes',
        list: dataset.axes.map(({ id, libelle }) => ({ text: libelle, href: `?axe=${id}` })),
      },
    ],
  };
}
