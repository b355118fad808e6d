import type { Browser } from 'playwright-core';
/**
 * The drawn map: shapes with the class of their colour (« f0 » is the first of `colours`), labels with their transform.
 */
export interface DrawnMap {
  viewBox: string;
  colours: string[];
  shapes: { code: string; fill: string; outline: string }[];
  labels: { place: string; ink: string; lines: { text: string; y: string; dy: string }[] }[];
  contour: string;
  borders: string;
}
export function drawnMap(browser: Browser, url: string): Promise<DrawnMap>;
export function barePage(map: DrawnMap, title: string, body: string): string;
export function limitPage(map: DrawnMap): string;
