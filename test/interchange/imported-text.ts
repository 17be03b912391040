import { readFileSync } from "node:fs";
import { arrange } from "../../src/diagnostics/diagnostic.ts";
import { draftText } from "../../src/interchange/draft.ts";
import type { ImportOptions } from "../../src/interchange/format.ts";
import { formats } from "../../src/interchange/formats.ts";
import { gatherDrafts } from "../../src/interchange/gather-drafts.ts";
import { InputFile } from "../../src/interchange/input-file.ts";
import { findingLine } from "../../src/report/text/code-frame.ts";
import { plainStyle } from "../../src/report/text/style.ts";
import { fixtureFolder } from "../fixtures/golden.ts";

/** A file from a text. */
export const textFile = (name: string, text: string): InputFile =>
  new InputFile(name, new TextEncoder().encode(text));

/** A sample of a standard that is kept with the fixtures. */
export const sampleFile = (path: string): InputFile =>
  new InputFile(path, readFileSync(`${fixtureFolder("standards")}${path}`));

/** The documents of a file as YAML, and below them what was found, a line each. */
export async function importedText(
  format: string | null,
  file: InputFile,
  options: ImportOptions = {},
): Promise<string> {
  const stated = formats.find(({ id }) => id === format) ?? null;
  const { drafts, diagnostics } = await gatherDrafts(stated, [file], options);
  const found = arrange(diagnostics).map(
    (finding) => `# ${findingLine(finding, plainStyle(80))}\n`,
  );
  return `${drafts.map(draftText).join("---\n")}${found.join("")}`;
}
