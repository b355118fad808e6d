/** A storyline within a link: its file, compressed, in letters that every address takes. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { toStorylineFile, type Storyline } from '../model/storyline.ts';
import { fileWords } from './words.ts';
import { parseStoryline, type StorylineReading } from './file.ts';

/** A link that is longer is cut by too many mail programs. */
export const LONGEST_LINK = 4000;
/** No honest link unpacks to more: who sends one that does wants the page to stop. */
const MOST_UNPACKED = 200_000;

/** The packed storyline: letters, digits, `-` and `_`. */
export function packStoryline(storyline: Storyline): string {
  const packed = deflateSync(strToU8(JSON.stringify(toStorylineFile(storyline))), { level: 9 });
  return btoa(String.fromCharCode(...packed))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The storyline of a link, validated as a file is. */
export function unpackStoryline(packed: string): StorylineReading {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    // What does not fit into the space given is not unpacked: one byte more than may be tells that there was more.
    const unpacked = inflateSync(bytes, { out: new Uint8Array(MOST_UNPACKED + 1) });
    if (unpacked.length > MOST_UNPACKED) return { reason: fileWords.linkTooBig };
    return parseStoryline(strFromU8(unpacked));
  } catch {
    return { reason: fileWords.linkCut };
  }
}
