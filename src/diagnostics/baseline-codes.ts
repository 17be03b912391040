import { shellWord } from "../kernel/shell-word.ts";
import { code } from "./entry.ts";

/** Codes about a baseline of known findings. */
export const baselineCodes = {
  "stale-baseline": code<{
    code: string;
    file: string;
    message: string;
    baseline: string;
    listed: number;
    found: number;
  }>({
    severity: "info",
    otherwise: ["error"],
    title: "A baseline lists findings that are no longer there",
    message: (a) =>
      a.found === 0
        ? `no longer found: ${a.code} in ${a.file}: ${a.message}`
        : `listed ${times(a.listed)} but found ${times(a.found)}: ${a.code} in ${a.file}: ${a.message}`,
    help: (a) =>
      `write the baseline anew: \`creditbank check --write-baseline ${shellWord(a.baseline)}\`, with the other options as in this run`,
    explanation:
      "A baseline lists the findings that were there when it was written, so that only new ones are shown. What it lists and what is no longer found would hide the same finding if it came back, so it is reported until the baseline is written anew. `--strict-baseline` makes it an error. Entries about files that were not checked, and about checks that were not asked for, are left alone.",
  }),
};

const times = (count: number) => (count === 1 ? "once" : `${count} times`);
