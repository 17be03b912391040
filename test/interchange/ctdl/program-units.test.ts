import { expect, test } from "vitest";
import { ctdl } from "../../../src/interchange/ctdl/ctdl.ts";
import { ProgramUnits } from "../../../src/interchange/ctdl/write/program-units.ts";
import { exported, imported } from "../exchange.ts";
import { lostIn } from "../lost-in.ts";

const agreement = (result: string, more = "") => `kind: agreement
id: ag-1
bank: nic
microCredentials: [{id: tc-1}]
decision: credit
results: [{${result}}]
assessed: {on: 2024-01-01}
${more}`;

const bank = (more = "") => `kind: credit-bank
id: nic
institution: nic
edition: "2024"
equivalence: {threshold: 80%}
${more}`;

const program = (id: string, unit: string, more = "") => `kind: program
id: ${id}
institution: nic
title: ${id}
credits: 60
unit: ${unit}
requirements: []
${more}`;

const course = `kind: course
id: for-1
institution: nic
code: FOR 100
title: Timber
credits: 3
unit: of-course`;

/** The unit that the one result is read back with, and what is listed of it. */
async function unitOf(...documents: readonly string[]) {
  const { files, diagnostics } = exported(ctdl, documents.join("\n---\n"));
  const { drafts } = await imported(ctdl, String(files[0]?.content));
  const [decision] = drafts.filter(({ kind }) => kind === "agreement");
  const [result] = (decision?.data.results ?? []) as readonly { readonly unit?: string }[];
  return [result?.unit, lostIn(diagnostics).filter((what) => what.endsWith(".unit"))];
}

const unassigned = "type: unassigned, subject: FOR, credits: 2";

test.each([
  ["its own", `${unassigned}, unit: own`, [program("p", "of-program")], "own"],
  [
    "that of its course",
    "type: assigned, course: for-1",
    [program("p", "of-program")],
    "of-course",
  ],
  [
    "that of the programs of its bank",
    unassigned,
    [program("p", "one"), program("q", "one")],
    "one",
  ],
  [
    "that of the programs that honour its bank",
    "type: block, credits: 2",
    [program("p", "one", "banks: [nic]"), program("q", "other", "banks: []")],
    "one",
  ],
  [
    "that of the programs that it may enter",
    `${unassigned}, programs: [p]`,
    [program("p", "one"), program("q", "other")],
    "one",
  ],
  [
    "that of the programs that it may enter and that honour its bank",
    `${unassigned}, programs: [p, q]`,
    [program("p", "one"), program("q", "other", "banks: []")],
    "one",
  ],
  [
    "that of the one program of a block, whatever its course",
    "type: block, credits: 30, course: for-1, program: p",
    [program("p", "one"), program("q", "other")],
    "one",
  ],
])("the unit of a result is %s", async (_, result, programs, unit) => {
  expect(await unitOf(agreement(result), bank(), course, ...programs)).toEqual([unit, []]);
});

test("where no program honours the bank it is that of the bank", async () => {
  const found = await unitOf(
    agreement(unassigned),
    bank("unit: of-bank"),
    program("p", "one", "banks: []"),
  );
  expect(found).toEqual(["of-bank", []]);
});

test.each([
  ["no program is there", [bank()]],
  [
    "programs count in several",
    [bank("unit: of-bank"), program("p", "one"), program("q", "other")],
  ],
  [
    "a program that it is restricted to is not there",
    [bank("unit: of-bank"), program("p", "one")],
    "programs: [gone]",
  ],
  [
    "only programs of another institution honour the bank",
    [
      bank("unit: of-bank"),
      program("p", "one", "banks: [nic]").replace("institution: nic", "institution: uni"),
    ],
  ],
  ["nobody describes the bank", [program("p", "one")]],
])("where %s the unit is listed, and none is written", async (_, others, more = "") => {
  expect(await unitOf(agreement(unassigned, more), ...others)).toEqual([
    "unspecified",
    ["results[].unit"],
  ]);
});

/** What the one value of a decision is for, and whether it is listed that the lists of programs have none in common. */
async function targetsOf(result: string, more: string) {
  const programs = ["p", "q", "r"].map((id) => program(id, id));
  const { files, diagnostics } = exported(
    ctdl,
    [agreement(result, more), bank(), ...programs].join("\n---\n"),
  );
  const { drafts } = await imported(ctdl, String(files[0]?.content));
  const decision = drafts.find(({ kind }) => kind === "agreement");
  const [first] = (decision?.data.results ?? []) as readonly { readonly unit?: string }[];
  return [
    decision?.data.programs,
    first?.unit,
    lostIn(diagnostics).filter((what) => /program/.test(what)),
  ];
}

test.each([
  [
    "type: unassigned, subject: FOR, credits: 2, programs: [p, q]",
    "programs: [q, r]",
    ["q"],
    "q",
    [],
  ],
  ["type: block, credits: 2, program: q", "programs: [q, r]", ["q"], "q", []],
  [
    "type: unassigned, subject: FOR, credits: 2, programs: [p]",
    "programs: [q]",
    undefined,
    "unspecified",
    ["results[].programs"],
  ],
])(
  "a result {%s} of a decision {%s} is for the programs that both list",
  async (result, more, programs, unit, lost) => {
    expect(await targetsOf(result, more)).toEqual([programs, unit, lost]);
  },
);

test("programs are looked through once for each bank, however many results there are", () => {
  let looked = 0;
  const units = new ProgramUnits({
    find: () => null,
    all: () => {
      looked += 1;
      return [];
    },
  });
  for (let count = 0; count < 3; count += 1) {
    units.unitOf("nic", null);
    units.unitOf("nic", ["p"]);
  }
  expect(looked).toBe(2);
});
