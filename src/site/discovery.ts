/** What other programs find of themselves at a known address: a page as a frame (oEmbed), the browser's search. */
import { codeOf, FRAME_HEIGHT } from '../exports/embed.ts';
import { xmlText } from '../exports/xmlText.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import { encodeView } from '../state/url.ts';
import { escapeHtml } from '../words/html.ts';
import { NAME } from '../words/interface.ts';
import { searchWords } from '../words/feeds.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './picture.ts';

/** Beside each page that can be a frame. */
export const OEMBED_FILE = 'oembed.json';
export const SEARCH_FILE = 'opensearch.xml';

/** CSS pixels: the text of an article is about so wide. */
const FRAME_WIDTH = 800;

/**
 * A page as a frame (oembed.com, version 1.0, type `rich`). A file answers every question alike: `maxwidth` and
 * `maxheight` are not known to it, and the frame is as wide as the place that it is given.
 */
export function oembedOf({ title, image }: { title: string; image: string }, view: View, adresse: string): string {
  const src = adresse + encodeView({ ...view, embed: true });
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: NAME,
    provider_url: adresse,
    html: codeOf({ src, title, height: FRAME_HEIGHT, width: FRAME_WIDTH, isAuto: false }),
    width: FRAME_WIDTH,
    height: FRAME_HEIGHT,
    thumbnail_url: adresse + image,
    thumbnail_width: PICTURE_WIDTH,
    thumbnail_height: PICTURE_HEIGHT,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** What a browser shows of a name (OpenSearch 1.1, LongName). */
const MOST_LETTERS = 48;

/** The search of the projects as one that a browser may offer (OpenSearch 1.1). `region`: the name of the whole. */
export function openSearchXml(region: string, adresse: string): string {
  // The query is written by the URL's own rule, but for the place of what is typed.
  const query = encodeView({ ...DEFAULT_VIEW, vue: 'projets', q: 'q' }).replace(/([?&]q=)q$/, '$1{searchTerms}');
  const line = (name: string, text: string) => `  <${name}>${escapeHtml(xmlText(text))}</${name}>`;
  const longName = `${NAME}, ${region}`;
  const lines = [
    line('ShortName', searchWords.shortName),
    line('LongName', longName.length > MOST_LETTERS ? NAME : longName),
    line('Description', searchWords.description(region)),
    `  <Url type="text/html" template="${escapeHtml(adresse + query)}"/>`,
    line('Language', 'fr'),
    line('InputEncoding', 'UTF-8'),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
${lines.join('\n')}
</OpenSearchDescription>
`;
}
