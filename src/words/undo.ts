/** The words of the notice that offers to undo. */
export const undoWords = {
  undo: 'Annuler',
  close: 'Fermer',
  undone: 'C’est annulé.',
  failed: 'L’annulation n’a pas abouti\u00a0: réessayez.',
};
