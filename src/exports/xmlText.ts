/** Text as XML 1.0 may hold it: the one place that every file of XML (slides, workbooks, drawings) is cleaned by. */

/** What a program writes where somebody pressed a soft line break: vertical tab, form feed. */
const SOFT_BREAKS = /[\v\f]/g;
/** All that XML 1.0 (2.2, Char) leaves out; with the `u` flag a surrogate matches only where it stands alone. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/**
 * `text` without what XML forbids, which nobody sees anyway; a soft line break, which is seen, becomes a line break.
 */
export function xmlText(text: string): string {
  return text.replace(SOFT_BREAKS, '\n').replace(FORBIDDEN, '');
}

/** A description with every text in it cleaned, at any depth; numbers and the rest are left as they are. */
export function xmlTexts<T>(value: T): T {
  if (typeof value === 'string') return xmlText(value) as T;
  if (Array.isArray(value)) return value.map(xmlTexts) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, xmlTexts<unknown>(one)])) as T;
}
