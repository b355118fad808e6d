/** What every part of a slide is drawn with: the room that it has, the letters, the colours. */
import type PptxGenJS from 'pptxgenjs';
import type { Colour } from './slide.ts';

/** A slide of the program that draws. */
export type DrawnSlide = PptxGenJS.Slide;

/** The room of one thing on a slide, in inches. */
export interface SlidePlace {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A colour as six hexadecimal digits. */
export type SlidePalette = (couleur: Colour) => string;

/** The page of a slide in inches, with the room of each part. */
export interface SlideLayout {
  width: number;
  height: number;
  margin: number;
  /** Top and bottom of the body. */
  top: number;
  bottom: number;
}

/** What many programs have, or replace by letters of the same widths. */
export const FONT = 'Arial';
