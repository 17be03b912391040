import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { didYouMean } from "../kernel/text.ts";
import type { PathStep } from "../source/tree.ts";
import type { DocumentIndex } from "./workspace.ts";

/** Every level that a crosswalk of levels names must stand on its scale; scales that are not there are reported elsewhere. */
export function checkLevelCrosswalk(
  crosswalk: Document<"level-crosswalk">,
  index: DocumentIndex,
): Diagnostic[] {
  const { from, to, levels } = crosswalk.data;
  const on = (scale: string) =>
    index.editions("level-scale", scale).flatMap((edition) => edition.data.levels);
  const [known, others] = [on(from), on(to)];
  const check = (scale: string, all: readonly string[], level: string, path: PathStep[]) => {
    if (all.length === 0 || all.includes(level)) return [];
    const args = { level, scale, suggestion: didYouMean(level, all) };
    return [diagnostic("unknown-level", args, placeOf(crosswalk, ...path))];
  };
  return levels.flatMap((item, i) => [
    ...check(from, known, item.from, ["levels", i, "from"]),
    ...item.to.flatMap((level, j) => check(to, others, level, ["levels", i, "to", j])),
  ]);
}
