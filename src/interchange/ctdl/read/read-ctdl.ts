import { type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import { startOf } from "../../../diagnostics/span.ts";
import { Cursor } from "../../cursor/cursor.ts";
import type { Imported, ImportOptions } from "../../format.ts";
import type { InputFile } from "../../input-file.ts";
import { Graph } from "../graph/graph.ts";
import { readGraph } from "./read-graph.ts";
import { ReadingRun } from "./reading-run.ts";

/** Reads files of CTDL and CTDL-ASN together, so that what one describes another can point to. */
export function readCtdl(files: readonly InputFile[], options: ImportOptions): Imported {
  const graph = new Graph(options.language ?? "en");
  const diagnostics: Diagnostic[] = [];
  const tops: Cursor[] = [];
  for (const { json } of files) {
    if (!("value" in json)) {
      diagnostics.push(json);
      continue;
    }
    const top = Cursor.over(json);
    tops.push(top);
    graph.add(top);
  }
  const run = new ReadingRun(graph, options);
  readGraph(run);
  run.finish();
  const [first] = tops;
  if (run.drafts.length === 0 && first !== undefined) {
    const args = { format: "CTDL", wanted };
    diagnostics.push(diagnostic("nothing-found", args, startOf(first.at.file)));
  }
  return {
    drafts: run.drafts,
    diagnostics: [...diagnostics, ...tops.flatMap((top) => top.reading.finish())],
  };
}

const wanted =
  "credential, course, program, competency, pathway or transfer value that can be taken over";
