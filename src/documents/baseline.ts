import { z } from "zod";
import type { KnownFinding } from "../diagnostics/baseline.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import { descend, type Node } from "../source/tree.ts";
import { readYaml } from "../source/yaml.ts";
import { mapping } from "./compounds.ts";
import { decodeAs } from "./decode.ts";
import { text, whole } from "./values.ts";

const shape = mapping({
  schemaVersion: whole(1, 1),
  findings: z.array(mapping({ code: text, file: text, message: text, count: whole(1) })),
});

/** Reads a baseline, which is JSON: its entries with their places, or all that is wrong with it. */
export function readBaseline(file: SourceFile): readonly KnownFinding[] | Misread {
  const { documents, diagnostics } = readYaml(file);
  if (diagnostics.length > 0) return { diagnostics };
  const [root, second] = documents;
  if (root?.type !== "map" || second !== undefined) return misshapen(file, second ?? root);
  const decoded = decodeAs(shape, root, file);
  if (!("data" in decoded)) return decoded;
  return decoded.data.findings.map((entry, index) => {
    const { node } = descend(root, ["findings", index]);
    return { ...entry, at: file.span(node.start, node.end) };
  });
}

/** Does a text look like a baseline, also where it cannot be read any more? */
export function looksLikeBaseline(text: string): boolean {
  return /"schemaVersion"\s*:/.test(text) && /"findings"\s*:\s*\[/.test(text);
}

/** Why there is no baseline; at least one finding. */
export interface Misread {
  readonly diagnostics: readonly Diagnostic[];
}

function misshapen(file: SourceFile, node: Node | undefined): Misread {
  const expected = "one mapping with `schemaVersion` and `findings`";
  const found =
    node === undefined ? "nothing" : node.type === "map" ? "several" : "a list or a single value";
  const start = node?.start ?? 0;
  return {
    diagnostics: [diagnostic("wrong-type", { expected, found }, file.span(start, start + 1))],
  };
}
