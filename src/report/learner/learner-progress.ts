import type { MinimumProgress } from "../../ladder/result.ts";
import type { LearnerAccount } from "../../learner/account/account.ts";
import { openText, restText } from "../plan/plan-rest.ts";
import { creditText } from "../text/amount.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import { type Branch, branch } from "../text/tree.ts";

/** How far a learner is in a program for certain: what counts, what is complete and what is still open. */
export function progressTree(account: LearnerAccount, lookup: Lookup): Branch {
  const { program, certain, earnedCredits, open, minimums } = account;
  const { credits } = program;
  const apart = earnedCredits.isZero
    ? ""
    : `, ${creditText(earnedCredits)} of them from courses already earned`;
  const texts = (list: readonly string[]) => list.map((text) => branch(neutralise(text)));
  const complete = outermost(certain.completed);
  const left = [...restText(credits, certain.credits), ...open.map((one) => openText(one, lookup))];
  return branch(
    `how far it is: ${creditText(certain.credits)} of ${creditText(credits)} credits count for certain${apart}`,
    [
      ...texts([`complete: ${complete.length === 0 ? "nothing yet" : complete.join(", ")}`]),
      ...(left.length === 0 ? [] : [branch("still open", texts(left))]),
      ...(minimums.length === 0 ? [] : [branch("minimums", texts(minimums.map(minimumText)))]),
    ],
  );
}

/** Paths that lie in no other. */
function outermost(paths: readonly string[]): string[] {
  const known = new Set(paths);
  return paths.filter((path) => {
    const steps = path.split("/");
    return !steps.some((_, at) => at > 0 && known.has(steps.slice(0, at).join("/")));
  });
}

function minimumText({ id, required, certain, possible }: MinimumProgress): string {
  const more = possible.moreThan(certain) ? `, ${creditText(possible)} possible` : "";
  return `${id}: ${creditText(certain)} of at least ${creditText(required)} credits${more}`;
}
