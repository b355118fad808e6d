/** The territory under the pointer or the keyboard: shared by map, legend and ranking, remembered nowhere. */
export class Hover {
  code = $state.raw<string | null>(null);
}
