import type { Hold } from "../../ladder/result.ts";

const kindWords: Readonly<Record<Hold["kind"], string>> = {
  limit: "limit",
  residency: "residency",
  overlap: "overlap",
  capacity: "requirement",
  program: "program",
};

/** What holds credit back in a report for machines: the ids, and in the same order what each is. */
export function holdsJson(holds: readonly Hold[]) {
  return { binding: holds.map(({ id }) => id), bindingKinds: holds.map(({ kind }) => kind) };
}

/** The ids of what holds credit back; where two are the same, with what each is before it ("limit upper"). */
export function holdNames(holds: readonly Hold[]): string[] {
  const isTwofold = ({ id }: Hold) => holds.filter((other) => other.id === id).length > 1;
  return holds.map((hold) => (isTwofold(hold) ? `${kindWords[hold.kind]} ${hold.id}` : hold.id));
}
