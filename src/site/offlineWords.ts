/** The words of the new version that waits. */
export const offlineWords = {
  newVersion: 'Une nouvelle version du site est prête. Le lien de la page garde ce que vous regardez.',
  reload: 'Recharger',
  later: 'Plus tard',
};
