import { type Command, Option } from "commander";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { invalidating } from "../../diagnostics/left-out.ts";
import type { AnyDocument } from "../../documents/document.ts";
import type { CivilDate } from "../../kernel/date.ts";
import type { Answer } from "../../ladder/comparison/answer.ts";
import type { Change } from "../../ladder/comparison/change.ts";
import { type Comparison, compareStates } from "../../ladder/comparison/compare-states.ts";
import { type Day, openDay } from "../../ladder/day.ts";
import { diffJson } from "../../report/diff/diff-json.ts";
import { diffMarkdown } from "../../report/diff/diff-markdown.ts";
import type { DiffReport } from "../../report/diff/diff-report.ts";
import { diffText } from "../../report/diff/diff-text.ts";
import { catalogueAt } from "../../workspace/catalogue.ts";
import { assembled } from "../../workspace/load.ts";
import type { PackShelf } from "../../workspace/loader.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { catalogueLookup } from "../catalogue-lookup.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { answersReach } from "../fail-on.ts";
import { addBankFlag, addDayFlag, addOutputFlags, type GlobalFlags, gather } from "../flags.ts";
import { deliver, type OutputFlags, outputsOf } from "../format.ts";
import type { Host } from "../host/host.ts";
import { dayOf, demandUsable, listFrom, workspaceFolder } from "../opening.ts";
import { pathsInRepository } from "../repository-paths.ts";
import { Session } from "../session.ts";
import { tool } from "../version.ts";
import { type LoadedSide, loadSide } from "./load-side.ts";
import { sidesOf } from "./sides.ts";
import { type NarrowFlags, TakingPart } from "./taking-part.ts";

const formats = ["text", "json", "markdown"] as const;

/** What makes a comparison end with exit code 1. */
const thresholds = ["error", "warning", "review", "never", "broken", "changed"] as const;

interface DiffFlags extends GlobalFlags, OutputFlags, NarrowFlags {
  readonly asOf?: CivilDate;
  readonly causes?: boolean;
  readonly failOn?: (typeof thresholds)[number];
}

const examples = `
Examples:
  creditbank diff main                           main and what is here now
  creditbank diff main..feature                  two revisions
  creditbank diff main...                        since this branch left main
  creditbank diff HEAD~3 HEAD --program tru-bgs  one program
  creditbank diff ../old ../new                  two folders
  creditbank diff main --fail-on broken          in CI
  creditbank diff main... -f text -f markdown=comment.md

A name that is a folder is read as one; \`heads/NAME\` means the branch. A
revision is of the folder of the workspace (-C DIR), also below the top of its
repository. Both states are answered for one day: --as-of, else as HEAD's
creditbank.yaml says, else today. Files, layout, comments and order are no
difference, but the order of steps, requirements, results, levels, grades and
languages.
Broken: a pair was recognized, eligible or in a cluster and is not any more, or
a pathway step, claim or conformance that held does not. Opened: the reverse.
Exit code 1 when documents of either state are invalid. --fail-on adds to that:
  warning   warnings of either state, and what is broken
  review    the same, and what comes to review
  broken    what is broken
  changed   anything that changed
  never     nothing: always 0`;

/** Adds `diff`. */
export function addDiff(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("diff")
    .description(
      "what changed in the answers between two folders or git revisions, and by which edits",
    )
    .argument("<base>", "a folder, a git revision, or two as A..B or A...B")
    .argument("[head]", "a folder or a git revision (default: the workspace as it is now)")
    .option("--micro-credential <id>", "only this micro-credential; repeatable, * and ?", gather)
    .option("--program <id>", "only this program; repeatable, * and ?", gather)
    .option("--framework <id>", "conformance to this framework, too; repeatable, * and ?", gather)
    .option("--no-causes", "leave out which edits each change rests on (faster)");
  addOutputFlags(addDayFlag(addBankFlag(command)), formats)
    .addOption(
      new Option("--fail-on <what>", "end with exit code 1 on these (default: error)").choices(
        thresholds,
      ),
    )
    .addHelpText("after", examples)
    .action((base: string, head: string | undefined, _: unknown, self: Command) =>
      done(run(host, self.optsWithGlobals(), base, head)),
    );
}

function run(host: Host, flags: DiffFlags, from: string, to: string | undefined): ExitCode {
  const session = new Session(host, flags);
  const outputs = outputsOf(host, flags, formats);
  const failOn = thresholdOf(host, flags.failOn);
  const sources = sidesOf(host, from, to);
  const packs = {
    banks: flags.bank ?? listFrom(host.env.CREDITBANK_BANK),
    frameworks: flags.framework,
  };
  const home = () => workspaceFolder(host, flags);
  const load = (which: "base" | "head") => {
    const side = session.timed(`load ${which}`, () => loadSide(host, sources[which], home, packs));
    demandUsable(session, side);
    return side;
  };
  const [base, head] = [load("base"), load("head")];
  const asOf = dayOf(host, flags.asOf, head.workspace);
  const [before, after] = [dayOn(base, asOf), dayOn(head, asOf)];
  const part = new TakingPart(host, flags, [before.catalogue, after.catalogue]);
  const shelf: PackShelf = new Map();
  const open = (documents: readonly AnyDocument[]) =>
    part.sideOf(openDay(catalogueAt(assembled(documents, packs, shelf), asOf)).catalogue);
  const comparison = session.timed("compare", () =>
    compareStates(
      { ...part.sideOf(before.catalogue), documents: ownDocuments(base.workspace) },
      { ...part.sideOf(after.catalogue), documents: ownDocuments(head.workspace) },
      {
        asked: (subject) =>
          part.asks(subject, before.catalogue) || part.asks(subject, after.catalogue),
        open: flags.causes === false ? null : open,
      },
    ),
  );
  const report: DiffReport = {
    head: { tool, asOf },
    comparison,
    base: sideReport(base, before),
    now: sideReport(head, after),
    lookup: { base: catalogueLookup(before.catalogue), head: catalogueLookup(after.catalogue) },
  };
  const folder = sources.head.kind === "folder" ? sources.head.folder : home();
  const locate = pathsInRepository(host, folder.display);
  const shown = { quiet: flags.quiet ?? false, detailed: flags.verbose ?? false };
  deliver(host, flags, outputs, {
    text: (style) => diffText(report, style, shown),
    json: () => diffJson(report),
    markdown: () => diffMarkdown(report, locate),
  });
  const sides = [report.base, report.now];
  for (const { name, diagnostics } of sides) sayErrors(session, name, diagnostics);
  const diagnostics = sides.flatMap((side) => side.diagnostics);
  return fails(failOn, diagnostics, comparison) ? exitCode.findings : exitCode.fine;
}

const dayOn = ({ workspace }: LoadedSide, asOf: CivilDate): Day =>
  openDay(catalogueAt(workspace, asOf));

const sideReport = ({ name, commit, workspace }: LoadedSide, { diagnostics }: Day) => ({
  name,
  commit,
  files: workspace.files,
  documents: ownDocuments(workspace).length,
  diagnostics,
});

/** The documents that the user wrote; settings only where they are those of the workspace. */
function ownDocuments({ documents, settings }: Workspace): readonly AnyDocument[] {
  return [...documents.all()].filter(
    (document) =>
      document.origin === "workspace" && (document.kind !== "workspace" || settings !== null),
  );
}

/** Says which state has errors. */
function sayErrors(session: Session, name: string, diagnostics: readonly Diagnostic[]): void {
  if (invalidating(diagnostics).length > 0) session.say(`In ${name}:`);
  session.reportErrors(diagnostics);
}

/** The flag, else CREDITBANK_FAIL_ON, else `error`. */
function thresholdOf({ env }: Host, flag: DiffFlags["failOn"]): (typeof thresholds)[number] {
  const stated = env.CREDITBANK_FAIL_ON;
  if (flag !== undefined || stated === undefined || stated === "") return flag ?? "error";
  const known = thresholds.find((threshold) => threshold === stated);
  if (known !== undefined) return known;
  throw new UsageError(`CREDITBANK_FAIL_ON is "${stated}"`, `use one of ${thresholds.join(", ")}`);
}

function fails(
  threshold: (typeof thresholds)[number],
  diagnostics: readonly Diagnostic[],
  { changes }: Comparison,
): boolean {
  const broken = changes.some(({ direction }) => direction === "broken");
  switch (threshold) {
    case "broken":
      return broken || answersReach("error", diagnostics, false);
    case "changed":
      return changes.length > 0 || answersReach("error", diagnostics, false);
    case "warning":
    case "review":
      return broken || answersReach(threshold, diagnostics, changes.some(comesToReview));
    default:
      return answersReach(threshold, diagnostics, false);
  }
}

/** Is it to be reviewed now, and was it not before? */
function comesToReview({ base, head }: Change): boolean {
  return isReview(head) && !isReview(base);
}

const isReview = (answer: Answer | null) => answer?.kind === "pair" && answer.verdict === "review";
