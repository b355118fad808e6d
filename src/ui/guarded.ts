/** What a browser may refuse by throwing at the mere reading: a store, a channel, the clipboard, a worker. */

/**
 * What `read` gives, or null where the browser throws or has none (a frame without an origin, a strict setting, an
 * insecure address).
 */
export function guarded<T>(read: () => T): NonNullable<T> | null {
  try {
    return read() ?? null;
  } catch {
    return null;
  }
}

/** Puts a text on the clipboard. @returns whether the browser has done so. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
