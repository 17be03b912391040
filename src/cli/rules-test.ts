import type { Command } from "commander";
import { arrange } from "../diagnostics/diagnostic.ts";
import { runCases } from "../ladder/cases/run-cases.ts";
import { counted } from "../report/amount.ts";
import { codeFrame } from "../report/code-frame.ts";
import { diagnosticJson, printJson } from "../report/json.ts";
import { type CaseSettings, caseWorkspaces } from "../workspace/case-workspaces.ts";
import { loadWorkspace } from "../workspace/load.ts";
import { packsWithCases } from "../workspace/read-pack.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { addOutputFlags, type GlobalFlags } from "./flags.ts";
import { deliver, type OutputFlags, outputsOf } from "./format.ts";
import type { Host } from "./host.ts";
import { workspaceFolder } from "./opening.ts";
import { select } from "./select.ts";
import { tool } from "./version.ts";

/** Cases of a pack that were run, and what they found. */
interface Run {
  readonly of: string;
  readonly workspace: Workspace;
  readonly cases: number;
  readonly findings: Workspace["diagnostics"];
}

/** Adds `rules test`. */
export function addRulesTest(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent.command("test").description("run the test cases of rule packs");
  addOutputFlags(command)
    .argument("[ids...]", "packs, * and ? (default: those of the workspace, else all)")
    .action((ids: string[], _: unknown, self: Command) =>
      done(run(host, self.optsWithGlobals(), ids)),
    );
}

function run(host: Host, flags: GlobalFlags & OutputFlags, ids: readonly string[]): ExitCode {
  const outputs = outputsOf(host, flags);
  const runs = runsOf(loadWorkspace(workspaceFolder(host, flags)), ids);
  const failed = runs.some(({ findings }) => findings.length > 0);
  deliver(host, flags, outputs, {
    text: (style) =>
      `${[
        ...runs.flatMap(({ findings, workspace }) =>
          findings.flatMap((finding) => [...codeFrame(finding, workspace.sources, style), ""]),
        ),
        ...runs.map(({ of, cases, findings }) =>
          findings.length === 0
            ? `✔ ${of}: ${counted(cases, "case")}`
            : `✘ ${of}: ${counted(cases, "case")}, ${counted(findings.length, "finding")}`,
        ),
      ].join("\n")}\n`,
    json: () =>
      printJson({
        ...{ report: "rules", schemaVersion: 1, tool, view: "test" },
        packs: runs.map(({ of, cases, findings }) => ({
          ...{ of, cases },
          passed: findings.length === 0,
          diagnostics: findings.map(diagnosticJson),
        })),
      }),
  });
  return failed ? exitCode.findings : exitCode.fine;
}

/** The cases of the workspace by their subject, and of the built-in packs that are named (all, where the workspace has none). */
function runsOf(workspace: Workspace, patterns: readonly string[]): Run[] {
  const own = bySubject(workspace);
  const taken = new Set(own.map(({ of }) => of));
  const packs = packsWithCases().filter(({ kind, id }) => !taken.has(`${kind} ${id}`));
  const ids = [...own, ...packs].map(({ id }) => id);
  const test = select(patterns, { what: "pack with test cases", ids, absent: () => null });
  const isOwn = new Set(own.map(({ id }) => id));
  const wanted = test ?? ((id: string) => own.length === 0 || isOwn.has(id));
  return [
    ...own.filter(({ id }) => wanted(id)).map(({ of, cases }) => runOf(of, workspace, cases)),
    ...packs
      .filter(({ id }) => wanted(id))
      .map(({ kind, id, root, display }) => {
        const loaded = loadWorkspace({ root, display });
        return runOf(`${kind} ${id}`, loaded, caseWorkspaces(loaded));
      }),
  ];
}

function runOf(of: string, workspace: Workspace, cases: CaseSettings): Run {
  const found = [...cases.diagnostics, ...runCases(cases.settings)];
  const findings = arrange(found.filter(({ severity }) => severity === "error"));
  return { of, workspace, cases: cases.settings.length, findings };
}

interface SubjectCases {
  /** Kind and id of what they are about. */
  readonly of: string;
  readonly id: string;
  readonly cases: CaseSettings;
}

/** The cases of a workspace by the bank or framework that they are about; what cannot be run is told with the first. */
function bySubject(workspace: Workspace): SubjectCases[] {
  const { settings, diagnostics } = caseWorkspaces(workspace);
  const subjects = workspace.documents.of("cases").map(({ data: { of } }) => {
    const kind = of.bank === undefined ? "framework" : "credit-bank";
    const id = of.bank ?? of.framework ?? "";
    return [`${kind} ${id}`, id] as const;
  });
  return [...new Map(subjects)].map(([of, id], index) => ({
    ...{ of, id },
    cases: {
      settings: settings.filter(({ subject }) => `${subject.kind} ${subject.id}` === of),
      diagnostics: index === 0 ? diagnostics : [],
    },
  }));
}
