import { describe, expect, test } from "vitest";
import { run, runJson } from "./run.ts";
import { folderWith } from "./workspace.ts";

const settings = "kind: workspace\nasOf: 2025-01-31\n";

const workspace = (bank: string) => `kind: micro-credential
id: mc
title: Half a course
issuer: {id: north}
creditStatus: non-credit
competencies:
  - {id: C1, statement: Apply a method, demonstrated: required}
assessments: [{id: A1, type: project}]
hours: {learning: 20}
---
kind: course
id: c1
institution: south
code: ABC 2100
title: Methods
credits: 3
unit: ca-semester
outcomes:
  - {id: O1, statement: Apply a method}
  - {id: O2, statement: Analyse a result}
---
kind: program
id: p
institution: south
title: Programme
credits: 60
unit: ca-semester
requirements: [{id: all, credits: 60, from: {}}]
---
kind: credit-bank
id: b
title: South bank
institution: south
edition: "2024"
sources: {then: {title: The old policy}, now: {title: The new policy}}
${bank}
---
kind: crosswalk
id: x
compared: [{microCredential: mc, course: c1}]
mappings: [{from: "mc#C1", to: "c1#O1"}]
`;

interface Answer {
  readonly pairs: readonly {
    readonly reasons: readonly {
      readonly code: string;
      readonly rule: string;
      readonly source: string | null;
    }[];
  }[];
}

async function sourceOf(code: string, bank: string): Promise<string | null | undefined> {
  const cwd = folderWith({ "all.yaml": workspace(bank), "creditbank.yaml": settings });
  const { pairs } = await runJson<Answer>(["ladder"], { cwd });
  return pairs[0]?.reasons.find((reason) => reason.code === code)?.source;
}

test("a reason names the source of the entry in force of a history", async () => {
  const threshold =
    "[{from: 2020-01-01, value: 70%, source: then}, {from: 2024-01-01, value: 80%, source: now}]";
  expect(await sourceOf("overlap-low", `equivalence: {threshold: ${threshold}}`)).toBe(
    "The new policy",
  );
  expect(
    await sourceOf("overlap-low", `equivalence: {threshold: ${threshold}, source: then}`),
  ).toBe("The new policy");
  expect(await sourceOf("overlap-low", "equivalence: {threshold: 80%, source: then}")).toBe(
    "The old policy",
  );
});

test("also of a gate and of a rate of hours", async () => {
  const equivalence = "equivalence: {threshold: 40%}";
  const minimum = "hours: {minimum: [{from: 2020-01-01, value: 24, source: then}]}";
  expect(await sourceOf("hours-out-of-range", `${equivalence}\n${minimum}`)).toBe("The old policy");
  const rate =
    "hours: {perCredit: {learning: [{from: 2020-01-01, value: 45, source: now}]}, check: ceiling}";
  expect(await sourceOf("hours-short", `${equivalence}\n${rate}`)).toBe("The new policy");
});

test("and of the age of learning", async () => {
  const currency = "currency: {staleAfterMonths: 12, onStale: deny, source: now}";
  const cwd = folderWith({
    "all.yaml": workspace(`equivalence: {threshold: 40%}\n${currency}`),
    "creditbank.yaml": settings,
    "learners.csv": "learner,item,completedOn\nS1,mc,2020-01-01\n",
  });
  const { stdout } = await run(
    ["explain", "--learner", "S1", "--records", "learners.csv", "--program", "p"],
    { cwd },
  );
  expect(stdout).toContain("The new policy");
});

describe("a limit or residency that leaves no room is cited with its source", () => {
  const covering = "equivalence: {threshold: 40%}";
  const inProgram = (bank: string, program: string) =>
    workspace(bank)
      .replace(
        "credits: 60\nunit: ca-semester\nrequirements",
        `${program}\ncredits: 60\nunit: ca-semester\nrequirements`,
      )
      .replace("kind: program\n", "kind: program\nsources: {own: {title: The calendar}}\n");
  const told = async (code: string, text: string) => {
    const cwd = folderWith({ "all.yaml": text, "creditbank.yaml": settings });
    const { pairs } = await runJson<Answer>(["ladder"], { cwd });
    const found = pairs[0]?.reasons.find((reason) => reason.code === code);
    return [found?.rule, found?.source];
  };

  test("of the program", async () => {
    const text = inProgram(covering, "residency: {credits: 60, source: own}");
    expect(await told("residency-short", text)).toEqual(["program p residency", "The calendar"]);
  });

  test("of the bank", async () => {
    const text = inProgram(
      `${covering}\nresidency: {diploma: 60, source: now}`,
      "credential: diploma",
    );
    expect(await told("residency-short", text)).toEqual([
      "credit-bank b residency.diploma",
      "The new policy",
    ]);
  });

  test("of a requirement", async () => {
    const text = inProgram(covering, "credential: diploma").replace(
      "from: {}}]",
      "from: {}, limits: [{id: few, max: {credits: 0}, source: own}]}]",
    );
    expect(await told("limit-reached", text)).toEqual([
      "program p requirement all limit all/few",
      "The calendar",
    ]);
  });
});
