/** Learning that is used already, and what it would be used for again. */
export interface AlreadyUsed {
  /** The title of what shares the learning; of what counts already, where `by` or `program` says so. */
  readonly other: string;
  /** The award that would use the learning again. */
  readonly course: string;
  /** The title of another program, answered together with this one, in which `other` counts. */
  readonly program?: string;
  /** The award of this program for which `other` counts, where it is for another course. */
  readonly by?: string;
  /** The title of what `course` also needs, where it is that which `other` is, or shares its learning with. */
  readonly needed?: string;
}

/** The sentence about learning that would be used twice. */
export function alreadyUsedText({ other, course, program, by, needed }: AlreadyUsed): string {
  if (needed !== undefined) {
    const shared = needed === other ? "" : `, which shares its learning with ${other}`;
    const place = program !== undefined ? ` in ${program}` : by === undefined ? "" : ` for ${by}`;
    return `for ${course} it also needs ${needed}${shared}, and that counts${place} already: learning is used once`;
  }
  if (program !== undefined) {
    return `${other} counts in ${program}, and learning is used once: it cannot count for ${course} here as well`;
  }
  return by === undefined
    ? `it shares its learning with ${other}: the two cannot be combined for ${course}`
    : `it shares its learning with ${other}, which counts for ${by} already: learning is used once, so it cannot count for ${course} as well`;
}
