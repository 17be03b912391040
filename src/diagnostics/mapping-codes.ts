import { code } from "./entry.ts";
import { contradictionSentence, documentOf, type RelationStatement } from "./relations.ts";

/** Codes about mappings and alignments. */
export const mappingCodes = {
  "contradictory-relations": code<{ steps: readonly RelationStatement[] }>({
    severity: "warning",
    title: "Relations between statements contradict each other",
    message: (a) => contradictionSentence(a.steps),
    help: () => "look at each step with whoever asserted it, and remove or weaken the wrong one",
    explanation:
      "Exact, broader and narrower are claims about meaning, and they are followed from step to step. Here they lead from a statement back to itself with a broader or narrower among them, so at least one of them is wrong: nothing is broader than itself. The shortest such way is shown, its other steps as related places. Verdicts keep counting the strongest relation until it is settled.",
  }),
  "idle-mapping": code<{
    from: string;
    relation: string;
    to: string;
    why: "implied" | "unused";
    /** How many mappings between the two documents are meant. */
    count: number;
  }>({
    severity: "info",
    title: "A mapping changes nothing",
    message: (a) =>
      a.why === "implied"
        ? `${a.from} ${a.relation} ${a.to} is implied already`
        : `${a.count === 1 ? "this mapping leads" : `${a.count} mappings like this one lead`} nowhere: no micro-credential and course meet by way of ${documentOf(a.from)} and ${documentOf(a.to)}`,
    help: (a) =>
      a.why === "implied"
        ? "remove it, or state a `degree` if an assessor measured it"
        : "align offerings and courses to these frameworks, or leave the mappings out",
    explanation:
      "Either alignments, hierarchies and other mappings imply the same relation or a stronger one, or the mapping joins frameworks by way of which no micro-credential of the workspace can reach any course. Removing it changes no verdict; fewer mappings are easier to keep right. Of two that say the same, the later one is reported.",
  }),
  "retired-mapping": code<{ document: string; why: string; count: number }>({
    severity: "warning",
    title: "Mappings to a document that is over",
    message: (a) =>
      `${a.count === 1 ? "this names" : `${a.count} places in this crosswalk name`} ${a.document}, which ${a.why}`,
    help: () =>
      "map its successor, give the crosswalk an end with `effective.to`, or remove what is over",
    explanation:
      "The crosswalk is in effect on this day and relates, or compares, something that is not: an offering that has ceased, or a course, offering or framework whose last edition has ended. Such mappings and comparisons no longer count toward anything.",
  }),
  "drifting-mapping": code<{ chain: readonly string[] }>({
    severity: "info",
    title: "A chain of exact mappings drifts",
    message: (a) =>
      `${a.chain[0]} counts as exactly ${a.chain.at(-1)}, and the two have hardly a word in common: ${a.chain.join(" = ")}`,
    help: () => "compare the two ends; where they differ, weaken the step that goes too far",
    explanation:
      "Exact is followed from step to step, so small differences add up. In this chain of three or more steps all neighbours are worded alike, and the ends are not, by the three-letter pieces of their words (below 20 % in common for the ends, at least 30 % for neighbours). Likeness of words decides nothing; it is a reason to look. Where more than 64 statements count as exactly the same, only the two ends of one longest chain are compared.",
  }),
};
