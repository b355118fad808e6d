/** Workbooks in binary, made byte by byte: an .xls in its OLE2 container, an .xlsb in its zip. */
import { strToU8, zipSync } from 'fflate';

const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value), ...u16(value >>> 16)];
const f64 = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)];
const single = (text: string) => [...text].map((character) => character.charCodeAt(0));
const wide = (text: string) => single(text).flatMap(u16);

export interface BinarySheet {
  name: string;
  isHidden?: boolean;
  rows: (string | number)[][];
}

const SECTOR = 512;

/** [MS-XLS]: globals, then one substream a sheet; [MS-CFB]: header, one sector of FAT, one of directory, the stream. */
export function xls(sheets: BinarySheet[], { is1904 = false, isEncrypted = false } = {}): Uint8Array {
  const record = (id: number, data: number[]) => [...u16(id), ...u16(data.length), ...data];
  const start = (type: number) =>
    record(0x809, [...u16(0x600), ...u16(type), ...u16(0), ...u16(0), ...u32(0), ...u32(6)]);
  const end = record(0x0a, []);
  // Style 0 is plain, style 1 a date.
  const style = (format: number) => record(0xe0, [...u16(0), ...u16(format), ...Array<number>(16).fill(0)]);
  const globals = (places: number[]) => [
    ...start(5),
    ...(isEncrypted ? record(0x2f, u16(1)) : []),
    ...record(0x22, u16(is1904 ? 1 : 0)),
    ...style(0),
    ...style(14),
    ...sheets.flatMap(({ name, isHidden }, at) =>
      record(0x85, [...u32(places[at] ?? 0), isHidden ? 1 : 0, 0, name.length, 0, ...single(name)]),
    ),
    ...end,
  ];
  const bodies = sheets.map(({ rows }) => [
    ...start(16),
    ...rows.flatMap((row, line) =>
      row.flatMap((value, column) => {
        const place = [...u16(line), ...u16(column)];
        if (typeof value === 'string')
          return record(0x204, [...place, ...u16(0), ...u16(value.length), 0, ...single(value)]);
        return record(0x203, [...place, ...u16(value > 40_000 ? 1 : 0), ...f64(value)]);
      }),
    ),
    ...end,
  ]);
  let next = globals([]).length;
  const places = bodies.map((body) => (next += body.length) - body.length);
  const stream = [...globals(places), ...bodies.flat()];
  const sectors = Math.max(8, Math.ceil(stream.length / SECTOR));
  const pad = (bytes: number[], length: number, value = 0) => [
    ...bytes,
    ...Array<number>(length - bytes.length).fill(value),
  ];
  const FREE = 0xffffffff;
  const END = 0xfffffffe;
  const header = [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...Array<number>(16).fill(0),
    ...[...u16(0x3e), ...u16(3), ...u16(0xfffe), ...u16(9), ...u16(6), ...Array<number>(6).fill(0)],
    ...[...u32(0), ...u32(1), ...u32(1), ...u32(0), ...u32(4096), ...u32(END), ...u32(0), ...u32(END), ...u32(0)],
    ...u32(0),
  ];
  const chain = Array.from({ length: sectors }, (_, at) => (at === sectors - 1 ? END : at + 3));
  const fat = [0xfffffffd, END, ...chain].flatMap(u32);
  const entry = (name: string, type: number, child: number, first: number, size: number) => [
    ...pad(wide(name), 64),
    ...[...u16(name.length * 2 + 2), type, 1, ...u32(FREE), ...u32(FREE), ...u32(child), ...Array<number>(36).fill(0)],
    ...[...u32(first), ...u32(size), ...u32(0)],
  ];
  const directory = [...entry('Root Entry', 5, 1, END, 0), ...entry('Workbook', 2, FREE, 2, sectors * SECTOR)];
  return Uint8Array.from([
    ...pad(header, SECTOR, 255),
    ...pad(fat, SECTOR, 255),
    ...pad(directory, SECTOR),
    ...pad(stream, sectors * SECTOR),
  ]);
}

/** [MS-XLSB]: a record is its number, its length and its content. */
export function xlsb(sheets: BinarySheet[]): Uint8Array {
  const varint = (value: number) => (value < 128 ? [value] : [(value & 127) | 128, value >> 7]);
  const record = (id: number, data: number[]) => [...varint(id), ...varint(data.length), ...data];
  const text = (value: string) => [...u32(value.length), ...wide(value)];
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const sheetBin = ({ rows }: BinarySheet) =>
    rows.flatMap((row, line) => [
      ...record(0, [...u32(line), ...Array<number>(13).fill(0)]),
      ...row.flatMap((value, column) =>
        typeof value === 'string'
          ? record(6, [...u32(column), ...u32(0), ...text(value)])
          : record(5, [...u32(column), ...u32(0), ...f64(value)]),
      ),
    ]);
  const links = sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.bin`));
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(`<Relationships>${relation('r', 'officeDocument', 'xl/workbook.bin')}</Relationships>`),
    'xl/_rels/workbook.bin.rels': strToU8(`<Relationships>${links.join('')}</Relationships>`),
    'xl/workbook.bin': Uint8Array.from(
      sheets.flatMap(({ name, isHidden }, at) =>
        record(156, [...u32(isHidden ? 1 : 0), ...u32(at + 1), ...text(`rId${at + 1}`), ...text(name)]),
      ),
    ),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.bin`, Uint8Array.from(sheetBin(sheet))]),
    ),
  });
}
