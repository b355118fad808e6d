/** What a link asks for and the data cannot give: said where something else stands in its place. */

/** « « Taux de pauvreté » n’est pas disponible pour ces données : « Projets pour 100 000 habitants » à la place. » */
export const notGiven = (asked: string, shown: string): string =>
  `«\u00a0${asked}\u00a0» n’est pas disponible pour ces données\u00a0: «\u00a0${shown}\u00a0» à la place.`;
