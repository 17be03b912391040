import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type AnyDocument, type Document, placeOf } from "../documents/document.ts";
import { sorted } from "../kernel/order.ts";
import type { Rational } from "../kernel/rational.ts";
import type { PathStep } from "../source/tree.ts";

/**
 * Entries of lists that stand there twice, overlap, or are about themselves, so that they cannot mean what they say.
 * Whether bands overlap shows only where the value of their key is whole.
 */
export function checkLists(document: AnyDocument, isWhole: (key: string) => boolean): Diagnostic[] {
  switch (document.kind) {
    case "grade-scale": {
      const grades = document.data.bands.map(({ grade }) => grade);
      return [
        ...repeated(document, grades, ["bands"], ["grade"]),
        ...(isWhole("bands") ? overlappingBands(document) : []),
      ];
    }
    case "level-scale":
      return repeated(document, document.data.levels, ["levels"]);
    case "crosswalk":
      return checkJoint(document);
    case "course":
      return checkExclusions(document);
    case "program":
      return checkSharing(document);
    default:
      return [];
  }
}

/**
 * Each band with one that it crosses. They may touch, where one ends the next may begin; one may hold others, as a pass does
 * that covers several grades; and several systems of grades may stand beside each other, each from the lowest to the highest.
 */
function overlappingBands(scale: Document<"grade-scale">): Diagnostic[] {
  const rising = sorted(
    scale.data.bands.map((band, at) => ({ ...band, at })),
    (a, b) => a.from.compare(b.from) || b.to.compare(a.to),
  );
  if (areSystems(rising)) return [];
  const around: typeof rising = [];
  return rising.flatMap((band) => {
    while (around.at(-1)?.to.moreThan(band.from) === false) around.pop();
    const other = around.at(-1);
    around.push(band);
    if (other === undefined || other.to.atLeast(band.to)) return [];
    const [first, second] = other.at < band.at ? [other, band] : [band, other];
    const place = ({ at }: typeof band) => placeOf(scale, "bands", at, "from");
    const related = [{ message: "the other band", at: place(first) }];
    const args = { grade: second.grade, other: first.grade };
    return [diagnostic("overlapping-bands", args, place(second), { related })];
  });
}

type Band = Document<"grade-scale">["data"]["bands"][number];

/** More systems of grades than this stand on no scale. */
const mostSystems = 4;

/** Do bands, the lowest first, make systems in which none overlaps another, each from the lowest to the highest percentage? */
function areSystems(rising: readonly Band[]): boolean {
  const systems: { readonly from: Rational; to: Rational }[] = [];
  for (const { from, to } of rising) {
    const system = systems.find((one) => from.atLeast(one.to));
    if (system !== undefined) system.to = to;
    else systems.push({ from, to });
    if (systems.length > mostSystems) return false;
  }
  const [first, ...others] = systems;
  return others.every(({ from, to }) => first?.from.equals(from) && first.to.equals(to));
}

function checkJoint(crosswalk: Document<"crosswalk">): Diagnostic[] {
  return crosswalk.data.mappings.flatMap(({ from }, at) =>
    typeof from === "string"
      ? []
      : repeated(crosswalk as AnyDocument, from, ["mappings", at, "from"]),
  );
}

function checkExclusions(course: Document<"course">): Diagnostic[] {
  return (course.data.excludes ?? []).flatMap((id, at) =>
    id === course.id
      ? [diagnostic("self-reference", { id, what: "excludes" }, placeOf(course, "excludes", at))]
      : [],
  );
}

function checkSharing(program: Document<"program">): Diagnostic[] {
  return program.data.sharing.flatMap(([one, other], at) =>
    one === other
      ? [diagnostic("self-reference", { id: one, what: "shares" }, placeOf(program, "sharing", at))]
      : [],
  );
}

/** Words of a list that stand there before; `below` leads from an item to its word. */
function repeated(
  document: AnyDocument,
  words: readonly string[],
  list: readonly PathStep[],
  below: readonly PathStep[] = [],
): Diagnostic[] {
  const firsts = new Map<string, number>();
  return words.flatMap((word, at) => {
    const first = firsts.get(word);
    if (first === undefined) {
      firsts.set(word, at);
      return [];
    }
    const place = (index: number) => placeOf(document, ...list, index, ...below);
    const related = [{ message: "first written here", at: place(first) }];
    return [diagnostic("repeated-entry", { entry: word }, place(at), { related })];
  });
}
