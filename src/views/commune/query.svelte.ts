/** What is written in the field of « Ma commune », what it finds, and what is said of that. */
import type { CommuneEntry } from '../../model/communes.ts';
import type { Dataset } from '../../model/dataset.ts';
import { fold } from '../../model/fold.ts';
import type { CommuneList } from './list.svelte.ts';
import { communeWords } from './words.ts';

/** Former communes share a code with today's: the name is part of what tells entries apart. */
const idOf = ({ code, nom }: CommuneEntry) => `${code}-${nom.replace(/\W+/g, '_')}`;

export class CommuneQuery {
  readonly #list: CommuneList;
  readonly #dataset: Dataset;
  /** As it is written. */
  text = $state('');

  #asked = $derived(this.text.trim());
  #elsewhere = $derived.by(() => this.#list.here?.elsewhere?.find(this.#asked) ?? null);
  #search = $derived.by(() => {
    const finder = this.#list.here?.finder;
    const plain = finder?.search(this.#asked) ?? { foundOnes: [], total: 0 };
    const isNamed = plain.foundOnes.some(({ commune }) => fold(commune.nom) === fold(this.#asked));
    const isElsewhere = this.#elsewhere?.kind === 'nom' && !isNamed;
    return isElsewhere ? (finder?.search(this.#asked, true) ?? plain) : plain;
  });

  /** How many communes answer, of which `options` are the first. */
  total = $derived(this.#search.total);
  options = $derived.by(() =>
    this.#search.foundOnes.flatMap((found) => {
      const { commune } = found;
      const departement = this.#dataset.units.find(({ code }) => code === commune.departement);
      const whole = this.#list.currentOf(commune.current);
      return departement
        ? [
            {
              id: idOf(commune),
              text: commune.nom,
              precision: communeWords.precision(found, departement, whole?.nom ?? null),
            },
          ]
        : [];
    }),
  );
  /** A name of elsewhere may be that of a commune here: then nothing is said of elsewhere. */
  #outside = $derived.by(() => {
    const { foundOnes, total } = this.#search;
    const isHere = ({ commune }: { commune: CommuneEntry }) => fold(this.#asked).startsWith(fold(commune.nom));
    return this.#elsewhere && (total === 0 || (this.#elsewhere.kind === 'nom' && !foundOnes.some(isHere)))
      ? communeWords.outside(this.#asked, this.#elsewhere, this.#dataset.region)
      : '';
  });
  #answer = $derived.by(() => {
    if (this.options.length > 0) return communeWords.foundOnes(this.options.length, this.total);
    return this.#outside === '' ? communeWords.noneFound(this.#asked) : '';
  });

  /** What is said to who does not see the options; nothing below two letters. */
  announce = $derived.by(() =>
    this.#asked.length >= 2 && this.#list.here ? [this.#outside, this.#answer].filter(Boolean).join(' ') : '',
  );
  /** What is also seen: that nothing was found, or that it lies elsewhere. */
  notice = $derived.by(() =>
    this.announce !== '' && (this.#outside !== '' || this.options.length === 0) ? this.#outside || this.announce : '',
  );

  constructor(list: CommuneList, dataset: Dataset) {
    this.#list = list;
    this.#dataset = dataset;
  }

  /** The commune behind the `id` of an option. */
  communeOf(id: string): CommuneEntry | undefined {
    return this.#search.foundOnes.find(({ commune }) => idOf(commune) === id)?.commune;
  }
}
