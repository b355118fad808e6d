/** The words of the frame that other sites show, and of what makes it. */
export const integration = {
  titre: 'Réutiliser cette vue',
  bouton: 'Intégrer à un site',
  ajouter: 'Ajouter au parcours',
  aide: 'Ce code montre cette vue, avec ses filtres, dans une page d’un autre site\u00a0: titre, dessin, légende, sources et lien.',
  hauteur: 'Hauteur',
  hauteurAuto: 'automatique (avec un court script)',
  hauteurFixe: 'fixe (sans script)',
  pixels: 'Hauteur en pixels',
  code: 'Code à coller dans la page',
  copier: 'Copier le code',
  copie: 'Code copié.',
  echec: 'Le code n’a pas pu être copié\u00a0: sélectionnez-le dans le cadre ci-dessus.',
  apercu: 'Aperçu',
  horsDuSite:
    'Cette carte est ouverte depuis un fichier\u00a0: pour obtenir un code à intégrer, ouvrez le site en ligne.',
  fermer: 'Fermer',
  lien: 'Ouvrir dans la Carte des solidarités',
  retour: 'Toute la région',
  sources: 'Sources\u00a0:',
};
