import { arrange, type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Document } from "../../../documents/document.ts";
import { competenciesOf, wholesOf } from "../grid.ts";
import { changesSince } from "./changes.ts";
import type { FoundGrid } from "./found-grid.ts";
import type { GridAnswer } from "./grid-answer.ts";
import { type GridHead, headOf } from "./grid-head.ts";
import { RowReader } from "./row-reader.ts";
import { type Clash, settle } from "./settle.ts";

type Course = Document<"course">;
type Offering = Document<"micro-credential">;

/** What an assessor filled in. */
export interface GridReading {
  /** In the order of the rows; nothing that contradicts itself or another row. */
  readonly answers: readonly GridAnswer[];
  /** Was every outcome answered, and every row understood? */
  readonly complete: boolean;
  readonly head: GridHead;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the answers of a grid against the documents as they are; null answers where those have changed since. */
export function readGrid(
  grid: FoundGrid,
  course: Course,
  offerings: readonly Offering[],
): GridReading {
  const changes = changesSince(grid.digests, course, offerings);
  const { head, findings } = headOf(grid);
  if (changes.length > 0) {
    const at = grid.place(grid.heading, grid.columns.get("outcome") ?? 1);
    const outdated = diagnostic("grid-outdated", { changes }, at);
    return { answers: [], complete: false, head, diagnostics: [outdated] };
  }
  const reader = new RowReader(grid, knownTo(course, offerings));
  const read = grid.rows
    .filter(({ number }) => number > grid.heading)
    .flatMap((row) => reader.read(row) ?? []);
  const { kept, clashes } = settle(read, grid.rowName);
  const open = openOutcomes(course, new Set(kept.map(({ outcome }) => outcome)));
  const errors = [...reader.findings, ...clashes.map((clash) => clashFinding(grid, clash))];
  return {
    answers: kept,
    complete: open.length === 0 && errors.length === 0,
    head,
    diagnostics: arrange([
      ...findings,
      ...errors,
      ...unsaidShares(grid, kept),
      ...openFinding(grid, open),
    ]),
  };
}

function knownTo(course: Course, offerings: readonly Offering[]) {
  const all = competenciesOf(offerings);
  return {
    outcomes: course.data.outcomes.map(({ id }) => id),
    competencies: new Map([
      ...all.map(({ address }) => [address, address] as const),
      ...all.map(({ key, address }) => [key, address] as const),
    ]),
  };
}

function clashFinding(grid: FoundGrid, { answer: { outcome, row }, why }: Clash): Diagnostic {
  const at = grid.place(row, grid.columns.get("answer") ?? 1);
  return diagnostic("grid-contradiction", { outcome, why }, at);
}

function unsaidShares(grid: FoundGrid, kept: readonly GridAnswer[]): Diagnostic[] {
  const column = grid.columns.get("share") ?? grid.columns.get("answer") ?? 1;
  return kept
    .filter(({ answer, share }) => answer === "part" && share === null)
    .map(({ outcome, row }) => diagnostic("grid-share", { outcome }, grid.place(row, column)));
}

function openFinding(grid: FoundGrid, outcomes: readonly string[]): Diagnostic[] {
  if (outcomes.length === 0) return [];
  const at = grid.place(grid.heading, grid.columns.get("answer") ?? 1);
  return [diagnostic("grid-open", { outcomes }, at)];
}

/** Outcomes that have no answer, neither of their own, nor of what they are part of, nor of all their parts. */
function openOutcomes(course: Course, answered: ReadonlySet<string>): string[] {
  const { outcomes } = course.data;
  const parts = new Map(outcomes.map((outcome) => [outcome.id, outcome.parts ?? []]));
  const settled = (id: string, above: readonly string[]): boolean => {
    if ([id, ...wholesOf(course, id)].some((one) => answered.has(one))) return true;
    const below = parts.get(id) ?? [];
    return (
      below.length > 0 &&
      below.every((part) => !above.includes(part) && settled(part, [...above, id]))
    );
  };
  return outcomes.map(({ id }) => id).filter((id) => !settled(id, []));
}
