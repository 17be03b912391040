import { describe, expect, test } from "vitest";
import { run, runJson } from "../run.ts";
import { folderWith, offering, smallWorkspace } from "../workspace.ts";

const decision = (id: string, bank: string) => `kind: agreement
id: ${id}
bank: ${bank}
microCredentials: [{id: sure}]
decision: credit
results: [{type: assigned, course: carbon}]
assessed: {on: 2024-01-10}
approved: {on: 2024-01-20}
reviewBy: 2025-01-01
effective: {from: 2024-02-01}
`;

/** A workspace with two banks, of which each has a decision to review, and the diploma honours the first only. */
const twoBanks = {
  ...smallWorkspace,
  "other.yaml": (smallWorkspace["bank.yaml"] ?? "")
    .replace("id: bank", "id: other")
    .replace("institution: inst", "institution: elsewhere"),
  "decisions.yaml": `${decision("first", "bank")}---\n${decision("second", "other")}`,
  "claim.yaml": `${offering("proud", "Proud")}pathways: {claims: [{program: diploma, credits: 30, kind: ladder}]}\n`,
  "way.yaml":
    "kind: pathway\nid: way\ntitle: Way\nsteps:\n  - {microCredential: sure}\n  - {program: diploma, after: [sure], credits: 30}\n",
};

interface Found {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly args: { readonly agreement?: string };
  }[];
}

describe("check --bank", () => {
  async function found(...argv: string[]) {
    const { diagnostics } = await runJson<Found>(["check", ...argv], { cwd: folderWith(twoBanks) });
    return diagnostics.map(({ code, args }) => `${code} ${args.agreement ?? ""}`.trim());
  }

  test("narrows what rests on a bank", async () => {
    expect(await found()).toEqual([
      "unsupported-claim",
      "agreement-review-due first",
      "agreement-review-due second",
      "broken-pathway",
    ]);
    expect(await found("--bank", "other")).toEqual(["agreement-review-due second"]);
    expect(await found("--bank", "bank")).toEqual([
      "unsupported-claim",
      "agreement-review-due first",
      "broken-pathway",
    ]);
    expect(await found("--bank", "all")).toEqual(await found());
  });

  test("refuses a bank that there is not", async () => {
    const { code, stderr } = await run(["check", "--bank", "othr"], { cwd: folderWith(twoBanks) });
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "other"?');
  });
});
