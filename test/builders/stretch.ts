import type { Stretch } from "../../src/kernel/stretch.ts";
import type { Lot } from "../../src/learner/rows/lot.ts";

/** A text as the bytes between two places. */
export function stretchOf(text: string): Stretch {
  const bytes = Buffer.from(`<${text}>`);
  return { bytes, from: 1, to: bytes.length - 1 };
}

/** What the bytes between two places say. */
export const textOf = ({ bytes, from, to }: Stretch) =>
  new TextDecoder().decode(bytes.subarray(from, to));

/** The learners of a lot. */
export const namesOf = ({ names }: Lot) =>
  Array.from({ length: names.size }, (_, learner) => names.text(learner));
