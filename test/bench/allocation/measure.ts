import type { AllocationProblem } from "../../../src/allocation/problem.ts";

/** What a solver said of one problem. */
export interface Answer {
  /** The objectives' values that it claims or, where nothing is proven, has. */
  readonly values: readonly number[];
  /** How many of the values, from the first, are proven the best. */
  readonly proven: number;
  /** True when everything was settled that this solver settles. */
  readonly finished: boolean;
  /** The placements, as text, where they are proven the first of all that tie. */
  readonly list: string | null;
  readonly milliseconds: number;
  /** Time until a part was settled, by the part, where it is known. */
  readonly parts?: Readonly<Partial<Record<Part, number>>>;
}

/** Parts of an answer that are timed apart. */
export type Part = "objectives" | "first objective";

/** Milliseconds since some moment. */
export type Clock = () => number;

/** Time on the wall, or the processor time of this process, which a busy machine disturbs less. */
export const clocks = {
  wall: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
} satisfies Record<string, Clock>;

/** A solver in the bench. */
export interface Solver {
  readonly name: string;
  /** Seconds it may take for one family. */
  readonly seconds: number;
  readonly solve: (problem: AllocationProblem, now: Clock) => Answer;
}

/** The answers of a solver to the first problems, as many as its time allowed. */
export interface Run {
  readonly name: string;
  readonly given: number;
  readonly answers: readonly Answer[];
}

/** Problems that warm a solver up: code that was compiled for a few of them is thrown away at the first that differs. */
export const warmProblems = 200;

/** Rounds over them: a fast solver is compiled only after thousands of calls. */
const warmRounds = 20;

/** A short time is taken so many times at most. */
const mostRepeats = 9;

/** Warms a solver up on other problems, then times it on each problem until its time is over. */
export function measure(
  solver: Solver,
  problems: readonly AllocationProblem[],
  warm: readonly AllocationProblem[],
  { scale, now }: { readonly scale: number; readonly now: Clock },
): Run {
  const answers: Answer[] = [];
  // Code is as cold for few problems as for many: a quick run warms up as long as a whole one.
  const warmed = now() + solver.seconds * 400;
  for (let round = 0; round < warmRounds; round += 1) {
    for (const problem of warm) {
      if (now() < warmed) solver.solve(problem, now);
    }
  }
  const end = now() + solver.seconds * 1000 * scale;
  for (const problem of problems) {
    if (answers.length > 0 && now() > end) break;
    answers.push(answerOf(solver, problem, now));
  }
  return { name: solver.name, given: problems.length, answers };
}

/** One answer; of a problem that takes less than a millisecond the one with the median time of several. */
function answerOf(solver: Solver, problem: AllocationProblem, now: Clock): Answer {
  const first = solver.solve(problem, now);
  const answers = [first];
  for (let spent = first.milliseconds; spent < 1 && answers.length < mostRepeats; ) {
    const next = solver.solve(problem, now);
    spent += next.milliseconds;
    answers.push(next);
  }
  answers.sort((a, b) => a.milliseconds - b.milliseconds);
  return answers[(answers.length - 1) >> 1] ?? first;
}
