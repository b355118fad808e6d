/** Hands a text over as a file, without any server. */

/** Lets the browser save `text` under `name`. */
export function downloadText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click only starts the download: the address must outlive this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
