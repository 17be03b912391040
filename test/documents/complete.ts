import { readFileSync } from "node:fs";
import path from "node:path";
import { parseAllDocuments } from "yaml";
import type { Kind } from "../../src/documents/kinds.ts";
import type { Part } from "../builders/documents.ts";

/** A YAML file that uses every key of the language. */
export const completeText = readFileSync(path.join(import.meta.dirname, "complete.yaml"), "utf8");

/** Its documents as plain data. */
export const complete = parseAllDocuments(completeText).map(
  (d) => d.toJS() as Part & { kind: Kind },
);

/** The one of a kind with the most keys. */
export function completeOf(kind: Kind): Part {
  const found = complete.filter((document) => document.kind === kind);
  const most = found.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)[0];
  if (most === undefined) throw new Error(`there is no ${kind}`);
  return most;
}
