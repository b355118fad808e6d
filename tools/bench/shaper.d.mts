import type { ServerResponse } from 'node:http';
export interface Net {
  roundTripMs: number;
  kbitPerSecond: number;
  firstFlight: number;
}
export const SLOW_4G: Net;
export class Line {
  constructor(net: Net);
  answerAt(now: number, isFirst: boolean): number;
  deliveredAt(now: number, bytes: number): number;
}
export class Shaper {
  constructor(net?: Net);
  open(): Promise<void>;
  send(response: ServerResponse, body: Buffer): void;
}
