/** Adds items to the end of a list, however many there are: `push(...items)` puts them all on the stack at once. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
