import type { PartsFault, PartTrait } from "../../../learner/parts/parts.ts";
import { UsageError } from "../../exit-code.ts";

/** So many missing parts are named. */
const mostNamed = 10;

/** Why parts cannot be put together, and what to do. */
export function refusal(fault: PartsFault): UsageError {
  switch (fault.fault) {
    case "count":
      return new UsageError(
        `${fault.files.join(" and ")} are parts of different counts`,
        "put together only parts of one division: 1/4, 2/4, 3/4 and 4/4",
      );
    case "doubled":
      return new UsageError(
        `${fault.files.join(" and ")} are both part ${fault.part}`,
        "name each part once",
      );
    case "missing":
      return new UsageError(
        `${missingParts(fault.parts)} of ${fault.of} ${fault.parts.length === 1 ? "is" : "are"} missing`,
        `name all parts; one that was not run is run with --shard ${fault.parts[0]}/${fault.of}`,
      );
    case "differs":
      return differs(fault.trait, fault.files, fault.options);
  }
}

function missingParts(parts: readonly number[]): string {
  const named = parts.slice(0, mostNamed).join(", ");
  const more = parts.length - mostNamed;
  if (more > 0) return `parts ${named} and ${more} more`;
  return `${parts.length === 1 ? "part" : "parts"} ${named}`;
}

const differences: Readonly<Record<PartTrait, readonly [what: string, help: string]>> = {
  version: ["made by different versions of creditbank", "run all parts with one version"],
  records: ["made from different records", "run all parts over the same file"],
  rules: [
    "made with different rules",
    "run all parts with the same workspace, unchanged in between",
  ],
  day: ["made for different days", "give --as-of to all parts: today is another day tomorrow"],
  options: ["made with different options", "run all parts with the same options"],
};

function differs(
  trait: PartTrait,
  files: readonly string[],
  options: readonly string[],
): UsageError {
  const [what, help] = differences[trait];
  const named = options.length === 0 ? "" : ` (${options.join(", ")})`;
  return new UsageError(`${files.join(" and ")} were ${what}${named}`, help);
}
