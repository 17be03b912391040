import type { Cursor } from "../../cursor/cursor.ts";
import { titleOfAlignments } from "../read/read-alignments.ts";
import { alignmentProperties, pairedWith } from "../vocabulary.ts";
import { iriOfAddress } from "./statement.ts";
import type { WritingRun, Written } from "./writing-run.ts";

/** Writes the mappings of a crosswalk onto the competencies of frameworks that they are from; others have no place. Has any of them one? */
export function writeCrosswalk(
  run: WritingRun,
  { document, cursor }: Written<"crosswalk">,
): boolean {
  const [framework] = document.id.split(/-alignments$/);
  if (cursor.text("title") !== titleOfAlignments(framework ?? "")) {
    const why = "alignments are named after the framework that they are of";
    for (const key of ["id", "title"]) cursor.get(key)?.lose(why);
  }
  const by = cursor.get("assertedBy");
  if (by?.text("role") === "publisher of the framework") by.pass("organisation");
  const written = cursor.list("mappings").filter((mapping) => writeMapping(run, mapping));
  return written.length > 0;
}

/** Aligns what a mapping is from with what it is to; was that possible? */
function writeMapping(run: WritingRun, mapping: Cursor): boolean {
  const sources = mapping.texts("from");
  const to = mapping.text("to") ?? "";
  const property = propertyOf(mapping);
  const [from] = sources;
  const isOfFramework =
    from !== undefined && run.find("competency-framework", from.replace(/#.*$/s, "")) !== null;
  const source = sources.length === 1 && isOfFramework ? iriOfAddress(run, from) : null;
  const target = iriOfAddress(run, to);
  if (property === null || source === null || target === null) {
    mapping.lose("CTDL aligns one competency of a framework with another");
    return false;
  }
  run.align(source, `ceasn:${property}`, target);
  return true;
}

/** The property that says how closely; null where nothing is settled. */
function propertyOf(mapping: Cursor): string | null {
  const relation = mapping.text("relation") ?? "exact";
  const status = mapping.text("status") ?? "accepted";
  if (status === "proposed") return relation === "related" ? "alignTo" : null;
  return status === "accepted" ? pairedWith(alignmentProperties, relation, 1) : null;
}
