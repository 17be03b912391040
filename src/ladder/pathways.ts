import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { type Evaluation, isCertain } from "./evaluation.ts";

/** Verifies that the micro-credentials before each step of a pathway bring the credit that the step promises. */
export function checkPathways(evaluation: Evaluation): Diagnostic[] {
  return [...evaluation.catalogue.pathways.values()].flatMap((pathway) =>
    pathway.data.steps.flatMap((_, index) => checkStep(evaluation, pathway, index)),
  );
}

function checkStep(
  evaluation: Evaluation,
  pathway: Document<"pathway">,
  index: number,
): Diagnostic[] {
  const step = pathway.data.steps[index];
  if (step?.program === undefined || step.credits === undefined) return [];
  const program = evaluation.program(step.program);
  const at = placeOf(pathway, "steps", index, "credits");
  const unchecked = (why: string) => [
    diagnostic("unchecked-pathway", { program: step.program ?? "", why }, at),
  ];
  if (program === null) return unchecked("the program or its banks are not in effect");
  const before = step.after ?? [];
  const through = before.filter((id) => evaluation.catalogue.programs.has(id));
  if (through.length > 0) return unchecked(`it builds on the credit program ${through.join(", ")}`);
  const held = new Set(before);
  const awards = program.awards.filter(
    (award) => isCertain(award) && award.microCredentials.every((id) => held.has(id)),
  );
  const credits = program.optimum(awards, "certain");
  if (credits.atLeast(step.credits)) return [];
  const args = { program: step.program, credits: step.credits, yields: credits };
  return [diagnostic("broken-pathway", args, at)];
}
