/** Choices of the coverage parts that are no part of the address, but of what is taken away. */
import type { ChoixLocaux } from '../../exports/partie.ts';

/** Which organisations the list shows; each opening of the list begins with all. */
export const choixLocaux: ChoixLocaux = $state({ structures: 'toutes' });
