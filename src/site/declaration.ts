/** The declaration of accessibility: its legal form, filled with the results of the self-check. */
import { orMissing, type Document, type DeclarationFacts, type Sentence } from './document.ts';
import { NAME } from '../words/interface.ts';
import { oneUnit } from '../words/levels.ts';
import { agree, formatNumber, formatPercent } from '../words/numbers.ts';
import { formatDate } from '../words/dates.ts';

/** The declaration in the form of the order of 20 September 2019, with the results of the self-check. */
export function buildDeclaration({ site, audit, dataset }: DeclarationFacts): Document {
  const applicable = audit.filter(({ applicable }) => applicable === 'oui');
  const conforming = applicable.filter(({ conforme }) => conforme === 'oui');
  const non = applicable.filter(({ conforme }) => conforme === 'non');
  const entite = orMissing(site.accessibilite.entite || site.editeur.nom);
  const part = applicable.length === 0 ? 0 : (100 * conforming.length) / applicable.length;
  const contact: Sentence[] = [
    ...(site.contact.courriel
      ? [['Courriel\u00a0: ', { text: site.contact.courriel, href: `mailto:${site.contact.courriel}` }]]
      : []),
    ...(site.contact.formulaire
      ? [['Formulaire\u00a0: ', { text: site.contact.formulaire, href: site.contact.formulaire }]]
      : []),
  ];
  return {
    path: 'accessibilite/',
    title: 'Déclaration d’accessibilité',
    description: `Déclaration d’accessibilité de « ${NAME} »\u00a0: non conforme au RGAA 4.1 tant qu’aucun audit externe n’existe\u00a0; résultats de l’auto-évaluation et moyens de contact.`,
    lead: [
      `${entite} s’engage à rendre ce site accessible, conformément à l’article 47 de la loi n°\u00a02005-102 du 11 février 2005.`,
      `Cette déclaration s’applique au site «\u00a0${NAME}\u00a0»${site.adresse ? ` (${site.adresse})` : ''}.`,
    ],
    sections: [
      {
        title: 'État de conformité',
        paragraphs: [
          `«\u00a0${NAME}\u00a0» est non conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1\u00a0: aucun audit n’a été fait par un tiers. Les résultats ci-dessous sont ceux d’une auto-évaluation par les auteurs du site\u00a0; ils ne valent pas attestation.`,
        ],
      },
      {
        title: 'Résultats de l’auto-évaluation',
        paragraphs: [
          `Sur les ${formatNumber(audit.length)} critères du RGAA 4.1, ${formatNumber(applicable.length)} s’appliquent à ce site. ${formatNumber(conforming.length)} sont respectés, soit ${formatPercent(part)}\u00a0; ${formatNumber(non.length)} ne ${agree(non.length, 'l’est', 'le sont')} pas.`,
          [
            'Le détail, critère par critère, avec la façon dont chacun a été vérifié\u00a0: ',
            { text: 'grille d’auto-évaluation (CSV)', href: './donnees/accessibilite-audit.csv' },
            '.',
          ],
        ],
      },
      {
        title: 'Contenus non accessibles',
        ...(non.length === 0
          ? { paragraphs: ['Non-conformités relevées par l’auto-évaluation\u00a0: aucune.'] }
          : {
              paragraphs: ['Non-conformités\u00a0:'],
              list: non.map(({ critere, libelle, verification }) => `${critere} ${libelle}\u00a0: ${verification}`),
            }),
      },
      {
        title: 'Dérogations et contenus non soumis',
        paragraphs: [
          'Dérogations pour charge disproportionnée\u00a0: aucune.',
          'Les cartes interactives sont exemptées de l’obligation d’accessibilité si leurs informations essentielles sont données sous une forme accessible. Ce site n’use pas de l’exemption\u00a0: la carte se parcourt au clavier, chaque valeur est dite aux lecteurs d’écran et se lit dans un tableau ou une liste à côté.',
        ],
      },
      {
        title: 'Établissement de cette déclaration',
        paragraphs: [
          `Cette déclaration a été établie le ${formatDate(site.accessibilite.etabliLe)}.`,
          'Technologies utilisées\u00a0: HTML5, CSS, SVG, JavaScript, WebGL (facultatif), WAI-ARIA.',
          'Environnement de test\u00a0: Chromium sous Linux, au clavier, sans JavaScript, sans WebGL, en contraste forcé, à 320 pixels de large et à 400\u00a0%. Lecteur d’écran Orca avec Firefox ESR sous Linux, sur les parcours principaux\u00a0; NVDA, JAWS et VoiceOver n’ont pas été essayés.',
          'Outils\u00a0: axe-core avec ses règles RGAA 4, en français\u00a0; calcul des contrastes et simulation des daltonismes par les tests du site.',
          `Pages vérifiées\u00a0: carte de la région, ${oneUnit(dataset.level)}, un projet, un axe, couverture (toutes ses parties), projets, données, ma commune, fiche départementale, accessibilité, mentions légales, données personnelles, comprendre cette carte, page introuvable.`,
        ],
      },
      {
        title: 'Retour d’information et contact',
        paragraphs: [
          `Si vous n’arrivez pas à accéder à un contenu ou à un service, vous pouvez contacter le responsable de ce site pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.${contact.length === 0 ? ` Moyen de contact\u00a0: ${orMissing('')}.` : ''}`,
        ],
        ...(contact.length > 0 ? { list: contact } : {}),
      },
      {
        title: 'Voies de recours',
        paragraphs: [
          'Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu et n’avez pas obtenu de réponse satisfaisante, vous pouvez\u00a0:',
        ],
        list: [
          [
            'écrire un message au ',
            { text: 'Défenseur des droits (formulaire)', href: 'https://formulaire.defenseurdesdroits.fr/' },
            '\u00a0;',
          ],
          [
            'contacter le ',
            {
              text: 'délégué du Défenseur des droits dans votre département',
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
