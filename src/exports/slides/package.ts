/** The parts of a slides' file that are about the file itself: which parts it has, and how it lists its slides. */
import { escapeHtml } from '../../words/html.ts';

const MASTER = /^ppt\/slideMasters\/[^/]+\.xml$/;
const MASTER_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml';

/**
 * What `[Content_Types].xml` declares: the masters that are among `names`. pptxgenjs declares one for every slide, and
 * none without slides.
 */
export function declared(xml: string, names: readonly string[]): string {
  const masters = names
    .filter((name) => MASTER.test(name))
    .map((name) => `<Override PartName="/${name}" ContentType="${MASTER_TYPE}"/>`);
  return xml
    .replace(/<Override PartName="\/ppt\/slideMasters\/[^>]*>/g, '')
    .replace('</Types>', `${masters.join('')}</Types>`);
}

/** `docProps/app.xml` with the titles of the slides in place of « Slide 1 », as a program lists them. */
export function listed(xml: string, titles: readonly string[]): string {
  return xml.replace(/<vt:lpstr>Slide (\d+)<\/vt:lpstr>/g, (all, number: string) => {
    const title = titles[Number(number) - 1];
    return title === undefined ? all : `<vt:lpstr>${escapeHtml(title)}</vt:lpstr>`;
  });
}

/** The notes of a slide, a paragraph a line: pptxgenjs leaves line breaks inside a text, where programs show none. */
export function inParagraphs(xml: string): string {
  return xml.replace(
    /<a:p>(<a:r>(?:(?!<\/a:r>).)*?<a:t>)([^<]*\n[^<]*)(<\/a:t><\/a:r>.*?<\/a:p>)/s,
    (_all, before: string, text: string, after: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p>${before}${line}${after}`)
        .join(''),
  );
}
