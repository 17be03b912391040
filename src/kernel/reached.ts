/** All that a node leads to, by one link or several; the node itself only where it leads back to itself. */
export function reached<T>(start: T, next: (node: T) => Iterable<T>): Set<T> {
  const found = new Set<T>();
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const one of next(node)) {
      if (found.has(one)) continue;
      found.add(one);
      open.push(one);
    }
  }
  return found;
}
