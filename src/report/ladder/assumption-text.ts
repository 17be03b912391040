import { inWords } from "../../kernel/text.ts";
import type { Pair } from "../../ladder/result.ts";
import { counted, creditText, statedPercent } from "../text/amount.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import { type Branch, branch } from "../text/tree.ts";

type Assumption = Pair["assumed"][number];

/** What is taken as met of a learner; none where nothing is asked. */
export function assumedBranch(assumptions: readonly Assumption[], lookup: Lookup): Branch[] {
  return assumedTexts(assumptions, lookup).map((text) => branch(neutralise(text)));
}

/** The same as a sentence; none where nothing is asked. */
export function assumedTexts(assumptions: readonly Assumption[], lookup: Lookup): string[] {
  if (assumptions.length === 0) return [];
  return [`assumed met: ${assumptionTexts(assumptions, lookup).join("; ")}`];
}

/** The same one by one. */
export const assumptionTexts = (all: readonly Assumption[], lookup: Lookup): string[] =>
  all.map((one) => assumptionText(one, lookup) + decidedBy(one));

/**
 * Of what is taken as met, what is shown: all for those who ask for details, else what a decision asks for itself, and
 * the bank's least grade where that holds beside the decision's.
 */
export const shownAssumptions = (all: readonly Assumption[], detailed: boolean): Assumption[] =>
  all.filter(
    ({ agreement, kind, bank }) =>
      detailed || agreement !== null || (kind === "grade" && hasDecidedGrade(bank, all)),
  );

const hasDecidedGrade = (bank: string, all: readonly Assumption[]) =>
  all.some((one) => one.kind === "grade" && one.agreement !== null && one.bank === bank);

/** The decision that asks for it; empty for what a bank asks of everyone. */
const decidedBy = ({ agreement }: Assumption) =>
  agreement === null ? "" : ` (agreement ${agreement})`;

/** A condition on a learner in words, as an offering view takes it to be met. */
function assumptionText(assumption: Assumption, lookup: Lookup): string {
  switch (assumption.kind) {
    case "grade":
      return `a grade of at least ${gradeText(assumption.minimum)}`;
    case "grade-each": {
      const each = `at least ${gradeText(assumption.minimum)} on every competency`;
      return assumption.guaranteed ? `${each} (its pass rule sees to that)` : each;
    }
    case "currency": {
      const { months, onStale, until } = assumption;
      const end = until === "admission" ? "admission" : "the day of the answer";
      const then = onStale === "deny" ? "older is refused" : "older is reviewed";
      return `completed within ${counted(months, "month")} before ${end}; ${then}`;
    }
    case "pace":
      return `no more than ${creditText(assumption.credits)} credits in a ${assumption.per}`;
    case "reuse": {
      const { max, credentials } = assumption;
      const most =
        "credits" in max
          ? `${creditText(max.credits)} credits`
          : `${statedPercent(max.share)} of it`;
      const what = credentials === null ? "a program" : credentials.join(", ");
      return `used for no other credential before, beyond ${most} (${what})`;
    }
    case "complete": {
      const names = assumption.microCredentials.map((id) => `${lookup.offering(id)} (${id})`);
      return `${inWords(names, "and")} completed, too`;
    }
    case "note":
      return `"${assumption.note}"`;
  }
}

const gradeText = (minimum: (Assumption & { readonly kind: "grade" })["minimum"]): string =>
  typeof minimum === "string" ? minimum : statedPercent(minimum);
