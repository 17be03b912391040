import type { AllocationProblem } from "../../../src/allocation/problem.ts";
import { objectivesOf } from "../../allocation/value.ts";
import type { Answer, Part, Run } from "./measure.ts";

const partsTimed: readonly Part[] = ["objectives", "first objective"];

/** Value below which a part of the sorted times lies (nearest rank). */
function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** One line a solver: how many problems, how fast. */
export function table(runs: readonly Run[]): readonly string[] {
  const head = ["", "problems", "solved/s", "median", "p95", "p99", "worst", "unfinished"];
  const rows = runs.flatMap((run) => {
    const times = run.answers.map(({ milliseconds }) => milliseconds);
    const done = run.answers.filter(({ finished }) => finished).length;
    const parts = partsTimed.flatMap((part) => {
      const own = run.answers.flatMap(({ parts }) => parts?.[part] ?? []);
      return own.length === 0 ? [] : [row(`${run.name}, ${part} only`, run, own, done)];
    });
    return [row(run.name, run, times, done), ...parts];
  });
  return [head, ...rows].map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(10))).join(" "),
  );
}

function row(name: string, run: Run, times: readonly number[], done: number): readonly string[] {
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  return [
    name,
    `${times.length}/${run.given}`,
    rounded(done / seconds),
    ...[0.5, 0.95, 0.99, 1].map((part) => rounded(quantile(times, part))),
    String(times.length - done),
  ];
}

function rounded(value: number): string {
  if (Number.isNaN(value)) return "–";
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Lines that compare the first solver with the exact others, and the greedy one with the first. */
export function compared(
  problems: readonly AllocationProblem[],
  runs: readonly Run[],
): readonly string[] {
  const ours = runs[0];
  if (ours === undefined) return [];
  const others = runs.slice(1).filter(({ name }) => name !== "greedy");
  const greedy = runs.find(({ name }) => name === "greedy");
  return [
    ...others.map((other) => against(ours, other)),
    ...(greedy === undefined ? [] : shortfalls(problems, runs, greedy)),
  ];
}

function against(ours: Run, other: Run): string {
  const both = Math.min(ours.answers.length, other.answers.length);
  const median = ({ answers }: Run, time: (answer: Answer) => number | undefined) =>
    quantile(
      answers.slice(0, both).flatMap((answer) => time(answer) ?? []),
      0.5,
    );
  const own = median(ours, ({ milliseconds }) => milliseconds);
  const all = median(other, ({ milliseconds }) => milliseconds);
  const objectives = median(other, ({ parts }) => parts?.objectives);
  const wrong = other.answers
    .slice(0, both)
    .filter((answer, at) => differ(ours.answers[at], answer)).length;
  const alone = Number.isNaN(objectives)
    ? ""
    : `, ${rounded(own / objectives)} × its objectives only`;
  return `  against ${other.name} on ${both}: median ${rounded(own / all)} × its${alone}, mismatches ${wrong}`;
}

/** True when two answers that both claim to be proven differ in an objective or in the list. */
function differ(a: Answer | undefined, b: Answer): boolean {
  const proven = Math.min(a?.proven ?? 0, b.proven);
  const lists = [a?.list ?? null, b.list].filter((list) => list !== null);
  return (
    new Set(lists).size > 1 ||
    b.values.slice(0, proven).some((value, at) => value !== a?.values[at])
  );
}

/** How far greedy stays behind the best known, in credits and in completions. */
function shortfalls(
  problems: readonly AllocationProblem[],
  runs: readonly Run[],
  greedy: Run,
): readonly string[] {
  return (["credits", "completed"] as const).map((measure) => {
    const gaps = problems.flatMap((problem, at) => {
      const place = objectivesOf(problem).findIndex((one) => one.measure === measure);
      const exact = runs.find((run) => run !== greedy && (run.answers[at]?.proven ?? 0) > place);
      const best = exact?.answers[at]?.values[place];
      const own = greedy.answers[at]?.values[place];
      return best === undefined || own === undefined ? [] : [{ best, gap: best - own }];
    });
    const short = gaps.filter(({ gap }) => gap > 0).length;
    const lost = gaps.reduce((sum, { gap }) => sum + gap, 0);
    const all = gaps.reduce((sum, { best }) => sum + best, 0);
    const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    return gaps.length === 0
      ? `  greedy: no proven ${measure} to compare with`
      : `  greedy is short in ${measure} on ${percent(short, gaps.length)} of ${gaps.length}, on average by ${percent(lost, all)}`;
  });
}
