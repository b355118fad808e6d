/** What the moving map says of its gestures. */

export const gestureWords = {
  twoFingers: 'Utilisez deux doigts pour déplacer la carte',
  ctrlWheel: 'Ctrl + molette pour zoomer sur la carte',
};
