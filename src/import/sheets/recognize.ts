/** What the bytes of a file are, whatever its name says. */
import type { RefusalCode } from './words.ts';
import type { Zip } from './zip.ts';

/** `text` may still turn out to be a page, JSON or nothing readable: `recognizeText`. */
export type Recognized = 'zip' | 'ole' | 'text' | { refused: RefusalCode };

const SIGNATURES: [signature: string, RefusalCode][] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['RIFF', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['BM', 'image'],
  ['\0\0\x01\0', 'image'],
  ['8BPS', 'image'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['Rar!', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['{\\rtf', 'document'],
  ['%!PS', 'document'],
  ['\x09\0\x04\0', 'oldWorkbook'],
  ['\x09\x02\x06\0', 'oldWorkbook'],
  ['\x09\x04\x06\0', 'oldWorkbook'],
  ['\x09\x08\x08\0', 'oldWorkbook'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['SQLite format 3', 'program'],
  ['PAR1', 'program'],
];

/** A short signature is that of a text as well (« BM;Nom »): then a byte of binary must stand in the head. */
const SURE = 3;

export function recognize(bytes: Uint8Array): Recognized {
  if (bytes.length === 0) return { refused: 'empty' };
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  if (/^....ftyp(heic|heix|avif|mif1)/s.test(head)) return { refused: 'image' };
  // eslint-disable-next-line no-control-regex
  const isBinary = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head);
  const found = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (found && (isBinary || found[0].length > SURE)) return { refused: found[1] };
  // A PDF or a picture may have a few bytes before it.
  if (/%PDF-\d/.test(head)) return { refused: 'pdf' };
  return 'text';
}

/** What a zip holds. An OpenDocument file says its kind in a part of its own. */
export async function recognizeZip(zip: Zip): Promise<'xlsx' | 'xlsb' | 'ods' | RefusalCode> {
  const names = zip.names();
  const holds = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (zip.has('xl/workbook.bin')) return 'xlsb';
  if (holds(/^xl\/worksheets\//i) || zip.has('xl/workbook.xml')) return 'xlsx';
  if (holds(/^word\//)) return 'document';
  if (holds(/^ppt\//)) return 'slides';
  if (holds(/^Index\/.*\.iwa$|^index\.apxl$|^Index\.zip$/)) return 'numbers';
  if (zip.has('content.xml')) {
    const manifest = zip.has('META-INF/manifest.xml') ? await zip.textOf('META-INF/manifest.xml') : '';
    if (manifest.includes('encryption-data')) return 'encrypted';
    const kind = (zip.has('mimetype') ? await zip.textOf('mimetype') : manifest).trim();
    if (/opendocument\.presentation/.test(kind)) return 'slides';
    return /opendocument\.(text|graphics|formula|base)/.test(kind) ? 'document' : 'ods';
  }
  if (holds(/^encrypted-package$/)) return 'encrypted';
  if (holds(/^\[Content_Types\]\.xml$/)) return 'unreadable';
  return 'zip';
}

/** Names of streams stand in UTF-16 in the directory of an OLE2 file. */
export function recognizeOle(bytes: Uint8Array): 'xls' | RefusalCode {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (text.includes('EncryptedPackage')) return 'encrypted';
  if (text.includes('WordDocument')) return 'document';
  if (text.includes('PowerPoint Document')) return 'slides';
  if (text.includes('Workbook') || text.includes('Book\0')) return 'xls';
  return bytes.length < 1536 ? 'damaged' : 'otherOffice';
}

/** Control characters that no text has; a page that is no table; JSON. */
export function recognizeText(text: string): 'csv' | 'html' | RefusalCode {
  const head = text.slice(0, 65_536);
  if (head.trim() === '' && text.trim() === '') return 'empty';
  // eslint-disable-next-line no-control-regex
  const controls = head.match(/[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g)?.length ?? 0;
  const zeros = head.split('\0').length - 1;
  if (controls > 2 && controls > head.length * 0.02) return 'binary';
  if (zeros > 2 && zeros > head.length * 0.25) return 'binary';
  if (zeros + controls >= head.length) return 'binary';
  const start = head.trimStart().slice(0, 4096);
  if (/^MIME-Version:/i.test(start)) return 'page';
  if (/^\{\s*(["}]|$)/.test(start) || (/^\[\s*([[{"\]\d-]|$)/.test(start) && /[\]}]$/.test(text.trimEnd())))
    return 'json';
  if (!start.startsWith('<')) return 'csv';
  if (/<html|<table|<!doctype html|<head|<body/i.test(start)) return /<table/i.test(text) ? 'html' : 'page';
  return /^<(\?xml|!--|[a-z][\w:.-]*(\s[^<]*)?>)/i.test(start) ? 'xml' : 'csv';
}
