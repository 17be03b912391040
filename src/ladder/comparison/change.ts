import { byText, firstOf, sorted } from "../../kernel/order.ts";
import { Rational } from "../../kernel/rational.ts";
import { type Verdict, verdicts } from "../result.ts";
import { type Answer, gist, keyOf, type PairAnswer, type Subject } from "./answer.ts";
import type { Answers } from "./side.ts";

/**
 * Which way an answer went. Broken: a pair that was recognized, eligible or in a cluster no longer is, or a pathway
 * step, a claim or conformance that held no longer does. Opened: the reverse. Worse and better: short of that.
 */
export type Direction = "broken" | "opened" | "worse" | "better" | "changed";

/** All directions, in the order in which they are listed. */
export const directions: readonly Direction[] = ["broken", "opened", "worse", "better", "changed"];

/** A subject on which two states answer differently. */
export interface Change {
  readonly subject: Subject;
  readonly direction: Direction;
  /** Null where the state has nothing of the kind. */
  readonly base: Answer | null;
  readonly head: Answer | null;
}

/** The kinds of subject, in the order in which they are listed. */
const kindOrder = ["pair", "pathway", "claim", "agreement", "program", "conformance"] as const;

/** Everything on which two states answer differently, of what is asked about; what is broken first. */
export function changesBetween(
  base: Answers,
  head: Answers,
  asked: (subject: Subject) => boolean = () => true,
): readonly Change[] {
  const subjects = new Map<string, Subject>();
  for (const side of [base, head]) {
    for (const subject of side.subjects())
      if (asked(subject)) subjects.set(keyOf(subject), subject);
  }
  const changes = [...subjects.values()].flatMap((subject): Change[] => {
    const [was, is] = [base.of(subject), head.of(subject)];
    if (gist(was) === gist(is)) return [];
    return [{ subject, direction: directionOf(was, is), base: was, head: is }];
  });
  return sorted(
    changes,
    firstOf<Change>(
      (a, b) => directions.indexOf(a.direction) - directions.indexOf(b.direction),
      (a, b) => kindOrder.indexOf(a.subject.kind) - kindOrder.indexOf(b.subject.kind),
      byText(({ subject }) => keyOf(subject)),
    ),
  );
}

/** Which way it went from one answer to the other. */
export function directionOf(base: Answer | null, head: Answer | null): Direction {
  const [was, is] = [holds(base), holds(head)];
  if (was === true && is !== true && lasts(base, head)) return "broken";
  if (is === true && was !== true && lasts(head, base)) return "opened";
  if (isPromise(base ?? head) && (base === null || head === null)) return "changed";
  const step = compareWorth(worthOf(base), worthOf(head));
  return step < 0 ? "better" : step > 0 ? "worse" : "changed";
}

/** A promise that is withdrawn is not broken, nor is one opened that is new; a pair whose document is gone leads nowhere any more. */
const lasts = (holding: Answer | null, other: Answer | null) =>
  holding?.kind === "pair" || other !== null;

const isPromise = (answer: Answer | null) =>
  answer !== null && ["pathway", "claim", "conformance"].includes(answer.kind);

/** Does the answer mean that a way is open, or a promise kept? Null where it means neither. */
export function holds(answer: Answer | null): boolean | null {
  switch (answer?.kind) {
    case "pair":
      return isOpen(answer);
    case "pathway":
    case "claim":
      return answer.holds;
    case "conformance":
      return answer.meets;
    default:
      return null;
  }
}

const isOpen = ({ verdict }: PairAnswer) => verdicts.indexOf(verdict) < verdicts.indexOf("review");

/** How good an answer is, what counts most first. */
function worthOf(answer: Answer | null): readonly (number | Rational)[] {
  switch (answer?.kind) {
    case "pair":
      return [verdictWorth(answer.verdict), answer.certain, answer.possible];
    case "program":
      return [answer.certain.credits, answer.possible.credits];
    case "agreement":
      return [agreementWorth(answer.states)];
    case "pathway":
    case "claim":
      return answer.holds === null ? [1] : [answer.holds ? 2 : 0];
    case "conformance":
      return [
        answer.meets === null ? 1 : answer.meets ? 2 : 0,
        answer.clauses.filter(({ result }) => result === "pass").length,
      ];
    default:
      return [];
  }
}

/** Of no credit either way: a pair that is not compared, and one that is denied. */
const verdictWorth = (verdict: Verdict) =>
  verdict === "no" ? 0 : Math.max(0, verdicts.indexOf("not-assessed") - verdicts.indexOf(verdict));

function agreementWorth(states: Extract<Answer, { kind: "agreement" }>["states"]): number {
  if (states.includes("in-effect")) return 3;
  if (states.includes("outdated") || states.includes("unsigned")) return 1;
  const idle = ["not-begun", "expired", "superseded", "without-offering"] as const;
  return idle.some((state) => states.includes(state)) ? 0 : 2;
}

/** What is missing is worth nothing. */
function compareWorth(
  base: readonly (number | Rational)[],
  head: readonly (number | Rational)[],
): number {
  for (let index = 0; index < Math.max(base.length, head.length); index += 1) {
    const [was, is] = [exactOf(base[index]), exactOf(head[index])];
    if (!was.equals(is)) return was.moreThan(is) ? 1 : -1;
  }
  return 0;
}

const exactOf = (worth: number | Rational | undefined): Rational =>
  typeof worth === "number" ? Rational.of(worth) : (worth ?? Rational.zero);
