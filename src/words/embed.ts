/** The words of the frame that other sites show, and of what makes it. */
export const embedWords = {
  title: 'Réutiliser cette vue',
  button: 'Intégrer à un site',
  add: 'Ajouter au parcours',
  help: 'Ce code montre cette vue, avec ses filtres, dans une page d’un autre site\u00a0: titre, dessin, légende, sources et lien.',
  height: 'Hauteur',
  heightAuto: 'automatique (avec un court script)',
  heightFixed: 'fixe (sans script)',
  pixels: 'Hauteur en pixels',
  code: 'Code à coller dans la page',
  copy: 'Copier le code',
  copied: 'Code copié.',
  failure: 'Le code n’a pas pu être copié\u00a0: sélectionnez-le dans le cadre ci-dessus.',
  preview: 'Aperçu',
  outsideSite:
    'Cette carte est ouverte depuis un fichier\u00a0: pour obtenir un code à intégrer, ouvrez le site en ligne.',
  close: 'Fermer',
  link: 'Ouvrir dans la Carte des solidarités',
  back: 'Toute la région',
  sources: 'Sources\u00a0:',
};
