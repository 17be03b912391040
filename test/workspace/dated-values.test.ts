import { describe, expect, test } from "vitest";
import { openDay } from "../../src/ladder/day.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import * as write from "../builders/documents.ts";
import { codes, day, workspaceOf } from "../builders/workspace.ts";

const threshold = [
  { from: "2018-01-01", value: 0.75 },
  { from: "2023-01-01", value: "80%" },
];
const documents = [write.bank({ equivalence: { threshold } }), write.program()];
const on = (date: string, parts: readonly write.Part[] = documents) =>
  openDay(catalogueAt(workspaceOf(...parts), day(date)));

describe("a parameter of a bank", () => {
  test.each([
    ["2018-01-01", "0.75"],
    ["2022-12-31", "0.75"],
    ["2023-01-01", "0.8"],
  ])("on %s is %s", (date, expected) => {
    const { catalogue, diagnostics } = on(date);
    expect(diagnostics).toEqual([]);
    expect(String(catalogue.banks.get("bank")?.data.equivalence.threshold)).toBe(expected);
  });

  test("before its first date is an error, and the bank takes no part", () => {
    const { catalogue, diagnostics } = on("2017-12-31");
    expect(codes(diagnostics)).toEqual(["no-value-yet"]);
    expect(diagnostics[0]?.args).toMatchObject({ asOf: "2017-12-31", from: "2018-01-01" });
    expect(catalogue.banks.size).toBe(0);
  });

  test("has no say on a day when its bank is not in effect", () => {
    const late = write.bank({ equivalence: { threshold }, effective: { from: "2020-01-01" } });
    expect(on("2017-12-31", [late]).diagnostics).toEqual([]);
  });
});

describe("a parameter of a program", () => {
  const max = { share: [{ from: "2024-01-01", value: "25%" }] };

  test.each<[string, write.Part]>([
    ["credits", { credits: [{ from: "2024-01-01", value: 60 }] }],
    ["residency", { residency: { credits: [{ from: "2024-01-01", value: 15 }] } }],
    ["a limit", { limits: [{ id: "l", max }] }],
    [
      "a requirement's limit",
      { requirements: [{ id: "a", course: "c", limits: [{ id: "l", max }] }] },
    ],
    [
      "a requirement's credits",
      { requirements: [{ id: "a", credits: [{ from: "2024-01-01", value: 3 }], from: {} }] },
    ],
  ])("may be dated: %s", (_, more) => {
    const parts = [write.program(more), write.course("c")];
    expect(on("2024-01-01", parts).diagnostics).toEqual([]);
    const { catalogue, diagnostics } = on("2023-12-31", parts);
    expect(codes(diagnostics)).toEqual(["no-value-yet"]);
    expect(catalogue.programs.size).toBe(0);
  });
});
