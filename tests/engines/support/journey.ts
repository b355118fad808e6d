/** Something that a visitor does from beginning to end, in any engine. */
import type { Visit } from './visit.ts';

export interface Journey {
  name: string;
  /** Whether it needs WebGL; the others have none. */
  webgl?: boolean;
  /** Whether it needs a window as narrow as a telephone. */
  narrow?: boolean;
  go(visit: Visit): Promise<void>;
}
