import { groupBy } from "../../kernel/group.ts";
import { byText, compareText, sorted } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { bridgesOf } from "./bridges.ts";
import type { Measure } from "./goal.ts";
import { notOffered } from "./known-offering.ts";
import type { Admission } from "./narrowing.ts";
import type { Prerequisites } from "./prerequisites.ts";
import type { PlanNote, Step } from "./result.ts";
import type { Setting } from "./setting.ts";

/** Offerings that were left out although they have something to give, or decisions ask for them, and why. */
export function leftOutNotes(
  programs: readonly ProgramEvaluation[],
  admitted: ReadonlyMap<string, Admission>,
  prerequisites: Prerequisites,
): PlanNote[] {
  const serves = (id: string) =>
    programs.some((program) =>
      program.awardsUsing(id).some((award) => program.fits(award, "possible")),
    );
  const unmet = groupBy(unmetConditions(programs, prerequisites), ({ condition }) => condition);
  const silent = (code: Admission) =>
    [...admitted.keys()]
      .filter((id) => admitted.get(id) === code && (serves(id) || unmet.has(id)))
      .sort(compareText);
  const barred = [...admitted].flatMap(([id, why]) => {
    if (why !== "yes" || prerequisites.isWithinReach(id) || !serves(id)) return [];
    const prerequisite = prerequisites.missingFor(id);
    return prerequisite === null ? [] : [{ id, prerequisite }];
  });
  const groups = groupBy(barred, ({ prerequisite }) => prerequisite);
  return [
    ...aboutNote("language-unstated", silent("language-unstated")),
    ...aboutNote("delivery-unstated", silent("delivery-unstated")),
    ...sorted(groups.keys(), compareText).map((prerequisite): PlanNote => {
      const microCredentials = (groups.get(prerequisite) ?? []).map(({ id }) => id);
      return {
        code: "prerequisite-unavailable",
        microCredentials: microCredentials.sort(compareText),
        prerequisite,
      };
    }),
    ...sorted(unmet.keys(), compareText).map((condition): PlanNote => {
      const microCredentials = new Set((unmet.get(condition) ?? []).map(({ id }) => id));
      return {
        code: "condition-unavailable",
        microCredentials: sorted(microCredentials, compareText),
        condition,
      };
    }),
  ];
}

/** What can be taken, or is held, with what a decision about it asks to be completed, too, that cannot be and is not. */
function unmetConditions(
  programs: readonly ProgramEvaluation[],
  prerequisites: Prerequisites,
): { readonly id: string; readonly condition: string }[] {
  const isWithinReach = (id: string) => prerequisites.isWithinReach(id);
  return programs.flatMap((program) =>
    program.awards.flatMap((award) => {
      const unmet = bridgesOf(award, program.evaluation).filter((id) => !isWithinReach(id));
      if (unmet.length === 0 || !award.microCredentials.every(isWithinReach)) return [];
      if (!program.fits(award, "possible")) return [];
      return unmet.flatMap((condition) => award.microCredentials.map((id) => ({ id, condition })));
    }),
  );
}

/** What is held and not used, and what is held and not offered on the day. */
export function heldNotes(
  catalogue: Catalogue,
  held: ReadonlySet<string>,
  used: readonly Step[],
): PlanNote[] {
  const { ceased, outsideEffect } = notOffered(catalogue, held);
  const ids = new Set(used.map(idOf));
  return [
    ...aboutNote("held-unused", [...held].filter((id) => !ids.has(id)).sort(compareText)),
    ...aboutNote("held-not-in-effect", outsideEffect),
    ...aboutNote("held-ceased", ceased),
  ];
}

/** What cannot be compared by what is to be kept small, where there was a choice: neither nothing nor everything was taken. */
export function comparisonNotes(
  measure: Measure | null,
  { choice, weights }: Pick<Setting, "choice" | "weights">,
  steps: readonly Step[],
): PlanNote[] {
  if (measure === null || measure === "count") return [];
  const taken = new Set(steps.map(idOf));
  if (taken.size === 0 || choice.every((id) => taken.has(id))) return [];
  const unknown = choice.filter((id) => weights.of(measure, id) === null);
  return aboutNote(`${measure}-not-compared`, unknown);
}

/** What to know of the hours and prices of steps. */
export function amountNotes(steps: readonly Step[]): PlanNote[] {
  const scheduled = steps.filter(({ effort }) => effort?.kind === "scheduled").map(idOf);
  const foreign = steps.flatMap(({ microCredential: id, otherPrice }) =>
    otherPrice === null ? [] : [{ id, currency: otherPrice.currency }],
  );
  const groups = [...groupBy(foreign, (item) => item.currency)];
  return [
    ...aboutNote("scheduled-hours", scheduled.sort(compareText)),
    ...sorted(
      groups,
      byText(([other]) => other ?? ""),
    ).map(([other, items]) => ({
      code: "other-currency" as const,
      microCredentials: items.map(({ id }) => id).sort(compareText),
      currency: other,
    })),
  ];
}

const idOf = ({ microCredential }: Step) => microCredential;

type PlainCode = Exclude<
  PlanNote["code"],
  "prerequisite-unavailable" | "condition-unavailable" | "other-currency" | "prerequisite-circle"
>;

/** A note about some micro-credentials; none about nothing. */
export function aboutNote(code: PlainCode, microCredentials: readonly string[]): PlanNote[] {
  return microCredentials.length === 0 ? [] : [{ code, microCredentials }];
}
