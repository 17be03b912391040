import type { Agreement } from "../documents/agreement.ts";

/** A micro-credential that an agreement names, perhaps in one edition only. */
export type Named = Agreement["microCredentials"][number];

/** The micro-credentials that an agreement is about, each once: they are a set, and one that is also named in an edition is that edition. */
export function namedIn({ microCredentials }: Agreement): readonly Named[] {
  return microCredentials.filter((one, index) => !isNamedBetter(one, index, microCredentials));
}

/** The ids that an agreement names more than once where one naming would do. */
export function namedTwice(agreement: Agreement): readonly string[] {
  const kept = new Set(namedIn(agreement));
  const spare = agreement.microCredentials.filter((one) => !kept.has(one));
  return [...new Set(spare.map(({ id }) => id))];
}

/** Does another naming say the same earlier, or name an edition where this one names none? */
function isNamedBetter({ id, edition }: Named, index: number, all: readonly Named[]): boolean {
  return all.some(
    (other, at) =>
      other.id === id &&
      (other.edition === edition ? at < index : edition === undefined && at !== index),
  );
}
