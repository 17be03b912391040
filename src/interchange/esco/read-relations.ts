import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DelimitedFile } from "../delimited/delimited-file.ts";
import type { Broader } from "./concept.ts";

/** Does a table say which concepts of ESCO are broader than which? */
export function describesRelations(heading: readonly string[]): boolean {
  return heading.includes("concepturi") && heading.includes("broaderuri");
}

/** Reads a table of relations (`broaderRelationsSkillPillar.csv`). */
export function readRelations(table: DelimitedFile): readonly Broader[] {
  table.pass("conceptType", "broaderType", "conceptLabel", "broaderLabel");
  const childOf = table.column("conceptUri");
  const parentOf = table.column("broaderUri");
  return table.rows.flatMap((row) => {
    const child = childOf(row);
    const parent = parentOf(row);
    if (child !== "" && parent !== "") return [{ child, parent, row }];
    const what = child === "" ? "conceptUri" : "broaderUri";
    const args = { what, of: "a relation", instead: null };
    table.report(diagnostic("value-missing", args, table.at(row)));
    return [];
  });
}
