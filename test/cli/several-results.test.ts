import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { columns } from "../../src/report/text/layout.ts";
import { yamlOf } from "../builders/workspace.ts";
import { run } from "./run.ts";
import { folderWith } from "./workspace.ts";

const unit = "ca-semester";

const course = (id: string, code: string) => ({
  kind: "course",
  id,
  institution: "inst",
  code,
  title: id,
  credits: 3,
  unit,
});

const offering = (id: string, title = id) => ({
  kind: "micro-credential",
  id,
  title,
  creditStatus: "non-credit",
  issuer: { id: "college" },
  competencies: [],
});

interface Decided {
  readonly credits?: number;
  readonly approved?: boolean;
}

/** `both` gives a block and credit of a subject, `waiving` waives a course, `small` gives more at once than each of `both`. */
const workspace = ({ credits = 30, approved = true }: Decided = {}) => {
  const decision = (id: string, of: string, kind: string, ...results: object[]) => ({
    kind: "agreement",
    id,
    bank: "bank",
    microCredentials: [{ id: of }],
    decision: kind,
    results,
    assessed: { on: "2024-01-01", by: [{ role: "assessor" }] },
    ...(approved ? { approved: { on: "2024-01-01", by: { role: "chair" } } } : {}),
  });
  const documents = [
    {
      kind: "credit-bank",
      id: "bank",
      title: "Bank",
      edition: "1",
      institution: "inst",
      equivalence: { threshold: "80%" },
    },
    { kind: "program", id: "p", institution: "inst", title: "Program", credits, unit },
    course("english", "ENG 1000"),
    offering("both"),
    offering("waiving", "A long title that takes a line of its own and then goes on"),
    decision(
      "two",
      "both",
      "credit",
      { type: "unassigned", subject: "FRST", level: 1, credits: 1.5 },
      { type: "block", program: "p", credits: 6 },
    ),
    decision("one", "waiving", "waiver", { type: "waiver", course: "english" }),
  ];
  const requirements = [
    { id: "core", credits: 3, from: { subjects: ["FRST"] } },
    { id: "e", course: "english" },
    { id: "open", credits: Math.min(credits, 20), from: {} },
  ];
  return documents.map((one) => (one.kind === "program" ? { ...one, requirements } : one));
};

const ladder = async (documents: readonly object[], width: number, ...argv: string[]) => {
  const cwd = folderWith({
    "w.yaml": yamlOf(documents as Parameters<typeof yamlOf>[0]),
  });
  const { code, stdout, stderr } = await run(["ladder", ...argv], { cwd, columns: width });
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
};

describe("the ladder view", () => {
  test("shows each result of a decision, with what it counts by itself", async () => {
    const text = await ladder(workspace(), 80);
    expect(text).toMatch(
      /✔ recognized {2}both +7\.5\n +→ open, as a block, 6\.0\n +→ core, FRST year 1, 1\.5\n +agreement two\n/,
    );
  });

  test("says so where together they count less than one by one", async () => {
    const text = await ladder(workspace({ credits: 7 }), 80);
    expect(text).toMatch(/both +7\.0\n/);
    expect(text).toContain("together they count 7.0\n");
    expect(await ladder(workspace(), 80)).not.toContain("together they count");
  });

  test("says that a course is waived, before it is signed, too", async () => {
    const waived = "→ e/ENG 1000 (waived, without credit)\n";
    expect(await ladder(workspace(), 80)).toContain(waived);
    const text = await ladder(workspace({ approved: false }), 80);
    expect(text).toContain(waived);
    expect(text).toMatch(/\? review {6}both +7\.5\n +→ open, as a block, 6\.0\n/);
  });

  test.each([40, 60, 80, 100, 120])("fits a terminal of %i columns", async (width) => {
    for (const approved of [true, false]) {
      const lines = (await ladder(workspace({ approved }), width)).trimEnd().split("\n");
      const wide = lines.slice(0, -1).filter((line) => columns(line) > width);
      expect(wide).toEqual([]);
    }
  });

  test("what counts most together leads, though another decision gives more at once", async () => {
    const more = [
      ...workspace(),
      {
        kind: "agreement",
        id: "whole",
        bank: "bank",
        microCredentials: [{ id: "both" }],
        decision: "credit",
        results: [{ type: "unassigned", subject: "BIOL", level: 1, credits: 7 }],
        assessed: { on: "2024-01-01" },
        approved: { on: "2024-01-01" },
      },
    ];
    const text = await ladder(more, 80);
    expect(text).toMatch(/both +7\.5\n +→ open, as a block, 6\.0\n/);
    expect(text).not.toContain("BIOL");
  });

  test("a decision whose results crowd each other out does not lead by their sum", async () => {
    const decision = (id: string, ...results: object[]) => ({
      kind: "agreement",
      id,
      bank: "bank",
      microCredentials: [{ id: "em" }],
      decision: "credit",
      results: results.map((one) => ({ type: "unassigned", level: 1, ...one })),
      assessed: { on: "2024-01-01" },
      approved: { on: "2024-01-01" },
    });
    const requirements = [
      { id: "data", credits: 6, from: { subjects: ["DATA"] } },
      { id: "stat", credits: 8, from: { subjects: ["STAT"] } },
    ];
    const documents = [
      ...workspace().filter(({ kind }) => kind !== "agreement" && kind !== "micro-credential"),
      offering("em"),
      decision("two", { subject: "DATA", credits: 5 }, { subject: "DATA", level: 2, credits: 5 }),
      decision("one", { subject: "STAT", credits: 8 }),
    ].map((one) => (one.kind === "program" ? { ...one, requirements } : one));
    const text = await ladder(documents, 80);
    expect(text).toMatch(/em +8\.0 +→ stat, STAT year 1\n +agreement one\n/);
  });
});

describe("tables", () => {
  test("have all results of a decision in one cell, each with its requirement", async () => {
    const rows = parse(await ladder(workspace(), 80, "-f", "csv"), { columns: true });
    expect(rows).toMatchObject([
      {
        microCredential: "both",
        creditsCertain: "7.5",
        requirement: "open; core",
        course: "block; FRST year 1",
        bank: "bank",
        agreement: "two",
        restsOn: "agreement two",
      },
      {
        microCredential: "waiving",
        creditsCertain: "0",
        requirement: "e",
        course: "ENG 1000 (waived)",
        agreement: "one",
      },
    ]);
    const markdown = await ladder(workspace(), 80, "-f", "markdown");
    expect(markdown).toContain("| open; core | block; FRST year 1 | bank | two |");
    expect(markdown).toContain("| e | ENG 1000 (waived) | recognized |");
  });
});
