import { expect, test } from "vitest";
import { run, runJson } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const require = "require: {required: [title]}";

/** A workspace whose lists are not in the order of their ids. */
const unsorted = {
  ...smallWorkspace,
  "bank.yaml": `${smallWorkspace["bank.yaml"]}gates:
  - {id: zeta, title: Last, reason: not-assessed, ${require}}
  - {id: alpha, title: First, reason: not-assessed, ${require}}
limits:
  - {id: z-share, max: {share: 50%}}
  - {id: a-share, max: {share: 60%}}
`,
  "program.yaml": `${smallWorkspace["program.yaml"]}minimums:
  - {id: upper, of: {levels: [1]}, min: {credits: 3}}
  - {id: local, of: {subjects: [CARB]}, min: {credits: 3}}
`,
  "framework.yaml": `kind: framework
id: f
clauses:
  - {id: zulu, title: Last, severity: must, ${require}}
  - {id: able, title: First, severity: must, ${require}}
`,
};

interface Listed {
  readonly id: string;
}

interface Reports {
  readonly conformance: readonly { readonly clauses: readonly Listed[] }[];
  readonly programs: readonly { readonly minimums: readonly Listed[] }[];
  readonly program: { readonly minimums: readonly Listed[] };
  readonly banks: readonly { readonly gates: readonly Listed[] }[];
  readonly assessments: readonly {
    readonly gates: readonly Listed[];
    readonly terms: { readonly caps: readonly Listed[] };
  }[];
}

const ids = (list: readonly Listed[] | undefined) => list?.map(({ id }) => id);

test("lists of JSON are by id; text keeps the order of the document", async () => {
  const cwd = folderWith(unsorted);
  const report = (...argv: string[]) => runJson<Reports>(argv, { cwd });
  const { conformance } = await report("check", "--framework", "f");
  expect(ids(conformance[0]?.clauses)).toEqual(["able", "zulu"]);
  const minimums = ["local", "upper"];
  expect(ids((await report("ladder")).programs[0]?.minimums)).toEqual(minimums);
  expect(ids((await report("plan", "diploma")).programs[0]?.minimums)).toEqual(minimums);
  const explained = await report("explain", "sure", "diploma");
  expect(ids(explained.program.minimums)).toEqual(minimums);
  expect(ids(explained.banks[0]?.gates)).toEqual(["alpha", "non-credit", "zeta"]);
  const [assessed] = (await report("assess", "sure")).assessments;
  expect(ids(assessed?.gates)).toEqual(["alpha", "non-credit", "zeta"]);
  expect(ids(assessed?.terms.caps)).toEqual(["a-share", "z-share"]);
  const { stdout } = await run(["explain", "sure", "diploma", "-v"], { cwd });
  const [last, first] = [stdout.indexOf("Last"), stdout.indexOf("First")];
  expect(last).toBeGreaterThan(-1);
  expect(last).toBeLessThan(first);
});

/** A course whose outcomes, and an offering whose competencies, are not in the order of their ids. */
const reversed = {
  ...smallWorkspace,
  "course.yaml": smallWorkspace["course.yaml"]?.replace(
    "outcomes:\n",
    "outcomes:\n  - {id: O3, statement: Report carbon}\n  - {id: O2, statement: Store carbon}\n",
  ),
  "offerings.yaml": `${smallWorkspace["offerings.yaml"]}---
kind: micro-credential
id: open
title: Nothing is said of what completers show
creditStatus: non-credit
issuer: {id: college}
competencies:
  - {id: C9, statement: Reports carbon, alignments: [{target: "carbon#O3"}]}
  - {id: C5, statement: Stores carbon, alignments: [{target: "carbon#O2"}]}
  - {id: C1, statement: Counts carbon, alignments: [{target: "carbon#O1"}]}
assessments: [{id: A1, type: testing}]
`,
} as Readonly<Record<string, string>>;

interface Answers {
  readonly pairs: readonly {
    readonly microCredential: string;
    readonly awards: readonly { readonly outcomes: readonly { readonly outcome: string }[] }[];
    readonly fixes: readonly {
      readonly kind: string;
      readonly message: string;
      readonly about: readonly string[];
    }[];
  }[];
}

test("outcomes, and what a fix is about, are by id in JSON; text keeps the outcomes in the order of the course", async () => {
  const cwd = folderWith(reversed);
  const { pairs } = await runJson<Answers>(["ladder", "--all"], { cwd });
  const of = (id: string) => pairs.find(({ microCredential }) => microCredential === id);
  expect(of("open")?.awards[0]?.outcomes.map(({ outcome }) => outcome)).toEqual([
    "carbon#O1",
    "carbon#O2",
    "carbon#O3",
  ]);
  const fix = of("open")?.fixes.find(({ kind }) => kind === "state-fact");
  expect(fix?.about).toEqual(["open#C1", "open#C5", "open#C9"]);
  expect(fix?.message).toContain("C1, C5");
  const added = of("sure")?.fixes.find(({ kind }) => kind === "add-outcomes");
  expect(added?.about).toEqual(["carbon#O2", "carbon#O3"]);
  expect(added?.message).toContain("O2");
  const { stdout } = await run(["explain", "open", "diploma"], { cwd });
  const places = ["O3", "O2", "O1"].map((id) => stdout.indexOf(`carbon#${id}`));
  expect(Math.min(...places)).toBeGreaterThan(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("competencies that show the same are named by id", async () => {
  const offeringOf = (id: string, shown: string) => `---
kind: micro-credential
id: ${id}
title: Two that show the same
creditStatus: non-credit
issuer: {id: college}
competencies:
  - {id: C7, statement: Counts carbon, demonstrated: ${shown}, alignments: [{target: "carbon#O1"}]}
  - {id: C2, statement: Counts it, demonstrated: ${shown}, alignments: [{target: "carbon#O1"}]}
assessments: [{id: A1, type: testing}]
`;
  const offerings = `${offeringOf("all", "required")}${offeringOf("some", "optional")}`;
  const compared =
    "kind: crosswalk\nid: x\nmappings: []\ncompared: [{microCredential: some, course: carbon}]\n";
  const cwd = folderWith({
    ...smallWorkspace,
    "crosswalk.yaml": compared,
    "offerings.yaml": offerings,
  });
  interface Named {
    readonly pairs: readonly {
      readonly microCredential: string;
      readonly awards: readonly { readonly outcomes: readonly { readonly by: string }[] }[];
      readonly reasons: readonly { readonly args: { readonly competencies?: readonly string[] } }[];
    }[];
  }
  const { pairs } = await runJson<Named>(["ladder", "--all"], { cwd });
  const of = (id: string) => pairs.find(({ microCredential }) => microCredential === id);
  expect(of("all")?.awards[0]?.outcomes.map(({ by }) => by)).toEqual(["all#C2"]);
  expect(of("some")?.reasons.map(({ args }) => args.competencies)).toContainEqual(["C2", "C7"]);
});
