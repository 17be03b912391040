import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isKind } from "../../src/documents/kinds.ts";
import { check } from "../../src/ladder/check.ts";
import { openDay } from "../../src/ladder/day.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { plainOf } from "../../src/source/tree.ts";
import { readYaml } from "../../src/source/yaml.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import type { Part } from "../builders/documents.ts";
import { today, workspaceOf } from "../builders/workspace.ts";
import { at, mappingsOf, replaced } from "../documents/parts.ts";
import { fixtureFolder } from "../fixtures/golden.ts";

const folder = fixtureFolder("errors");

/** The documents of a file as plain data, of which the kind is known; none where it is no YAML. */
function documentsOf(file: string): readonly Part[] {
  const read = readYaml(new SourceFile(file, readFileSync(join(folder, file), "utf8")));
  if (read.diagnostics.length > 0) return [];
  return read.documents
    .map((root) => plainOf(root) as Part)
    .filter(({ kind }) => isKind(String(kind)));
}

const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => [name, documentsOf(name)] as const)
  .filter(([, documents]) => documents.length > 0);

/** What is found in documents, wherever it stands; sorted. */
function found(documents: readonly Part[]): string[] {
  const day = openDay(catalogueAt(workspaceOf(...documents), today));
  return check(day)
    .diagnostics.map(({ code, severity, message }) => `${severity} ${code} ${message}`)
    .sort();
}

test.each(cases)(
  "a key that means nothing hides no finding and makes no other: %s",
  (_, documents) => {
    const before = found(documents);
    const added = 'error unknown-key "zzq" is not a key that is known here';
    for (const [index, document] of documents.entries()) {
      const mappings = mappingsOf(document);
      for (const path of [mappings[0], mappings[(index * 7 + 3) % mappings.length]]) {
        if (path === undefined) continue;
        const wrong = replaced(document, path, { ...(at(document, path) as Part), zzq: 1 }) as Part;
        const after = found(documents.with(index, wrong));
        expect({ path, after }).toEqual({ path, after: [...before, added].sort() });
      }
    }
  },
);
