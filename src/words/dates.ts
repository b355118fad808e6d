/** French dates, hours and spans of time. */

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** An ISO date in words: « 25 septembre 2023 », « 1er mai 2024 ». */
export function formatDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day) === 1 ? '1er' : Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** « 14 h 05 »: an hour of the day. */
export function formatHour(time: Date): string {
  return `${time.getHours()}\u00a0h\u00a0${twoDigits(time.getMinutes())}`;
}

/** « 4 min 07 s »: a span of milliseconds. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}\u00a0min\u00a0${twoDigits(seconds % 60)}\u00a0s`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
