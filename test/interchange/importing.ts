import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { draftText } from "../../src/interchange/draft.ts";
import type { Exported, Format, ImportOptions } from "../../src/interchange/format.ts";
import { type Gathered, gatherDrafts } from "../../src/interchange/gather-drafts.ts";
import { InputFile } from "../../src/interchange/input-file.ts";
import { codeFrame } from "../../src/report/text/code-frame.ts";
import { plainStyle } from "../../src/report/text/style.ts";
import { fixtureFolder } from "../fixtures/golden.ts";

import { exported, yamlOfDrafts } from "./exchange.ts";

/** The folder of real samples beside the repository; it is absent elsewhere. */
export const shared = resolve(import.meta.dirname, "../../../shared/data");

/** Is this file or folder of the real samples here? Says so where it is not. */
export function hasShared(path: string): boolean {
  const isHere = existsSync(join(shared, path));
  if (!isHere) console.warn(`${path} of the real samples is not here: tests of it are skipped`);
  return isHere;
}

/** A file as the command line reads it. */
export function inputFile(path: string, content: string | Uint8Array): InputFile {
  return new InputFile(
    path,
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  );
}

/** A sample under fixtures/standards. */
export function sample(path: string): InputFile {
  return inputFile(path, readFileSync(join(fixtureFolder("standards"), path)));
}

/** Files read as what they show to be, or as a format. */
export function read(
  files: readonly InputFile[],
  format: Format | null = null,
  options: ImportOptions = {},
): Promise<Gathered> {
  return gatherDrafts(format, files, options);
}

/** Documents and findings as a golden file holds them: YAML, then the findings in 80 columns as comments. */
export function asGolden({ drafts, diagnostics }: Gathered): string {
  const said = diagnostics.flatMap((finding) => codeFrame(finding, new Map(), plainStyle(80)));
  const comments = said.map((line) => `${`# ${line}`.trimEnd()}\n`).join("");
  return [...drafts.map(draftText), comments].join("---\n");
}

/** What is written of drafts in a format, and what is said of it. Throws where they are no documents. */
export function written(drafts: Gathered, format: Format): Exported {
  return exported(format, yamlOfDrafts(drafts));
}

/** What documents say, without comments and places. */
export function contents({ drafts }: Pick<Gathered, "drafts">): readonly unknown[] {
  return drafts.map(({ kind, id, data }) => ({ kind, id, data: JSON.parse(JSON.stringify(data)) }));
}
