import type { Hold } from "../../ladder/result.ts";

const kindWords: Readonly<Record<Hold["kind"], string>> = {
  limit: "limit",
  residency: "residency",
  overlap: "overlap",
  capacity: "requirement",
};

/** What holds credit back in a report for machines: the ids, and in the same order what each is, and whether it is open that it is needed. */
export function holdsJson(holds: readonly Hold[]) {
  return {
    binding: holds.map(({ id }) => id),
    bindingKinds: holds.map(({ kind }) => kind),
    bindingUndecided: holds.map(({ undecided }) => undecided === true),
  };
}

/** What to add where it was left open whether something could be left out of what holds credit back; else nothing. */
export function openNeed(parts: readonly { readonly undecided?: true }[]): string {
  return parts.some(({ undecided }) => undecided === true)
    ? " (may not all be needed: the work limit stopped the search)"
    : "";
}

/** The ids of what holds credit back; where two are the same, with what each is before it ("limit upper"). */
export function holdNames(holds: readonly Hold[]): string[] {
  const isTwofold = ({ id }: Hold) => holds.filter((other) => other.id === id).length > 1;
  return holds.map((hold) => (isTwofold(hold) ? `${kindWords[hold.kind]} ${hold.id}` : hold.id));
}
