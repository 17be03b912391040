/** A list, or nothing where it is empty: what is not stated is left out. */
export function listed<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}
