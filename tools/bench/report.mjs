/** What the bench says: its values against their budgets, pairs with their spread, and what has no budget. */
import { median, ratiosOf } from './ratios.mjs';

const ms = (value) => `${value.toFixed(0)} ms`;
const kb = (value) => `${(value / 1024).toFixed(1)} KB`;
const times = (value) => `${value.toFixed(2)} ×`;
const show = { KB: kb, ms, '×': times, '': (value) => String(Math.round(value * 1000) / 1000) };

/** The middle of the values of `key`. */
export const medianOf = (runs, key) => median(runs.map((run) => run[key]));

/**
 * One line a budget, and the labels of the counts that are broken. A time over its bound is said and breaks nothing,
 * since machines differ.
 */
export function judge(budgets, values) {
  const broken = [];
  const lines = Object.entries(budgets).map(([key, { label, unit, fail, aim, gates }]) => {
    const value = values[key];
    const isOver = !(value <= fail);
    if (isOver && gates) broken.push(label);
    const verdict = isOver ? (gates ? 'FAIL' : 'au-delà') : value <= aim ? 'aim reached' : 'within the bound';
    const shown = show[unit];
    return `${label.padEnd(60)} ${shown(value).padStart(10)}   bound ${shown(fail).padStart(8)}   aim ${shown(aim).padStart(8)}   ${verdict}`;
  });
  return { lines, broken };
}

/**
 * The times until the map is coloured of loads made in turn with the limit page's: `ratio` counts, `line` says it with
 * its spread.
 */
export function pairsOf(name, own, limit) {
  const coloured = (runs) => runs.map((run) => run.coloured);
  const { median: ratio, least, most } = ratiosOf(coloured(own), coloured(limit));
  const line = `${name}: coloured ${ms(medianOf(own, 'coloured'))}, limit ${ms(medianOf(limit, 'coloured'))}, median of ${own.length} pairs ${times(ratio)} (${times(least)} to ${times(most)}), blocking ${ms(medianOf(own, 'blocking'))}`;
  return { ratio, line };
}

/** What is measured without a budget of its own, as lines. */
export function otherLines({ fast, visitSlow, takeOver, takeOverSlow }) {
  const byType = (bytes) =>
    Object.entries(bytes)
      .map(([type, size]) => `${type} ${kb(size)}`)
      .join(', ');
  const slowly = ['hover', 'firstClick', 'laterClick', 'filter'].map((key) => `${key} ${ms(medianOf(visitSlow, key))}`);
  return [
    `Bytes before interaction: ${byType(fast[0].bytes)}`,
    `Bytes once MapLibre has taken over: ${byType(takeOver[0].bytes)} (MapLibre and texts: ${kb(medianOf(takeOver, 'mapLibreBytes'))})`,
    `MapLibre takes over after ${ms(medianOf(takeOver, 'takeOver'))}; slow: ${ms(medianOf(takeOverSlow, 'takeOver'))}`,
    `With a 4× slower CPU: ${slowly.join(', ')}`,
  ];
}

/** How long each part of the bench took, as one line; `parts` are names with milliseconds. */
export function partsLine(parts) {
  const seconds = (value) => `${(value / 1000).toFixed(0)} s`;
  const all = parts.reduce((sum, [, value]) => sum + value, 0);
  return `The bench took ${seconds(all)}: ${parts.map(([name, value]) => `${name} ${seconds(value)}`).join(', ')}`;
}
