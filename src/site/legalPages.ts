/** The pages that the law asks for: who publishes, and what becomes of personal data. */
import { orMissing, type DeclarationFacts, type Document } from './document.ts';
import { LICENCES_FILE, SBOM_FILE } from '../state/paths.ts';
import { NAME } from '../words/interface.ts';

export function legalNotice({ site: { adresse, editeur, hebergeur, contact } }: DeclarationFacts): Document {
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
          [
            'Logiciels libres que le site emporte, avec leurs licences\u00a0: ',
            { text: LICENCES_FILE, href: `./${LICENCES_FILE}` },
            '\u00a0; pour un programme (CycloneDX)\u00a0: ',
            { text: SBOM_FILE, href: `./${SBOM_FILE}` },
            '.',
          ],
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

export function personalData(): Document {
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
