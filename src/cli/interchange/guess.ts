import { quotable } from "../../interchange/quotable.ts";
import { guessMapping } from "../../interchange/table/guess/mapping-text.ts";
import { table } from "../../interchange/table/table.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { save } from "../format.ts";
import type { Host } from "../host/host.ts";
import { resultFor } from "../host/step-log.ts";
import type { Session } from "../session.ts";
import { sayFindings } from "./findings.ts";
import type { FilesRead } from "./input.ts";
import { demandNew, goesToOutput, type Target } from "./output.ts";

/** Writes a mapping to be edited for one table, and says how much of it is unsure. Throws a UsageError where the file is not one table, or the target is there. */
export function writeGuess(
  host: Host,
  session: Session,
  target: Target,
  { files, diagnostics: unread }: FilesRead,
): ExitCode {
  const [file, ...others] = files;
  if (others.length > 0)
    throw new UsageError("--guess looks at one file at a time", "name one file");
  const guessed = file === undefined ? null : guessMapping(file);
  const diagnostics = [...unread, ...(guessed?.diagnostics ?? [])];
  sayFindings(session, diagnostics, quotable(table, files));
  if (guessed === null || guessed.text === null) {
    if (guessed !== null) session.say("no sheet has rows under a heading; nothing was written.");
    return exitCode.usage;
  }
  const { output = "-" } = target;
  if (goesToOutput(target)) host.stdout.write(resultFor(host, "yaml", guessed.text));
  else {
    demandNew(host, target, output);
    save(host, output, guessed.text);
  }
  const tables = guessed.tables === 1 ? "1 table" : `${guessed.tables} tables`;
  const { doubts } = guessed;
  const say = doubts === 1 ? "place says" : "places say";
  const unsure = doubts === 0 ? "nothing was unsure" : `${doubts} ${say} "not sure"`;
  session.note(
    `mapping of ${tables}${goesToOutput(target) ? "" : ` to ${output}`}: ${unsure}; read it before you use it`,
  );
  return exitCode.fine;
}
