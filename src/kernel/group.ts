/** Groups values by a key, in order of first appearance. */
export function groupBy<T, K>(values: Iterable<T>, key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) put(groups, key(value), value);
  return groups;
}

/** Groups values by each of their keys, in order of first appearance; a value is once in each of its groups. */
export function groupByEach<T, K>(
  values: Iterable<T>,
  keys: (value: T) => Iterable<K>,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    for (const name of new Set(keys(value))) put(groups, name, value);
  }
  return groups;
}

function put<T, K>(groups: Map<K, T[]>, name: K, value: T): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [value]);
  else group.push(value);
}
