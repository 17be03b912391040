import type { DecisionData } from "../../report/html/page-data.ts";
import type { PageState } from "./page-state.ts";

type Result = DecisionData["results"][number];

/** One thing that a decision gives, in words: for what, how much, and into which programs. */
export function resultWords(page: PageState, result: Result): string {
  const { m, model } = page;
  const { type, program, programs } = result;
  const credits = result.credits ?? model.course(result.course)?.credits ?? null;
  return [
    ofWhat(page, result),
    ...(credits === null || type === "waiver" ? [] : [m.credits(credits)]),
    ...(program === null ? [] : [m.decisions.into(programTitle(page, program))]),
    ...(programs === null ? [] : [onlyFor(page, programs)]),
  ].join(", ");
}

function ofWhat({ m, model }: PageState, { type, course, subject, level }: Result): string {
  if (type === "block") return m.award.block;
  const found = model.course(course);
  if (found === null) return m.award.unassigned(subject, level);
  return type === "waiver" ? m.award.waiver(found.code) : m.award.course(found.code);
}

/** For which programs alone something is decided. */
export const onlyFor = (page: PageState, programs: readonly string[]): string =>
  page.m.decisions.onlyFor(programs.map((id) => programTitle(page, id)));

const programTitle = ({ model }: PageState, id: string) => model.programs.get(id)?.title ?? id;

/** What a person has to see to with a decision; none where it is in effect and nothing is due. */
export function statesOf({ m }: PageState, one: DecisionData): string[] {
  const { states } = m.decisions;
  return [
    ...(one.ending && one.to !== null ? [states.ending(m.date(one.to))] : []),
    ...(one.unsigned ? [states.unsigned] : []),
    ...(one.changed === null ? [] : [states.outdated]),
    ...(one.reworded ? [states.reworded] : []),
    ...(one.overdue && one.reviewBy !== null ? [states.overdue(m.date(one.reviewBy))] : []),
  ];
}

/** When a decision was or will be approved. */
export function signedWords({ m }: PageState, { approved, unsigned }: DecisionData): string {
  if (approved === null) return m.decisions.notApproved;
  const day = m.date(approved);
  return unsigned ? m.decisions.toBeApproved(day) : m.decisions.approved(day);
}
