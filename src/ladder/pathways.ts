import type { Award } from "../award/award.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { Rational } from "../kernel/rational.ts";
import { type Evaluation, isCertain } from "./evaluation.ts";
import { onlyWaits } from "./waiting.ts";

/** A step of a pathway that promises credit in a program. */
export interface StepAnswer {
  readonly index: number;
  readonly program: string;
  readonly after: readonly string[];
  readonly promised: Rational;
  /** What counts for certain; null where that cannot be verified, for the reason given. */
  readonly yields: Rational | null;
  readonly why: string;
}

/** Verifies that the micro-credentials before each step of a pathway bring the credit that the step promises. */
export function checkPathways(evaluation: Evaluation): Diagnostic[] {
  return [...evaluation.catalogue.pathways.values()].flatMap((pathway) =>
    stepAnswers(evaluation, pathway).flatMap((step) => {
      const { index, program, promised, yields, why } = step;
      const at = placeOf(pathway, "steps", index, "credits");
      if (yields === null && evaluation.leavesOut(program)) return [];
      if (yields === null) return [diagnostic("unchecked-pathway", { program, why }, at)];
      if (isKept(evaluation, step)) return [];
      return [diagnostic("broken-pathway", { program, credits: promised, yields }, at)];
    }),
  );
}

/** Is a promise kept, or was it before, and will be again, once decisions that wait for a signature are signed? */
export function isKept(
  evaluation: Evaluation,
  { program, after, promised, yields }: StepAnswer,
): boolean {
  const keeps = (credits: Rational | null) => credits?.atLeast(promised) === true;
  return (
    keeps(yields) ||
    onlyWaits(evaluation, (within, counts) => keeps(yieldOf(within, program, after, counts).yields))
  );
}

/** What the rules say of the steps of a pathway that promise credit, in their order. */
export function stepAnswers(
  evaluation: Evaluation,
  pathway: Document<"pathway">,
): readonly StepAnswer[] {
  return pathway.data.steps.flatMap(({ program, credits, after = [] }, index) =>
    program === undefined || credits === undefined
      ? []
      : [{ index, program, after, promised: credits, ...yieldOf(evaluation, program, after) }],
  );
}

function yieldOf(
  evaluation: Evaluation,
  id: string,
  before: readonly string[],
  counts: (award: Award) => boolean = isCertain,
): Pick<StepAnswer, "yields" | "why"> {
  const program = evaluation.program(id);
  if (program === null) {
    return { yields: null, why: "the program or its banks are not in effect" };
  }
  const through = before.filter((one) => evaluation.catalogue.programs.has(one));
  if (through.length > 0) {
    return { yields: null, why: `it builds on the credit program ${through.join(", ")}` };
  }
  const held = new Set(before);
  const awards = program.awards.filter(
    (award) => counts(award) && award.microCredentials.every((one) => held.has(one)),
  );
  return { yields: program.optimum(awards, "certain"), why: "" };
}
