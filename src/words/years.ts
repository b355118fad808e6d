/** Words of the choice of a year, where a list has several. */
export const yearWords = {
  label: 'Année',
  changes: 'Ce qui a changé',
  changesHelp: ' entre deux années',
};
