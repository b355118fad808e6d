/** Hands a file over without any server. */

/**
 * Lets the browser save `content` under `name`. @returns whether it may have been dropped without a word: a frame with
 * `sandbox` needs `allow-downloads`, and nothing tells whether it has that. Its origin tells the frame.
 */
export function downloadBlob(name: string, content: Blob): boolean {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click only starts the download: the address must outlive this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return window.origin === 'null' && window.parent !== window;
}

/** Lets the browser save `text` under `name`. */
export function downloadText(name: string, text: string, type: string): void {
  downloadBlob(name, new Blob([text], { type }));
}
