/** The colours of the light screen and the font, for pictures that no style sheet reaches. */
import tokens from '../styles/tokens.css?raw';
import type { Colours } from './picture.ts';

/** The font family of the pictures: the build brings its files. */
export const PICTURE_FONT = 'Source Sans 3';

/**
 * A colour of the tokens, the first that the sheet gives to the name: the light screen's. @throws Error for a name that
 * the sheet has not.
 */
export const DAY_COLOURS: Colours = (token) => {
  const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(tokens)?.[1];
  if (value === undefined) throw new Error(`pictures: no token « ${token} »`);
  return value;
};
