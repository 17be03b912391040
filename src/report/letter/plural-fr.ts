/** The form of a French word that goes with an amount: the plural begins at two. */
export function pluralFr<T>(amount: number, one: T, many: T): T {
  return amount < 2 ? one : many;
}
