import type { Command } from "commander";
import { invalidating } from "../../diagnostics/left-out.ts";
import { recordJson } from "../../report/record-json.ts";
import { recordText } from "../../report/record-text.ts";
import { findingLine } from "../../report/text/code-frame.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { resultFor } from "../host/step-log.ts";
import { styleFor } from "../host/terminal.ts";
import { demandUsable, type Opened, open } from "../opening.ts";
import { Session } from "../session.ts";
import { tool } from "../version.ts";
import { approve } from "./approve.ts";
import { decide } from "./decide.ts";
import { reaffirm } from "./reaffirm.ts";
import {
  addDecisionFlags,
  addResultFlags,
  decisionFlags,
  type RecordFlags,
} from "./record-flags.ts";

const examples = `
Examples:
  creditbank record timber-1 --bank tru --course tru-nrsc-1190 \\
      --by "faculty assessor, Faculty of Science" --until 2029-12-31
  creditbank record timber-1 timber-2 --bank tru --unassigned FRST-2=3 --by ...
  creditbank record badge --bank tru --no-credit --by ...
  creditbank assess timber-1 --bank tru --json | creditbank record \\
      --recommendation - --by "faculty assessor"
  creditbank record --approve tru-2026-001 --by "chair, Faculty of Science"
  creditbank record --reaffirm tru-2026-001 --by "faculty assessor"
  creditbank record --supersede tru-2026-001 --by "faculty assessor"
      the same decision about what the offering is today

On a terminal it asks for what --by, --on, --until and --condition do not say.
The agreement keeps a fingerprint of what was assessed; \`creditbank check\`
says when that changes, and what of it. --approve and --reaffirm change the
file in which the decision stands, so they take no -o, and nothing of what
makes a new decision, such as --until.

Nothing is recorded while documents have errors: what cannot be read, is
invalid or names what is not there. Errors that only \`creditbank check\` finds,
such as a pathway that does not yield what it says, do not stop it; those on
decisions, claims and pathways that it brings are told once it is recorded.`;

/** Adds `record`. */
export function addRecord(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("record")
    .description("write down what was decided: an agreement, its approval, its reaffirmation")
    .argument("[ids...]", "micro-credentials assessed together; ID@EDITION for one edition only");
  addResultFlags(command);
  addDecisionFlags(command)
    .addHelpText("after", examples)
    .action(async (ids: string[], _: unknown, self: Command) =>
      done(await run(host, self.optsWithGlobals(), ids)),
    );
}

async function run(host: Host, flags: RecordFlags, ids: readonly string[]): Promise<ExitCode> {
  const session = new Session(host, flags);
  demandOneTask(flags, ids);
  if (flags.json === true && flags.output === "-")
    throw new UsageError("--json and the agreement both go to standard output", "add -o FILE");
  const opened = open(session, { ...flags, bank: flags.bank === undefined ? [] : [flags.bank] });
  demandUsable(session, opened);
  if (hasErrors(session, opened)) return exitCode.findings;
  const task =
    flags.approve !== undefined ? approve : flags.reaffirm !== undefined ? reaffirm : decide;
  const recorded = await task(session, flags, opened, ids);
  const head = { tool, asOf: opened.asOf };
  const toPipe = recorded.file === null;
  if (toPipe && flags.quiet === true) return exitCode.fine;
  const output = toPipe ? host.stderr : host.stdout;
  const text = () => recordText(recorded, styleFor(host, output, flags.color));
  if (toPipe) host.stderr.write(text());
  else if (flags.json === true)
    host.stdout.write(resultFor(host, "json", recordJson(head, recorded)));
  else host.stdout.write(resultFor(host, "text", text()));
  return exitCode.fine;
}

/** Refuses what an approval or a reaffirmation would leave out of account. */
function demandOneTask(flags: RecordFlags, ids: readonly string[]): void {
  const { approve, reaffirm, supersede, output } = flags;
  if (approve === undefined && reaffirm === undefined) return;
  if (approve !== undefined && reaffirm !== undefined) {
    throw new UsageError("--approve and --reaffirm are two steps", "do one, then the other");
  }
  const flag = approve === undefined ? "--reaffirm" : "--approve";
  if (output !== undefined) {
    throw new UsageError(
      `${flag} changes the file in which the decision stands`,
      "leave -o out; nothing was recorded",
    );
  }
  if (ids.length > 0 || supersede !== undefined) {
    throw new UsageError(`${flag} names its agreement itself`, "leave the other ids out");
  }
  const idle = decisionFlags.filter((name) => isGiven(flags, name)).map(flagName);
  if (idle.length === 0) return;
  throw new UsageError(
    `${flag} takes the decision as it stands, and nothing from ${idle.join(", ")}`,
    `leave ${idle.length === 1 ? "it" : "them"} out, or record another decision with --supersede`,
  );
}

const isGiven = (flags: RecordFlags, name: (typeof decisionFlags)[number]) =>
  name === "credit" ? flags.credit === false : flags[name] !== undefined;

const flagName = (name: string) =>
  name === "credit" ? "--no-credit" : `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

/** Says that documents of the workspace have errors, the first few of them; false when there is none. */
function hasErrors(session: Session, { day }: Opened): boolean {
  const errors = invalidating(day.diagnostics);
  if (errors.length === 0) return false;
  for (const error of errors.slice(0, 5)) session.say(findingLine(error, session.style));
  const count = errors.length === 1 ? "1 error" : `${errors.length} errors`;
  session.say(
    `nothing was recorded: ${count} in the documents of the workspace; \`creditbank check\` shows them.`,
  );
  return true;
}
