/** A storyline as a small JSON file: written, and read with the line of what is wrong. */
import { getNodeValue } from 'jsonc-parser';
import { lineAt, nearestNode, parseJsonTree } from '../import/json.ts';
import { STORYLINE_LIMITS, toStorylineFile, type Storyline } from '../model/storyline.ts';
import { readStoryline } from '../model/storylineSchema.ts';
import { fileWords } from './words.ts';

/** What was read, or why nothing was: a French clause without a full stop. */
export type StorylineReading = { storyline: Storyline } | { reason: string };

/** The file of a storyline, with one key a line so that a person can mend it. */
export function writeStoryline(storyline: Storyline): string {
  return `${JSON.stringify(toStorylineFile(storyline), null, 2)}\n`;
}

/** Reads a file that was chosen: one that is far too large is refused unread. */
export async function readFile(file: Blob): Promise<StorylineReading> {
  if (file.size > STORYLINE_LIMITS.bytes) return { reason: fileWords.tooBig };
  const text = await file.text().catch(() => null);
  return text === null ? { reason: fileWords.unreadable } : parseStoryline(text);
}

/** Reads a file of any known version. Keys that are not known are left out; nothing is guessed. */
export function parseStoryline(text: string): StorylineReading {
  if (text.length > STORYLINE_LIMITS.bytes) return { reason: fileWords.tooBig };
  const content = text.replace(/^\ufeff/, '');
  if (content.trim() === '') return { reason: fileWords.empty };
  const deep = tooDeepAt(content, STORYLINE_LIMITS.levels);
  if (deep !== null) return { reason: fileWords.line(lineAt(content, deep), fileWords.tooDeep) };
  try {
    return parse(content);
  } catch {
    // What a comment hides from the count of brackets ends here: no text may stop the page.
    return { reason: fileWords.tooDeep };
  }
}

function parse(content: string): StorylineReading {
  const tree = parseJsonTree(content);
  if ('brokenAt' in tree) return { reason: fileWords.line(lineAt(content, tree.brokenAt), fileWords.syntax) };
  const { root } = tree;
  const read = readStoryline(getNodeValue(root));
  if ('storyline' in read) return read;
  const { fault } = read;
  return { reason: fileWords.line(lineAt(content, nearestNode(root, fault.path).offset), fileWords.fault(fault)) };
}

/**
 * Where brackets are nested deeper than `most`, null where they are not: the parser calls itself for each, until the
 * browser gives up.
 */
function tooDeepAt(text: string, most: number): number | null {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (isText) {
      if (letter === '\\') at++;
      else if (letter === '"' || letter === '\n') isText = false;
    } else if (letter === '"') isText = true;
    else if (letter === '[' || letter === '{') depth++;
    else if (letter === ']' || letter === '}') depth--;
    if (depth > most) return at;
  }
  return null;
}
