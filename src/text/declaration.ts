/** The declaration of accessibility: its legal form, filled with the results of the self-check. */
import { ouManque, type Document, type Matiere, type Phrase } from './document.ts';
import { NOM } from './interface.ts';
import { accorde, date, nombre, pourcentage } from './nombres.ts';

/** The declaration in the form of the order of 20 September 2019, with the results of the self-check. */
export function accessibilite({ site, audit }: Matiere): Document {
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
          `Si vous n’arrivez pas à accéder à un contenu ou à un service, vous pouvez contacter le responsable de ce site pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.${contact.length === 0 ? ` Moyen de contact\u00a0: ${ouManque('')}.` : ''}`,
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
