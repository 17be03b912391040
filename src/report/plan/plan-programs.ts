import type { Plan } from "../../ladder/plan/result.ts";
import type { PlacedAward, PlacedBlock, ProgramView } from "../../ladder/result.ts";
import { sharedDestination } from "../ladder/pair-text.ts";
import { creditText } from "../text/amount.ts";
import { neutralise } from "../text/neutralise.ts";
import { listLines, openTexts } from "./plan-rest.ts";
import type { PlanView } from "./plan-steps.ts";

/** A part of the report with its own title. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What each program has once the plan is done, and what stays open there; of a single one, whose steps say it all, only the latter. */
export function programSections(plan: Plan, view: PlanView): Section[] {
  const { programs, open } = plan;
  const list = (texts: readonly string[]) => listLines(texts.map(neutralise), view);
  if (programs.length === 1)
    return programs.map((program) => ({
      title: "Still open",
      lines: list(openTexts(program, open, view)),
    }));
  return programs.map((program) => {
    const { certain, title } = program;
    const filled = filledTexts(program, plan, view).map((text) => `✔ ${text}`);
    return {
      title: neutralise(`In ${title}: ${creditText(certain.credits)} of ${program.of} credits`),
      lines: list([...filled, ...openTexts(program, open, view)]),
    };
  });
}

/** What counts in a program, by requirement. */
function filledTexts({ certain, program }: ProgramView, plan: Plan, view: PlanView): string[] {
  const titles = new Map(plan.programs.map((one) => [one.program, one.title]));
  const also = (item: PlacedAward) =>
    plan.programs
      .filter((other) => other.program !== program && other.certain.placed.some(same(item)))
      .map((other) => `; it counts in ${other.title}, too`)
      .join("");
  return [
    ...certain.placed.map((item) => `${awardText(item, view)}${also(item)}`),
    ...certain.blocks.map((block) => blockText(block, titles)),
  ];
}

const same = (one: PlacedAward) => (other: PlacedAward) =>
  one.award.id === other.award.id && one.award.bank === other.award.bank;

function awardText(item: PlacedAward, { lookup }: PlanView): string {
  const names = item.award.microCredentials.map((id) => lookup.offering(id)).join(" + ");
  const amount = item.award.type === "waiver" ? "waived" : creditText(item.counted);
  return `${sharedDestination(item, lookup)}: ${names}, ${amount}`;
}

function blockText(block: PlacedBlock, titles: ReadonlyMap<string, string>): string {
  const { id } = block.program.program;
  return `${block.requirement}: ${titles.get(id) ?? id}, complete, as one block, ${creditText(block.counted)}`;
}
