import type { Campagne } from '../../src/model/tables.ts';
import type { ReadList } from './ownList.ts';
import type { PublishOptions } from './publishOptions.ts';

/** What one publication knows before it writes. */
export interface Publication {
  path: string;
  read: ReadList;
  options: PublishOptions;
  /** Ascending. */
  years: readonly number[];
  /** What the list is called. */
  name: string;
  /** Who publishes it. */
  publisher: string;
  /** What the site's sentences call what its list is about, before this publication. */
  programme: string;
  /** The folder of the region's tables as sentences name it: `data/bretagne`. */
  folder: string;
  /** The file's place below it. */
  source: string;
  /** The campaigns of the site before it. */
  before: readonly Campagne[];
}
