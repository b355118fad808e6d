/** What a hostile visitor, a broken program or a newer version may hand over, mixed with what is right. */
import fc, { type Arbitrary } from 'fast-check';

/** Where it is not escaped, each payload would set `window.injected` or stand in the page as an element of this id. */
export const INJECTED = 'injected';
const PAYLOADS = [
  `<img id=${INJECTED} src=x onerror="window.${INJECTED}=1">`,
  `"><svg id="${INJECTED}" onload="window.${INJECTED}=1">`,
  `<script id=${INJECTED}>window.${INJECTED}=1</script>`,
  `'-(window.${INJECTED}=1)-'`,
  `javascript:window.${INJECTED}=1`,
  `{@html '<b id=${INJECTED}>'}`,
  `</title><b id=${INJECTED}>`,
  `\${window.${INJECTED}=1}`,
  `]]><b id="${INJECTED}"/>`,
];

/** What programs stumble over. */
const TRAPS = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\0',
    '\u000b',
    '\u001f',
    '\u007f',
    '\ufeff',
    '\ufffe',
    '\u202e',
    '\u200b',
    '\u2028',
  ],
  ...['\ud800', '\udc00', 'a\ud83d', '😀', '👩‍👩‍👧‍👦', 'مرحبا', 'שלום', 'é', 'İ', 'ß', 'ﬃ', '١٢٣', '１２'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'prototype', 'null', 'undefined', 'NaN'],
  ...['1e309', '-1e309', '-0', '0x1F', '1e-7', '9007199254740993', '00000000001', 'Infinity', '٣'],
  ...['%', '%0', '%zz', '%00', '%E0%A4%A', '%ud800', '+', '&', '=', '#', '?', ';', ',', '"', "'", '\\', '/', '../../'],
  ...['=1+1', '+cmd|', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")', '.*', '(a+)+$', '[', '\\u0000'],
];

/** A sign of UTF-16 of any kind, halves of pairs among them. */
const unit16 = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** What UTF-8 can hold: half a pair of surrogates becomes the sign for what is missing. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Longer than anybody types. */
const long = fc
  .tuple(fc.constantFrom('x', 'é ', '<b>', '😀', '"', '\u0301', '1'), fc.constantFrom(300, 5000, 100_000))
  .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));

/** Any text, most of them short and nasty. `isLong`: now and then of 100,000 characters. */
export const hostileText = ({ isLong = true } = {}): Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...TRAPS) },
    { weight: 3, arbitrary: fc.constantFrom(...PAYLOADS) },
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 2, arbitrary: fc.string({ unit: unit16, maxLength: 20 }) },
    {
      weight: 2,
      arbitrary: fc.array(fc.constantFrom(...TRAPS, ...PAYLOADS), { maxLength: 5 }).map((all) => all.join('')),
    },
    ...(isLong ? [{ weight: 1, arbitrary: long }] : []),
  );

/** One of `right`, or anything. */
export const orHostile = (right: readonly string[], options?: { isLong?: boolean }): Arbitrary<string> =>
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: hostileText(options) });

/** Numbers that arithmetic stumbles over, beside ordinary ones. */
export const hostileNumber = (): Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(0, -0, 1, -1, 0.1, 1e21, 1e308, -1e308, 5e-324, 2 ** 53, NaN, Infinity, -Infinity),
    fc.integer({ min: -10, max: 3000 }),
    fc.double(),
  );

/** Any value that JSON, a message or a store can hold. */
export const hostileValue = (): Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(null, undefined, true, false, {}, []),
    hostileNumber(),
    hostileText({ isLong: false }),
    fc.object({
      key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'length', 'id', 'type'), fc.string()),
      maxDepth: 2,
    }),
  );

/**
 * `whole` with one thing in it changed for the worse: at some path of keys a value is replaced, left out, or put twice.
 */
export function damaged(whole: unknown): Arbitrary<unknown> {
  const paths = listPaths(whole);
  return fc
    .tuple(fc.constantFrom(...paths), fc.option(hostileValue(), { nil: LEFT_OUT }), fc.boolean())
    .map(([path, value, isTwice]) => changedAt(structuredClone(whole), path, value, isTwice));
}

const LEFT_OUT = Symbol('left out');
type Path = readonly (string | number)[];

function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  // The first ones of a long list stand for all.
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 4) : Object.keys(value);
  return [path, ...keys.flatMap((key) => listPaths((value as Record<string | number, unknown>)[key], [...path, key]))];
}

function changedAt(whole: unknown, path: Path, value: unknown, isTwice: boolean): unknown {
  const key = path.at(-1);
  if (key === undefined) return value === LEFT_OUT ? null : value;
  const parent = path.slice(0, -1).reduce((at, one) => (at as Record<string | number, unknown>)[one], whole);
  if (Array.isArray(parent)) {
    const index = Number(key);
    parent.splice(index, 1, ...(value === LEFT_OUT ? (isTwice ? [parent[index], parent[index]] : []) : [value]));
  } else if (value === LEFT_OUT) Reflect.deleteProperty(parent as object, key);
  else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  return whole;
}

/** The bytes of a file with some of them cut off, flipped, or put in another's place. */
export function damagedBytes(whole: Uint8Array): Arbitrary<Uint8Array> {
  const at = fc.nat({ max: Math.max(0, whole.length - 1) });
  return fc.oneof(
    at.map((end) => whole.slice(0, end)),
    at.map((start) => whole.slice(start)),
    fc.array(fc.tuple(at, fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }).map((changes) => {
      const copy = whole.slice();
      for (const [place, byte] of changes) copy[place] = byte;
      return copy;
    }),
    fc.tuple(at, fc.uint8Array({ maxLength: 60 })).map(([place, bytes]) => {
      return Uint8Array.from([...whole.subarray(0, place), ...bytes, ...whole.subarray(place)]);
    }),
  );
}
