/** Pictures and slides are for paper and rooms: they have the colours of the day whatever the screen has. */

/** Runs `task` while the page has its colours of the day. In one go, so that by night nobody sees it. */
export function byDay<T>(task: () => T): T {
  const { dataset } = document.documentElement;
  dataset['clair'] = '';
  try {
    return task();
  } finally {
    delete dataset['clair'];
  }
}
