/** The whole screen, where the browser grants it. */

/** Leaves the full screen, if it is on. */
export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}

/** Turns the full screen on or off. @returns whether the browser has done so. */
export async function toggleFullScreen(): Promise<boolean> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    return true;
  } catch {
    return false;
  }
}
