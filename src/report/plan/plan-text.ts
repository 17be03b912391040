import type { Plan } from "../../ladder/plan/result.ts";
import { exceptionText } from "../ladder/exception-text.ts";
import { disclaimer } from "../ladder/ladder-text.ts";
import { bankNames, programTitle } from "../ladder/program-lines.ts";
import { indented } from "../text/layout.ts";
import { neutralise } from "../text/neutralise.ts";
import { programSections } from "./plan-programs.ts";
import { goalRemarks } from "./plan-remarks.ts";
import { listLines, noteText, reviewTexts } from "./plan-rest.ts";
import { heldLines, type PlanView, stepLines } from "./plan-steps.ts";

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
          ...programSections(plan, view).map(({ title, lines }) => section(title, lines, view)),
          section(decidedTitle(plan), list(decided(plan, view)), view),
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
  const shown = goalRemarks(plan).filter(
    ({ about }) => about !== "proof" || detailed || !plan.optimal,
  );
  const say = (text: string) => indented(neutralise(text), 2, style.width, 2);
  return [
    ...plan.programs.flatMap((program) => [
      ...programTitle(program, style),
      ...say(`through ${bankNames(program.banks)}`),
    ]),
    ...shown.flatMap(({ text }) => say(text)),
  ];
}

function section(title: string, lines: readonly string[], { style }: PlanView): string[] {
  return lines.length === 0 ? [] : ["", style.paint("strong", title), ...lines];
}

const decidedTitle = ({ programs }: Plan) =>
  programs.length === 1 ? "Decided for this program" : "Decided for these programs";

/** The exceptions that were applied, one by one. */
function decided({ programs }: Plan, { lookup }: PlanView): string[] {
  return programs.flatMap(({ exceptions }) => exceptions.map((one) => exceptionText(one, lookup)));
}
