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
