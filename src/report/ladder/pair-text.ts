import { fixMessage } from "../../diagnostics/fixes.ts";
import { questionMessage } from "../../diagnostics/questions.ts";
import { reasonMessage } from "../../diagnostics/reasons.ts";
import { groupBy } from "../../kernel/group.ts";
import { sorted } from "../../kernel/order.ts";
import { Rational, sum } from "../../kernel/rational.ts";
import type { FittingAward, Fix, Pair, PlacedAward } from "../../ladder/result.ts";
import { counted, creditText, percent } from "../text/amount.ts";
import { coverageText } from "../text/coverage-text.ts";
import type { Lookup } from "../text/lookup.ts";
import { verdictLooks } from "./verdict-text.ts";

type Award = FittingAward["award"];

/** An award and where it goes. */
type Going = Pick<FittingAward, "award" | "requirement">;

/**
 * What a verdict rests on: of the awards of the status and size that it names, the one that counts most, or all results
 * of a decision that together count most; the greatest first.
 */
export function leadingAwards({ verdict, awards }: Pair): readonly FittingAward[] {
  const fits = awards.filter(({ award }) => {
    const alone = award.microCredentials.length === 1;
    if (verdict === "cluster") return !alone && award.status !== "review";
    return verdict === "review" || (award.status === verdict && alone);
  });
  const groups = [...groupBy(fits, ({ award }) => award.decision ?? award).values()];
  const better = (a: FittingAward[], b: FittingAward[]) =>
    together(b).moreThan(together(a)) ? b : a;
  return sorted(groups.reduce(better, groups[0] ?? []), (a, b) => b.counted.compare(a.counted));
}

/** The first of them; null where there is none. */
export const leadingAward = (pair: Pair): FittingAward | null => leadingAwards(pair)[0] ?? null;

/** What the results of one decision count together. */
const together = ([first]: readonly FittingAward[]) => first?.together ?? Rational.zero;

/** The credits to show at first sight: what is certain, else what is possible; null where there are none. */
export function shownCredits({ credits: { certain, possible } }: Pair): Rational | null {
  if (certain.isPositive) return certain;
  return possible.isPositive ? possible : null;
}

/** Where an award goes: its requirement and, where the name does not say it, its course or subject and year. */
export function destination({ award, requirement }: Going, lookup: Lookup): string {
  if (award.course !== null) return `${requirement}/${lookup.course(award.course)}`;
  if (award.type === "block") return `${requirement}, as a block`;
  const field = fieldOf(award);
  return field === null ? requirement : `${requirement}, ${field}`;
}

/** Where an award is placed, and the second requirement that it fills, where the program lets two share. */
export function sharedDestination(
  placed: Going & Pick<PlacedAward, "shared">,
  lookup: Lookup,
): string {
  const { shared } = placed;
  return `${destination(placed, lookup)}${shared === null ? "" : ` and ${shared}`}`;
}

/** Where an award goes, and that a course is waived where it is. */
export function placement(going: Going, lookup: Lookup): string {
  return destination(going, lookup) + waivedNote(going.award);
}

/** That an award completes its course and brings no credit; empty for others. */
export const waivedNote = ({ type }: Pick<Award, "type">): string =>
  type === "waiver" ? " (waived, without credit)" : "";

/** Where all that a verdict rests on goes, each with what it counts by itself where there are several. */
export function placements(pair: Pair, lookup: Lookup): string[] {
  const leading = leadingAwards(pair);
  return leading.map((one) => {
    const hasAmount = leading.length > 1 && one.award.type !== "waiver";
    return `${placement(one, lookup)}${hasAmount ? `, ${creditText(one.counted)}` : ""}`;
  });
}

/** What credit without a course is in: "BBB year 3"; null where no subject is stated. */
export function fieldOf({ subject, level }: Pick<Award, "subject" | "level">): string | null {
  return subject === null || level === null ? subject : `${subject} year ${level}`;
}

/** Why a pair is as it is, and what would make it better; a sentence a line. */
export function pairDetails(pair: Pair, lookup: Lookup): string[] {
  const leading = leadingAward(pair);
  const lines = [
    ...(leading === null ? [] : [basisOf(pair, leading.award, lookup)]),
    ...capped(pair),
    ...decisiveReason(pair),
    ...prospects(pair),
    ...openQuestions(pair),
  ];
  return [...lines, ...warnings(pair), ...nearestFix(pair)];
}

/** That the results of a decision count less together than one by one. */
function capped(pair: Pair): string[] {
  const leading = leadingAwards(pair);
  const all = together(leading);
  if (leading.length < 2 || !sum(leading.map(({ counted }) => counted)).moreThan(all)) return [];
  return [`together they count ${creditText(all)}`];
}

/** What speaks against credit that there is, or may be. */
function warnings({ verdict, warnings: found }: Pair): string[] {
  if (verdict === "no") return [];
  return found.map(({ code, args }) => `warning, ${reasonMessage(code, args)}`);
}

/** What an award rests on: a decision, coverage, others that it counts with, or hours. */
export function basisOf(pair: Pair, award: Award, lookup: Lookup): string {
  const others = award.microCredentials.filter((id) => id !== pair.microCredential);
  const partners = others.map((id) => lookup.offering(id)).join(" + ");
  if (award.agreement !== null) {
    return `${agreementText(award.agreement, lookup)}${partners === "" ? "" : `, with ${partners}`}`;
  }
  if (others.length > 0) return `with ${partners}${jointCoverage(pair, award, lookup)}`;
  if (award.coverage === null) return "unassigned credit, sized by its hours";
  const part = award.type === "assigned" ? "" : "credit for a part: ";
  return part + coverageText(award.coverage, lookup.threshold(award.bank));
}

/** An agreement by its id, and how long it holds. */
export function agreementText(id: string, lookup: Lookup): string {
  const end = lookup.agreementEnd(id);
  return `agreement ${id}${end === null ? "" : `, until ${end}`}`;
}

/** How much the members of a cluster cover together, and this one alone. */
function jointCoverage(pair: Pair, { bank, coverage }: Award, lookup: Lookup): string {
  if (coverage === null) return "";
  const bound = pair.verdict === "review" ? "possible" : "certain";
  const alone = lookup.alone(bank, coverage.course.id, pair.microCredential);
  const less = alone === null ? "" : `; alone ${percent(alone[bound])}`;
  return ` (together ${percent(coverage.share[bound])}${less})`;
}

/** The first reason, where there is no credit, or nothing to ask. */
function decisiveReason({ verdict, reasons, questions }: Pair): string[] {
  const [first] = reasons;
  const tells = verdict === "no" || (verdict === "review" && questions.length === 0);
  if (first === undefined || !tells) return [];
  const from = first.source ?? first.rule;
  const named = from === null ? first.code : `${first.code}, ${from}`;
  return [`${reasonMessage(first.code, first.args)} (${named})`];
}

function prospects({ credits: { certain, possible }, questions }: Pair): string[] {
  if (certain.isZero || certain.equals(possible)) return [];
  const asked = questions.filter(({ credits }) => credits.isPositive).length;
  const open = asked === 0 ? "if it is reviewed" : `if ${answered(asked)}`;
  return [`${creditText(certain)} now, ${creditText(possible)} ${open}`];
}

const answered = (count: number) =>
  `${counted(count, "question")} ${count === 1 ? "is" : "are"} answered`;

/** At most two questions; the rest is counted. */
function openQuestions({ verdict, questions }: Pair): string[] {
  if (verdict !== "review") return [];
  const shown = questions.slice(0, 2).map(({ args }) => questionMessage(args));
  const more = questions.length - shown.length;
  return more > 0 ? [...shown, `and ${counted(more, "more question")}`] : shown;
}

/** The first of the fixes that reach the best verdict: what is worth doing, though others are less work. */
function nearestFix({ verdict, fixes, credits }: Pair): string[] {
  const [first, ...others] = fixes;
  if (first === undefined || verdict === "recognized") return [];
  const fix = others.reduce((best, one) => (rank(one) < rank(best) ? one : best), first);
  const words = fixMessage(fix.kind, fix.args);
  if (fix.verdict === "not-assessed") return [`after ${words} it would still have to be compared`];
  const gain = fix.credits.moreThan(credits.certain) ? ` (${creditText(fix.credits)})` : "";
  return [`would be ${verdictLooks[fix.verdict].sentence}${gain} with: ${words}`];
}

const bestFirst = Object.keys(verdictLooks);

const rank = ({ verdict }: Fix) => bestFirst.indexOf(verdict);
