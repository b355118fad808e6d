/** Bytes become text whichever program saved them, one edge case a test. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/import/decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decodeText', () => {
  test('UTF-8', () => {
    expect(decodeText(bytes(0x63, 0xc3, 0xa9))).toEqual({ text: 'cé', encoding: 'utf-8' });
  });

  test('the byte order mark of UTF-8 is no text', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a', encoding: 'utf-8' });
  });

  test('what is no UTF-8 is Windows-1252', () => {
    expect(decodeText(bytes(0x63, 0xe9))).toEqual({ text: 'cé', encoding: 'windows-1252' });
  });

  test('quotes, dashes, ligatures and the euro of Windows-1252 are no control characters', () => {
    expect(decodeText(bytes(0x80, 0x8c, 0x92, 0x93, 0x94, 0x96, 0x9c, 0x9f)).text).toBe('€Œ’“”–œŸ');
  });

  test('the five bytes that Windows-1252 leaves undefined stay', () => {
    expect(decodeText(bytes(0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xe9)).text).toBe('\x81\x8d\x8f\x90\x9dé');
  });

  test('UTF-16 with its mark, little end first', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00))).toEqual({ text: 'aé', encoding: 'utf-16le' });
  });

  test('UTF-16 with its mark, big end first', () => {
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9))).toEqual({ text: 'aé', encoding: 'utf-16be' });
  });

  test('UTF-8 that stops within a character is no UTF-8', () => {
    expect(decodeText(bytes(0x61, 0xc3)).encoding).toBe('windows-1252');
  });

  test('nothing', () => {
    expect(decodeText(bytes())).toEqual({ text: '', encoding: 'utf-8' });
  });
});
