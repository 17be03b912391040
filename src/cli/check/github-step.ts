import { resolve } from "node:path";
import type { CiRun } from "../../report/ci/findings.ts";
import { markdownSummary, stepSummarySize } from "../../report/ci/markdown-summary.ts";
import { appendToFile } from "../../workspace/output/write-file.ts";
import type { AnyFormat, OutputRequest } from "../format.ts";
import type { Host } from "../host/host.ts";
import { inActions } from "../host/step-log.ts";
import type { Session } from "../session.ts";
import { systemCode } from "../system-error.ts";

/** Can annotations be added to the log of a step of GitHub Actions: does standard output have text or nothing, and no other report of them? */
export function addsAnnotations(host: Host, outputs: readonly OutputRequest[]): boolean {
  const has = (format: AnyFormat) => outputs.some((output) => output.format === format);
  const takes = outputs.every(({ format, file }) => format === "text" || file !== null);
  return inActions(host) && host.stdout.isTTY !== true && takes && !has("github");
}

/** Adds what was found to the summary of the step, where GITHUB_STEP_SUMMARY names one; a failure to do so is told and stops nothing. */
export function addStepSummary(session: Session, run: CiRun): void {
  const { cwd, env } = session.host;
  const file = env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === "") return;
  try {
    appendToFile(resolve(cwd, file), `${markdownSummary(run, stepSummarySize)}\n`);
  } catch (error) {
    const code = systemCode(error);
    session.say(`the summary of the step could not be written: ${code}`);
  }
}
