import { listed } from "../../listed.ts";
import { conditionsOf, targetsOf, wordsOfConditions } from "./conditions.ts";
import type { PublishedDecision } from "./decision.ts";
import type { ReadingRun } from "./reading-run.ts";

/** How the least grade is written among the conditions of a value. */
export const gradeWords = "Minimum grade: ";

/** What somebody must meet beside having what a value is from. */
export interface Demands {
  /** Conditions in words, without the least grade. */
  readonly words: readonly string[];
  /** The conditions of the document, with everything that is in doubt. */
  readonly conditions: (
    doubts: readonly string[],
  ) => { readonly [key: string]: string | readonly string[] | undefined } | undefined;
  /** What is said where a value is from several things; null where nothing need be. */
  readonly together: string | null;
}

/** The demands of a decision. */
export function demandsOf(run: ReadingRun, { profiles, from }: PublishedDecision): Demands {
  const [first] = profiles;
  const requires = profiles.flatMap((profile) => conditionsOf(run, profile, "requires"));
  const words = [...new Set(wordsOfConditions(requires))];
  const grade = words.find((text) => text.startsWith(gradeWords))?.slice(gradeWords.length);
  const targets = targetsOf(run, requires, ...targetNames);
  const required = new Set(targets.map((link) => run.microCredentialAt(link)));
  const sources = new Set(from.map((link) => run.microCredentialAt(link)));
  for (const link of targets)
    if (run.microCredentialAt(link) === null) link.cursor.lose("it is no micro-credential");
  const complete = [...required].flatMap((id) => (id === null || sources.has(id) ? [] : id));
  const areAllRequired = [...sources].every((id) => required.has(id));
  const why = "the file does not say whether one of them is enough";
  if (from.length > 1 && !areAllRequired) {
    const args = {
      what: "source of the value",
      value: `${from.length} things`,
      taken: "all together",
      why,
    };
    first.cursor.reading.report("taken-as", args, first.cursor.path);
  }
  return {
    words: words.filter((text) => !text.startsWith(gradeWords)),
    conditions: (doubts) => {
      if (doubts.length === 0 && grade === undefined && complete.length === 0) return undefined;
      return {
        minimumGrade: grade,
        complete: listed(complete),
        note: doubts.length === 0 ? undefined : doubts.join("\n"),
      };
    },
    together: from.length > 1 && !areAllRequired ? `Taken as all together: ${why}.` : null,
  };
}

const targetNames = [
  "targetCredential",
  "targetAssessment",
  "targetLearningOpportunity",
  "targetOccupation",
];
