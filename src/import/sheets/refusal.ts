/** Why a file is not read: the only error that opening one throws. */
import { refusalWords, type RefusalCode } from './words.ts';

/** `message` is one French sentence for the reader: what the file is, and what to do. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(refusalWords[code], options);
    this.code = code;
  }
}
