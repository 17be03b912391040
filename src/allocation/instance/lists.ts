/** Lists of whole numbers, one list for each owner, in two flat arrays: list `i` is `values[start[i]]` up to `start[i + 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly values: Int32Array;
}

/** Packs lists into flat arrays. */
export function pack(lists: readonly (readonly number[])[]): Lists {
  const start = new Int32Array(lists.length + 1);
  let size = 0;
  for (let at = 0; at < lists.length; at += 1) {
    size += lists[at]?.length ?? 0;
    start[at + 1] = size;
  }
  const values = new Int32Array(size);
  let next = 0;
  for (const list of lists) for (const value of list) values[next++] = value;
  return { start, values };
}

/** The list of one owner. */
export function listAt({ start, values }: Lists, owner: number): Int32Array {
  return values.subarray(start[owner] ?? 0, start[owner + 1] ?? 0);
}
