/** The page that a Grist document has in a frame, as it is read outside of any: what it is, and how it is added. */
import type { SiteConfig } from '../model/site.ts';
import { NAME } from '../words/interface.ts';
import type { Document } from './document.ts';

/** The view that the application wakes with on it. */
export const WIDGET_QUERY = '?liste=grist';

const HELP = 'https://support.getgrist.com/fr/widget-custom/';

export function widgetPage({ adresse }: Pick<SiteConfig, 'adresse'>): Document {
  return {
    path: 'widget/',
    title: 'Widget pour Grist',
    description: `Un widget qui montre une table de Grist sur la carte de «\u00a0${NAME}\u00a0», et comment l’ajouter à un document.`,
    lead: [
      'Cette page est un widget pour Grist, le tableur de l’État (grist.numerique.gouv.fr)\u00a0: ajoutée à un document, elle montre une de ses tables sur la carte et dans les autres vues, et suit chaque modification.',
      'Ouverte seule, elle n’a pas de table à montrer. Elle demande JavaScript.',
    ],
    sections: [
      {
        title: 'L’ajouter à un document',
        list: [
          'Dans Grist\u00a0: «\u00a0Nouveau\u00a0», puis «\u00a0Ajouter une vue à la page\u00a0»\u00a0; type «\u00a0Personnalisée\u00a0», et la table à montrer.',
          adresse === ''
            ? '«\u00a0URL personnalisée\u00a0»\u00a0: collez l’adresse de cette page, telle que la barre du navigateur la montre.'
            : `«\u00a0URL personnalisée\u00a0»\u00a0: collez ${adresse}widget/`,
          '«\u00a0Niveau d’accès\u00a0»\u00a0: «\u00a0Lire la table sélectionnée\u00a0». Le widget ne demande rien de plus.',
          [{ text: 'Les widgets personnalisés, dans l’aide de Grist', href: HELP }],
        ],
      },
      {
        title: 'Les colonnes qu’il faut',
        paragraphs: [
          'Une colonne qui dit le lieu suffit\u00a0: département, commune (nom ou code Insee), code postal ou EPCI. Celles qui disent le projet, la structure, la catégorie, le montant ou l’année sont reconnues à leur identifiant et à leur contenu\u00a0; ce qui a été compris se lit et se corrige dans le widget.',
        ],
      },
      {
        title: 'Ce qui est envoyé',
        paragraphs: [
          'Rien. Les lignes vont de Grist à cette page, dans votre navigateur\u00a0; elles y sont lues, ne vont nulle part ailleurs et sont oubliées avec la page. Rien n’est écrit dans le document\u00a0; seule une ligne y est sélectionnée quand vous choisissez un projet ou un territoire.',
        ],
      },
    ],
  };
}
