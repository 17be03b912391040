import { placeOf } from "../documents/document.ts";
import { append } from "../kernel/append.ts";
import { compareText } from "../kernel/order.ts";
import { greatest, type Rational } from "../kernel/rational.ts";
import type { ProgramEvaluation } from "./evaluation.ts";
import type { Question } from "./result.ts";

const parties = ["provider", "faculty", "registrar", "learner"];

/** What would have to be answered for the uncertain awards of a micro-credential to become certain. */
export function questionsOf(program: ProgramEvaluation, microCredential: string): Question[] {
  const found: Question[] = [];
  for (const award of program.awardsUsing(microCredential)) {
    if (!program.fits(award, "possible")) continue;
    const { credits, placed } = program.placedAlone(award, "possible");
    if (award.status === "review")
      append(
        found,
        award.doubts.map((doubt) => ({ ...doubt, credits })),
      );
    const less = program.placedAlone(award, "certain").credits;
    if (!program.fits(award, "certain") || credits.moreThan(less))
      append(found, noteQuestions(program, placed[0]?.requirement, credits));
  }
  return ranked(found);
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
