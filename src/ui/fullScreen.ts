/** The whole screen, where the browser grants it. */

/** Leaves the full screen, if it is on. */
export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}

/**
 * Takes the full screen where a press allows it. Not asked where a frame forbids it: that would be an error in the
 * console of its host.
 */
export function beginFullScreen(): void {
  if (!document.fullscreenEnabled || !navigator.userActivation?.isActive) return;
  void document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Turns the full screen on or off. @returns whether the browser has done so. */
export async function toggleFullScreen(): Promise<boolean> {
  if (!document.fullscreenEnabled) return false;
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    return true;
  } catch {
    return false;
  }
}
