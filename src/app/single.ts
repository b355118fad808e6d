/**
 * The entry of the site in one file: what the site has beside the application, tables and pages of text, stands in the
 * file and is handed over from there.
 */
import files from 'virtual:files';
import { downloadText } from '../exports/download.ts';
import './main.ts';

/** Follows a link to a file of the site: a table is saved, a page of text is opened beside the map. */
function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest?.('a');
  const path = link?.getAttribute('href')?.replace(/^\.\//, '') ?? '';
  const file = files[path];
  if (file === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (file.type !== 'text/html') return downloadText(path.split('/').at(-1) ?? path, file.text, file.type);
  // The page inherits the policy of this one: its style must be the same, to the letter.
  const style = document.querySelector('style')?.outerHTML ?? '';
  window.open(URL.createObjectURL(new Blob([file.text.replace('<!--style-->', () => style)], { type: file.type })));
}

// Before the application, whose links these are not.
document.addEventListener('click', follow, true);
