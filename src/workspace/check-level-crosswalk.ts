import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { PathStep } from "../source/tree.ts";
import type { KnownNames } from "./known-names.ts";

/** Every level that a crosswalk of levels names must stand on its scale; scales that are not there are reported elsewhere. */
export function checkLevelCrosswalk(
  crosswalk: Document<"level-crosswalk">,
  names: KnownNames,
): Diagnostic[] {
  const { from, to, levels } = crosswalk.data;
  const check = (scale: string, level: string, path: PathStep[]) => {
    const known = names.levels(scale);
    if (known.size === 0 || known.has(level)) return [];
    const args = { level, scale, suggestion: names.search.suggestion(level, known) };
    return [diagnostic("unknown-level", args, placeOf(crosswalk, ...path))];
  };
  return levels.flatMap((item, i) => [
    ...check(from, item.from, ["levels", i, "from"]),
    ...item.to.flatMap((level, j) => check(to, level, ["levels", i, "to", j])),
  ]);
}
