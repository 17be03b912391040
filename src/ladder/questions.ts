import { placeOf } from "../documents/document.ts";
import { compareText } from "../kernel/order.ts";
import { greatest, Rational } from "../kernel/rational.ts";
import type { ProgramEvaluation } from "./evaluation.ts";
import type { Question } from "./result.ts";

const parties = ["provider", "faculty", "registrar", "learner"];

/** What would have to be answered for the uncertain awards of a micro-credential to become certain. */
export function questionsOf(program: ProgramEvaluation, microCredential: string): Question[] {
  const found = new Map<string, Question>();
  const ask = (question: Question) => {
    const key = JSON.stringify(question.args);
    const known = found.get(key);
    const credits = greatest(known?.credits ?? Rational.zero, question.credits);
    found.set(key, { ...question, credits });
  };
  for (const award of program.awardsUsing(microCredential)) {
    if (
      !program.fits(award, "possible") ||
      (program.fits(award, "certain") && award.status !== "review")
    )
      continue;
    const { credits } = program.placedAlone(award, "possible");
    for (const doubt of award.doubts) ask({ ...doubt, credits });
    const leaf = program.model.leaves.find(
      ({ path }) => path === program.placedAlone(award, "possible").placed[0]?.requirement,
    );
    if (leaf === undefined || leaf.note === null) continue;
    const args = { fact: "note", requirement: leaf.path, note: leaf.note } as const;
    const at = placeOf(program.model.program, ...leaf.place);
    ask({ for: "registrar", fact: "note", args, at, credits });
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
