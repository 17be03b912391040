import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { draftText } from "../../../src/interchange/draft.ts";
import { gatherDrafts } from "../../../src/interchange/gather-drafts.ts";
import { InputFile } from "../../../src/interchange/input-file.ts";

/** What is measured: a file parsed and nothing done with it, or imported up to the YAML text. */
export type Job = "parse" | "import";

/** Does a job once; the length of what came of it, so that nothing is left out. */
export async function once(job: Job, file: string): Promise<number> {
  return job === "parse" ? parsed(file) : imported(file);
}

function parsed(file: string): number {
  const bytes = readFileSync(file);
  if (!file.endsWith(".csv")) return Object.keys(JSON.parse(bytes.toString("utf8"))).length;
  return parse(bytes, { bom: true, columns: true }).length;
}

/** Read, checked against the schema and written as YAML, as `import` does before it saves. */
async function imported(file: string): Promise<number> {
  const input = new InputFile(file, readFileSync(file));
  const { drafts, diagnostics } = await gatherDrafts(null, [input], {});
  const faults = diagnostics.filter(({ severity }) => severity === "error");
  if (drafts.length === 0 || faults.length > 0) throw new Error(`${file} was not read`);
  return drafts.map(draftText).join("---\n").length;
}
