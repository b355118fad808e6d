/** Choices of the coverage parts that are no part of the address, but of what is taken away. */
import type { LocalChoices } from '../exports/part.ts';

/** Which organisations the list shows; each opening of the list begins with all. */
export const localChoices: LocalChoices = $state({ structures: 'all' });
