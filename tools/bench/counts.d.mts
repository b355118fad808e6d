export function compress(html: string): Buffer;
export function compressAside(html: string): Promise<Buffer>;
export function textWithin(html: string, bytes: number): string;
export function mapEnd(html: string): number;
export function mapBytes(html: string): number;
export function mapBytesOf(html: string, stream: Buffer): number;
export function countElements(html: string): number;
export function styleBytes(html: string): number;
