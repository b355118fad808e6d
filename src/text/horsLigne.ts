/** The words of the new version that waits. */
export const horsLigne = {
  nouvelle: 'Une nouvelle version du site est prête. Le lien de la page garde ce que vous regardez.',
  recharger: 'Recharger',
  plusTard: 'Plus tard',
};
