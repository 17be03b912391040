import type { Award, Reason } from "../../award/award.ts";
import type { Doubt } from "../../competency/doubt.ts";
import type { GradeUnknown } from "../../diagnostics/grade-doubt.ts";
import type { QuestionArgs } from "../../diagnostics/questions.ts";
import { noteQuestions, ranked } from "../../ladder/questions.ts";
import type { Question } from "../../ladder/result.ts";
import type { Settled } from "../answer/answer.ts";
import { gradedIn, shortOf } from "../answer/least-grades.ts";
import type { Held } from "../rules/held.ts";
import type { Standing } from "../rules/standing.ts";

/**
 * What would settle the reviews that a holding has a part in, of those that would add something: what its awards leave
 * open, what a note leaves to a person, and what the record does not say.
 */
export function openQuestions(settled: Settled, held: Held): Question[] {
  const { offering } = held.holding;
  const sure = new Set(settled.certain.placed.map(({ award }) => award));
  const found = settled.possible.placed.flatMap(({ award, requirement, counted: credits }) => {
    if (sure.has(award) || !award.microCredentials.includes(offering.id)) return [];
    const asked = [
      ...award.doubts.filter(({ args }) => isFor(offering.id, args, award)),
      ...recordDoubts(held, reasonsInDoubt(held, award)),
      ...requirementDoubts(settled, held, award, requirement),
    ];
    return [
      ...asked.map((doubt) => ({ ...doubt, credits })),
      ...noteQuestions(settled.rules, requirement, credits),
    ];
  });
  return ranked(found);
}

/** Questions about other micro-credentials of the same award are theirs. */
function isFor(id: string, args: QuestionArgs, { microCredentials }: Award): boolean {
  const about =
    "microCredential" in args
      ? args.microCredential
      : "competency" in args
        ? args.competency.slice(0, Math.max(0, args.competency.indexOf("#")))
        : id;
  return about === id || !microCredentials.includes(about);
}

/** Why it is not sure that the rule behind an award may be applied to the holding. */
function reasonsInDoubt({ banks, decisions }: Held, award: Award): readonly Reason[] {
  const standings: (Standing | undefined)[] =
    award.agreement === null
      ? [banks.get(award.bank)]
      : [...decisions].flatMap(([{ id }, one]) => (id === award.agreement ? [one] : []));
  return standings.flatMap((one) => (one?.usable === "unknown" ? one.reasons : []));
}

/** The requirement that an award may fill may ask for a grade, too, whatever the bank asks for. */
function requirementDoubts(
  settled: Settled,
  { holding }: Held,
  award: Award,
  requirement: string,
): Doubt[] {
  const leaf = settled.rules.model.leaves.find(({ path }) => path === requirement);
  if (leaf === undefined) return [];
  const item = { kind: "award", award } as const;
  const short = shortOf(settled, item, leaf, [gradedIn(holding)], "unknown");
  return short === null ? [] : [gradeDoubtOf(holding.offering.id, award.at)];
}

function recordDoubts({ holding }: Held, reasons: readonly Reason[]): Doubt[] {
  const microCredential = holding.offering.id;
  return reasons.flatMap(({ code, args, at }): Doubt[] => {
    switch (code) {
      case "grade-unknown": {
        const { competency } = args as GradeUnknown;
        return competency === undefined
          ? [gradeDoubtOf(microCredential, at)]
          : [markDoubt(microCredential, competency, at)];
      }
      case "outside-window":
        return [dateDoubt(microCredential, at)];
      case "stale": {
        if ("gate" in args) return [];
        const { completedOn, months } = args as StaleArgs;
        if (completedOn === null) return [dateDoubt(microCredential, at)];
        const asked = { fact: "currency", microCredential, completedOn, months } as const;
        return [{ for: "registrar", fact: "currency", args: asked, at }];
      }
      default:
        return [];
    }
  });
}

type StaleArgs = Extract<Reason<"stale">["args"], { readonly months: number }>;

function gradeDoubtOf(microCredential: string, at: Doubt["at"]): Doubt {
  return { for: "learner", fact: "grade", args: { fact: "grade", microCredential }, at };
}

function markDoubt(microCredential: string, id: string, at: Doubt["at"]): Doubt {
  const competency = `${microCredential}#${id}`;
  return { for: "learner", fact: "mark", args: { fact: "mark", microCredential, competency }, at };
}

function dateDoubt(microCredential: string, at: Doubt["at"]): Doubt {
  const fact = "completion-date";
  return { for: "learner", fact, args: { fact, microCredential }, at };
}
