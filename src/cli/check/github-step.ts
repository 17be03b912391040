import { resolve } from "node:path";
import type { CiRun } from "../../report/ci/findings.ts";
import { githubAnnotations, githubLog } from "../../report/ci/github.ts";
import { markdownSummary, stepSummarySize } from "../../report/ci/markdown-summary.ts";
import { appendToFile } from "../../workspace/output/write-file.ts";
import type { AnyFormat, OutputRequest } from "../format.ts";
import type { Host } from "../host/host.ts";
import type { Session } from "../session.ts";
import { systemCode } from "../system-error.ts";

/** Does a run show text in the log of a step of GitHub Actions, where annotations can be added to it? */
export function addsAnnotations({ env, stdout }: Host, outputs: readonly OutputRequest[]): boolean {
  const inActions = !["", "0", "false", undefined].includes(env.GITHUB_ACTIONS);
  const has = (format: AnyFormat) => outputs.some((output) => output.format === format);
  const shows = outputs.some(({ format, file }) => format === "text" && file === null);
  return inActions && stdout.isTTY !== true && shows && !has("github");
}

/** Text for the log, with the annotations after it. */
export function annotatedText(text: string, run: CiRun): string {
  return githubLog(text) + githubAnnotations(run);
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
