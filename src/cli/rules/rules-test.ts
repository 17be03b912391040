import type { Command } from "commander";
import { invalidating } from "../../diagnostics/left-out.ts";
import { testSubject } from "../../ladder/cases/test-subject.ts";
import { rulesTestJson } from "../../report/rules/rules-json.ts";
import { rulesTestText, type ShownTest } from "../../report/rules/rules-test-text.ts";
import {
  casesBySubject,
  caseWorkspaces,
  type SubjectCases,
} from "../../workspace/case-workspaces.ts";
import { loadWorkspace } from "../../workspace/load.ts";
import { packsWithCases, ruleKinds, type TestedPack } from "../../workspace/read-pack.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { whyBroken } from "../choices.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { addOutputFlags, type GlobalFlags } from "../flags.ts";
import { deliver, type OutputFlags, outputsOf } from "../format.ts";
import type { Host } from "../host/host.ts";
import { workspaceFolder } from "../opening.ts";
import { select } from "../select.ts";
import { Session } from "../session.ts";
import { tool } from "../version.ts";

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
  const workspace = loadWorkspace(workspaceFolder(host, flags));
  const shown = testsOf(workspace, ids);
  deliver(host, flags, outputs, {
    text: (style) => rulesTestText(shown, style),
    json: () =>
      rulesTestJson(
        tool,
        shown.map(({ test }) => test),
      ),
  });
  // Cases of a document that could not be read are in none of the tests.
  new Session(host, flags).reportErrors(workspace.diagnostics);
  const isInvalid = invalidating(workspace.diagnostics).length > 0;
  const passed = shown.every(({ test }) => test.passed);
  return passed && !isInvalid ? exitCode.fine : exitCode.findings;
}

/** Tests what the workspace has cases about, and the built-in packs that are named (all, where the workspace has none). */
function testsOf(workspace: Workspace, patterns: readonly string[]): ShownTest[] {
  const own = casesBySubject(workspace);
  const taken = new Set(own.map(nameOf));
  const packs = packsWithCases().filter((pack) => !taken.has(nameOf(pack)));
  const ids = [...own, ...packs].map(({ id }) => id);
  const absent = (id: string) => whyBroken(workspace, ruleKinds, id);
  const test = select(patterns, { what: "pack with test cases", ids, absent });
  const isOwn = new Set(own.map(({ id }) => id));
  const wanted = test ?? ((id: string) => own.length === 0 || isOwn.has(id));
  const { sources } = workspace;
  return [
    ...own.filter(({ id }) => wanted(id)).map((cases) => ({ test: testSubject(cases), sources })),
    ...packs.filter(({ id }) => wanted(id)).map(testPack),
  ];
}

const nameOf = ({ kind, id }: Pick<SubjectCases, "kind" | "id">): string => `${kind} ${id}`;

/** The folder of a pack is a workspace of its own, in which nothing may be wrong. */
function testPack({ kind, id, root, display }: TestedPack): ShownTest {
  const loaded = loadWorkspace({ root, display });
  const { settings, diagnostics } = caseWorkspaces(loaded);
  const listed = loaded.documents.of("cases").reduce((sum, { data }) => sum + data.cases.length, 0);
  const all = [...loaded.diagnostics, ...diagnostics];
  return {
    test: testSubject({ kind, id, listed, settings, diagnostics: all }),
    sources: loaded.sources,
  };
}
