import type { Plan } from "../ladder/plan/result.ts";
import { exceptionText } from "./exception-text.ts";
import { disclaimer } from "./ladder-text.ts";
import { indented } from "./layout.ts";
import { neutralise } from "./neutralise.ts";
import { goalText, proofText } from "./plan-goal.ts";
import { listLines, noteText, openTexts, reviewTexts } from "./plan-rest.ts";
import { heldLines, type PlanView, stepLines } from "./plan-steps.ts";
import { bankNames, programTitle } from "./program-lines.ts";
import { proofTexts } from "./proof-text.ts";

/** The `plan` report for reading: what to take, in what order, what it gives where, and what stays open. */
export function planText(plan: Plan, view: PlanView): string {
  const { style, quiet, lookup } = view;
  const list = (texts: readonly string[]) => listLines(texts.map(neutralise), view);
  const notes = plan.notes.map((note) => noteText(note, lookup));
  const sections = [
    section("Held already", heldLines(plan, view), view),
    section("Take, in this order", stepLines(plan, view), view),
    ...(quiet
      ? []
      : [
          section("Still open", list([...openTexts(plan, lookup), ...heldBack(plan, view)]), view),
          section("Decided for this program", list(decided(plan, view)), view),
          section("Needs review before it counts", list(reviewTexts(plan, view)), view),
          section("To know", list(notes), view),
        ]),
  ];
  const lines = [
    ...indented(`creditbank plan · as of ${plan.asOf}`, 0, style.width, 2),
    "",
    ...headLines(plan, view),
    ...sections.flat(),
    "",
    style.paint("quiet", disclaimer),
  ];
  return `${lines.join("\n")}\n`;
}

function headLines(plan: Plan, { style, detailed }: PlanView): string[] {
  const say = (text: string) => indented(neutralise(text), 2, style.width, 2);
  return [
    ...plan.programs.flatMap((program) => [
      ...programTitle(program, style),
      ...say(`through ${bankNames(program.banks)}`),
    ]),
    ...say(goalText(plan)),
    ...(detailed || !plan.optimal ? say(proofText(plan)) : []),
  ];
}

function section(title: string, lines: readonly string[], { style }: PlanView): string[] {
  return lines.length === 0 ? [] : ["", style.paint("strong", title), ...lines];
}

/** The exceptions that were applied, one by one. */
function decided({ programs }: Plan, { lookup }: PlanView): string[] {
  return programs.flatMap(({ exceptions }) => exceptions.map((one) => exceptionText(one, lookup)));
}

/** What forbids more; for those who ask for details, with what a unit of each would bring and the best other choice. */
function heldBack({ programs }: Plan, { lookup, detailed }: PlanView): string[] {
  return programs.flatMap((view) => {
    const { program, certain } = view;
    const proof = detailed ? certain.certificate() : null;
    if (proof !== null) return proofTexts(proof, view, lookup);
    const names = [...new Set(certain.binding)];
    if (names.length === 0) return [];
    const words = names.map((name) => lookup.bound(program, name)).join("; ");
    return [`what holds it back: ${words}`];
  });
}
