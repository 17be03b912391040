import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { speechEn } from "../../src/report/letter/speech-en.ts";
import { speechFr } from "../../src/report/letter/speech-fr.ts";
import { loadWorkspace } from "../../src/workspace/load.ts";
import { packageRoot } from "../cli/run.ts";
import { packsWithCases } from "./pack.ts";
import { frameworkPacks } from "./table.ts";

/** What names a unit, and the ids of the packs that do. */
type Naming = ReadonlyMap<string, readonly string[]>;

const ofBanks = naming(
  packsWithCases("credit-banks").flatMap((name) =>
    loadWorkspace({ root: join(packageRoot, "rules/credit-banks", name) })
      .documents.of("credit-bank")
      .filter(({ origin }) => origin === "workspace")
      .flatMap(({ id, data }) => (data.unit === undefined ? [] : [[data.unit, id] as const])),
  ),
);
const ofFrameworks = naming(
  frameworkPacks().flatMap(({ id, data }) =>
    data.clauses.flatMap((clause) =>
      [...unitsIn(clause.applies), ...unitsIn(clause.require)].map((unit) => [unit, id] as const),
    ),
  ),
);
const readme = readFileSync(join(packageRoot, "rules/README.md"), "utf8");
const [, table = ""] = /^\| unit \| one credit is .*\n\|.*\n((?:\|.*\n)+)/m.exec(readme) ?? [];
const rows = table
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")));

test("rules/README.md lists each unit that a pack names, with the packs that name it", () => {
  const listed = rows.map(([, unit = "", , banks = "", frameworks = ""]) => [
    unit,
    banks,
    frameworks,
  ]);
  const named = [...new Set([...ofBanks.keys(), ...ofFrameworks.keys()])].sort();
  expect(listed).toEqual(
    named.map((unit) => [
      unit,
      (ofBanks.get(unit) ?? []).join(", "),
      (ofFrameworks.get(unit) ?? []).join(", "),
    ]),
  );
});

test("frameworks name the units of the banks; where no bank has one, the list of units says so", () => {
  const withoutBank = [...ofFrameworks.keys()].filter((unit) => !ofBanks.has(unit));
  expect(withoutBank).toEqual(["hkqf"]);
});

test("letters have words for each of them", () => {
  for (const [, unit = ""] of rows) {
    expect(speechEn.unit(unit)).not.toContain("(");
    expect(speechFr.unit(unit)).not.toContain("(");
  }
});

/** The units that a clause's schema names: as `unit: {const}` or `unit: {enum}`, or among the `units` of a keyword. */
function unitsIn(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(unitsIn);
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === "units") return texts(value);
    if (key !== "unit" || typeof value !== "object" || value === null) return unitsIn(value);
    const { const: only, enum: several } = value as { const?: unknown; enum?: unknown };
    return [...texts(only), ...texts(several)];
  });
}

function texts(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === "string");
}

function naming(pairs: readonly (readonly [unit: string, pack: string])[]): Naming {
  const packs = new Map<string, string[]>();
  for (const [unit, pack] of pairs) packs.set(unit, [...(packs.get(unit) ?? []), pack]);
  return new Map([...packs].map(([unit, ids]) => [unit, [...new Set(ids)].sort()]));
}
