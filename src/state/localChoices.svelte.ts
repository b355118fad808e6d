/** Choices of the coverage parts that are no part of the address, but of what is taken away. */
import type { StructuresFilter } from '../selection/structures.ts';

/** Which organisations the list shows; each opening of the list begins with all. */
export const localChoices: { structures: StructuresFilter } = $state({ structures: 'all' });
