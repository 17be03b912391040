import type { Award } from "../award/award.ts";
import type { Doubt } from "../competency/doubt.ts";
import { LevelsAsked } from "../competency/levels-asked.ts";
import { placeOf } from "../documents/document.ts";
import { groupBy } from "../kernel/group.ts";
import { compareText } from "../kernel/order.ts";
import { greatest, Rational } from "../kernel/rational.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { isCertain, type ProgramEvaluation } from "./evaluation.ts";
import type { Question, Verdict } from "./result.ts";
import { isBetter, verdictOf } from "./verdict.ts";

const parties = ["provider", "faculty", "registrar", "learner"];

/**
 * What would have to be answered for the uncertain awards of a micro-credential to become certain, with the credits that
 * it brings beyond those that are certain. What brings none is asked where it would better the verdict, or where the
 * program as a whole counts more by it.
 */
export function questionsOf(program: ProgramEvaluation, microCredential: string): Question[] {
  const now = {
    verdict: verdictOf(program, microCredential),
    credits: program.creditsOf(microCredential, "certain"),
  };
  const fitting = program
    .awardsUsing(microCredential)
    .filter((award) => program.fits(award, "possible"));
  const asked = [...groupBy(fitting, (award) => award.decision ?? award).values()]
    .flatMap((together) => askedOf(program, together, now.credits))
    .filter(
      ({ award, question }) =>
        question.credits.isPositive ||
        isBetter(settledVerdict(award), now.verdict) ||
        countsInAll(program, award, question),
    )
    .map(({ question }) => question);
  return ranked(eachLevelOnce(asked, program.evaluation.catalogue));
}

/**
 * What a question brings that brings a micro-credential no more credit by itself: a requirement that a decision waives,
 * a part of what more the program as a whole could count, or only a better verdict.
 */
export type Gain = "waiver" | "program" | "verdict";

/** What a question of a micro-credential brings beside credit. */
export function gainOf(program: ProgramEvaluation, microCredential: string, question: Doubt): Gain {
  const raising = program
    .awardsUsing(microCredential)
    .filter((award) => program.fits(award, "possible") && raises(program, award, question));
  if (raising.some(({ type }) => type === "waiver")) return "waiver";
  return raising.some((award) => countsInAll(program, award, question)) ? "program" : "verdict";
}

function raises(program: ProgramEvaluation, award: Award, { args, at }: Doubt): boolean {
  const about = JSON.stringify([args, at]);
  return openIn(program, award).some((doubt) => JSON.stringify([doubt.args, doubt.at]) === about);
}

/** Questions about one level as the highest of them, each with its own credits: who states the level answers all. */
export function eachLevelOnce(asked: readonly Question[], catalogue: Catalogue): Question[] {
  const levels = new LevelsAsked(asked, catalogue);
  return asked.map((question) => ({ ...levels.highest(question), credits: question.credits }));
}

interface Asked {
  readonly award: Award;
  readonly question: Question;
}

/** What awards that may be used together leave open. `certain`: the credits that the micro-credential gives anyway. */
function askedOf(
  program: ProgramEvaluation,
  together: readonly Award[],
  certain: Rational,
): Asked[] {
  const open = together.flatMap((award) =>
    openIn(program, award).map((doubt) => ({ award, doubt, about: JSON.stringify(doubt.args) })),
  );
  const bySettled = new Map<string, Rational>();
  const stake = (settled: ReadonlySet<Award>) => {
    const isCounted = together.map((award) => isCertain(award) || settled.has(award));
    const key = isCounted.map(Number).join("");
    const counted = together.filter((_, at) => isCounted[at]);
    const more = bySettled.get(key) ?? program.optimum(counted, "possible").minus(certain);
    bySettled.set(key, more);
    return greatest(Rational.zero, more);
  };
  const stakes = new Map(
    [...groupBy(open, ({ about }) => about)].map(
      ([about, alike]) => [about, stake(new Set(alike.map(({ award }) => award)))] as const,
    ),
  );
  return open.map(({ award, doubt, about }) => ({
    award,
    question: { ...doubt, credits: stakes.get(about) ?? Rational.zero },
  }));
}

/** The facts that an award leaves open, and the note on the place where more of it would count. */
function openIn(program: ProgramEvaluation, award: Award): Doubt[] {
  const { credits, placed } = program.placedAlone(award, "possible");
  const less = program.placedAlone(award, "certain").credits;
  const noted = !program.fits(award, "certain") || credits.moreThan(less);
  return [
    ...(award.status === "review" ? award.doubts : []),
    ...(noted ? noteQuestions(program, placed[0]?.requirement, credits) : []),
  ];
}

/** The verdict that an award alone gives once nothing is open. */
function settledVerdict({ microCredentials, agreement }: Award): Verdict {
  if (microCredentials.length > 1) return "cluster";
  return agreement === null ? "eligible" : "recognized";
}

/** Does the program as a whole count more, and that with the award where the question leaves it open? */
function countsInAll(program: ProgramEvaluation, award: Award, { args }: Doubt): boolean {
  const { credits, placed } = program.together("possible");
  return (
    credits.moreThan(program.together("certain").credits) &&
    placed.some(
      (place) =>
        place.award === award && (args.fact !== "note" || place.requirement === args.requirement),
    )
  );
}

/** What the note on a requirement, or above it, leaves to a person. */
export function noteQuestions(
  { model }: Pick<ProgramEvaluation, "model">,
  requirement: string | undefined,
  credits: Rational,
): Question[] {
  const leaf = model.leaves.find(({ path }) => path === requirement);
  if (leaf === undefined || leaf.note === null) return [];
  const args = { fact: "note", requirement: leaf.path, note: leaf.note } as const;
  const at = placeOf(model.program, ...leaf.place);
  return [{ for: "registrar", fact: "note", args, at, credits }];
}

/** Each question once, with the most that is at stake, the greatest first. */
export function ranked(questions: readonly Question[]): Question[] {
  const found = new Map<string, Question>();
  for (const question of questions) {
    const key = JSON.stringify(question.args);
    const credits = greatest(found.get(key)?.credits ?? question.credits, question.credits);
    found.set(key, { ...question, credits });
  }
  return [...found.entries()]
    .sort(
      ([a, x], [b, y]) =>
        y.credits.compare(x.credits) ||
        parties.indexOf(x.for) - parties.indexOf(y.for) ||
        compareText(a, b),
    )
    .map(([, question]) => question);
}
