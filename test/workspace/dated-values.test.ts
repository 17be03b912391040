import { describe, expect, test } from "vitest";
import { openDay } from "../../src/ladder/day.ts";
import { ruleLines } from "../../src/policy/rule-lines.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import * as write from "../builders/documents.ts";
import { codes, day, workspaceOf, yamlOf } from "../builders/workspace.ts";

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

describe("other parameters of a bank", () => {
  const history = (one: unknown, other: unknown) => [
    { from: "2018-01-01", value: one },
    { from: "2023-01-01", value: other },
  ];
  const letters = { kind: "grade-scale", id: "letters", bands: [{ grade: "C", from: 60, to: 69 }] };
  const dated = write.bank({
    route: history("plar", "transfer"),
    grade: { minimum: "C", scale: history(null, "letters") },
    appeal: { days: history(30, 40), to: history("Registrar", "Senate") },
    limits: [{ id: "l", max: history({ credits: 6 }, { share: "50%" }) }],
  });
  const said = (date: string) => {
    const { catalogue, diagnostics } = on(date, [dated, letters]);
    expect(diagnostics).toEqual([]);
    const data = catalogue.banks.get("bank")?.data;
    const [limit] = data?.limits ?? [];
    const { days, to } = data?.appeal ?? {};
    return [data?.route, data?.grade?.scale, days, to, Object.keys(limit?.max ?? {})];
  };

  test("may be dated: route, scale, appeal and a limit's whole maximum", () => {
    expect(said("2022-12-31")).toEqual(["plar", null, 30, "Registrar", ["credits"]]);
    expect(said("2023-01-01")).toEqual(["transfer", "letters", 40, "Senate", ["share"]]);
  });

  test("name scales that have to be there on every day", () => {
    const scales = write.bank({ grade: { scale: history("nowhere", "letters") } });
    expect(on("2024-01-01", [scales, letters]).diagnostics).toMatchObject([
      { code: "unknown-reference", args: { reference: "nowhere" } },
    ]);
  });

  test("are told in words day by day", () => {
    const { catalogue } = on("2024-01-01", [dated, letters]);
    const bank = catalogue.workspace.documents.latest("credit-bank", "bank");
    const line = bank && ruleLines(bank).find(({ key }) => key.startsWith("limits"));
    expect(line?.entries).toMatchObject([
      { from: "2018-01-01", value: { max: { credits: 6 } } },
      { from: "2023-01-01", value: { max: { share: 0.5 } } },
    ]);
  });

  test("have the source of each day, also where only a limit's amount changes", () => {
    const share = [
      { from: "2018-01-01", value: "50%", source: "old" },
      { from: "2023-01-01", value: "25%", source: "new" },
    ];
    const limits = [{ id: "l", max: { share }, source: "old" }];
    const { catalogue } = on("2024-01-01", [write.bank({ limits })]);
    const bank = catalogue.workspace.documents.latest("credit-bank", "bank");
    const line = bank && ruleLines(bank).find(({ key }) => key === "limits.l");
    expect(line?.entries).toMatchObject([
      { from: "2018-01-01", value: { max: { share: 0.5 } }, source: "old" },
      { from: "2023-01-01", value: { max: { share: 0.25 } }, source: "new" },
    ]);
  });
});

test("a history of what is no parameter is refused as that", () => {
  const unit = [{ from: "2024-01-01", value: "credit" }];
  const [finding] = on("2024-01-01", [write.program({ unit })]).diagnostics;
  expect(finding?.code).toBe("wrong-type");
  expect(finding?.message).toContain("only parameters have one");
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
      "a limit's whole maximum",
      { limits: [{ id: "l", max: [{ from: "2024-01-01", value: { awards: 3 } }] }] },
    ],
    [
      "a requirement's least grade",
      {
        requirements: [
          { id: "a", course: "c", minimumGrade: [{ from: "2024-01-01", value: "60%" }] },
        ],
      },
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

  test("that begins later is reported where it stands, also within allOf", () => {
    const credits = [{ from: "2024-01-01", value: 3 }];
    const allOf = [{ id: "one", credits, from: {} }];
    const program = write.program({ requirements: [{ id: "all", allOf }] });
    const { line = 0 } = on("2023-12-31", [program]).diagnostics[0]?.at ?? {};
    expect(yamlOf([program]).split("\n")[line - 1]).toBe(`${" ".repeat(10)}"credits": [`);
  });
});
