/** A step of a key: a name, and whether it is a list of which an entry is made (`[]`) or a certain one is meant (`[2]`, from 1). */
export interface KeyStep {
  readonly name: string;
  readonly entry: "each" | number | null;
}

/** Reads `hours.learning`, `competencies[].statement` or `assessments[2].type`; null where it is no such key. */
export function readKey(key: string): readonly KeyStep[] | null {
  const steps = key.split(".").map((part) => {
    const found = /^([A-Za-z][A-Za-z0-9]{0,40})(?:\[(\d{0,3})\])?$/.exec(part);
    if (found === null) return null;
    const [, name = "", index] = found;
    if (index === "0") return null;
    return {
      name,
      entry: index === undefined ? null : index === "" ? "each" : Number(index),
    } as const;
  });
  if (steps.filter((step) => step?.entry === "each").length > 1) return null;
  return steps.every((step): step is NonNullable<typeof step> => step !== null) ? steps : null;
}

/** A key without the places in lists, by which what belongs to it is found. */
export function listName(steps: readonly KeyStep[]): string | null {
  const at = steps.findIndex(({ entry }) => entry === "each");
  if (at === -1 || at === steps.length - 1) return null;
  return steps
    .slice(0, at + 1)
    .map(({ name }) => name)
    .join(".");
}
