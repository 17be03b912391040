import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../cli/run.ts";
import { basisOf, folderOf, frameworkPacks, frameworkTable } from "./table.ts";

const packs = frameworkPacks();
const begin = "<!-- frameworks: npm run rules-table -->\n";
const end = "\n<!-- end of frameworks -->";
const readme = join(packageRoot, "rules/README.md");

describe.each(packs.map((pack) => [pack.id, pack] as const))("the framework %s", (id, pack) => {
  test("lies in a folder of its name, and says what it is", () => {
    expect(folderOf(pack)).toBe(id);
    expect(pack.data.nature ?? "").not.toBe("");
    expect(pack.data.jurisdiction ?? "").not.toBe("");
  });

  test("names the source of every clause, with its basis", () => {
    for (const { source } of pack.data.clauses) {
      expect(basisOf(pack.data.sources, source)).toMatch(/^(primary|secondary|general-knowledge)$/);
    }
  });

  test("makes no must of general knowledge, and is verified only where all was read at the source", () => {
    const basis = pack.data.clauses.map((clause) => ({
      severity: clause.severity,
      basis: basisOf(pack.data.sources, clause.source),
    }));
    const guessed = basis.filter((one) => one.basis === "general-knowledge");
    expect(guessed.filter(({ severity }) => severity === "must")).toEqual([]);
    if (pack.data.verified) expect(basis.every((one) => one.basis === "primary")).toBe(true);
  });
});

test("the table in rules/README.md is what the packs say (npm run rules-table)", () => {
  const text = readFileSync(readme, "utf8");
  const [before = "", rest = ""] = text.split(begin);
  const [, after = ""] = rest.split(end);
  const fresh = `${before}${begin}${frameworkTable()}${end}${after}`;
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(readme, fresh);
  expect(readFileSync(readme, "utf8")).toBe(fresh);
});

interface Facts {
  readonly packs: readonly {
    readonly id: string;
    readonly clauses: readonly { readonly id: string }[];
  }[];
}

const facts = resolve(packageRoot, "../shared/domain/frameworks.json");

test.skipIf(!existsSync(facts))(
  "every clause of the research is in a pack, or said to be not modelled",
  () => {
    const known = JSON.parse(readFileSync(facts, "utf8")) as Facts;
    const missing = known.packs.flatMap(({ id, clauses }) => {
      const pack = packs.find((one) => one.id === id);
      const said = [
        ...(pack?.data.clauses.map((clause) => clause.id) ?? []),
        ...(pack?.data.notModelled ?? []).map((text) => text.split(". ")[0] ?? ""),
      ];
      return clauses
        .filter((clause) => !said.includes(clause.id))
        .map((clause) => `${id} ${clause.id}`);
    });
    expect(missing).toEqual([]);
  },
);
