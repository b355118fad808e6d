/** The words of sharing an address. They come with the detail panel, which offers it. */
export const shareWords = {
  share: 'Partager',
  copied: 'Adresse copiée.',
  failure: (url: string) => `L’adresse n’a pas pu être copiée. La voici\u00a0: ${url}`,
};
