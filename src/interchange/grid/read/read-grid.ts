import { arrange, type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Document } from "../../../documents/document.ts";
import { groupBy } from "../../../kernel/group.ts";
import { competenciesOf, wholesOf } from "../grid.ts";
import { gridLabels } from "../grid-words.ts";
import { wordsOf } from "./cell-values.ts";
import { changesSince } from "./changes.ts";
import { type FoundGrid, placeIn } from "./find-grid.ts";
import { conflict, type GridAnswer, repeats } from "./grid-answer.ts";
import { RowReader } from "./row-reader.ts";

type Course = Document<"course">;
type Offering = Document<"micro-credential">;

/** What an assessor filled in. */
export interface GridReading {
  /** In the order of the rows; nothing that contradicts itself or another row. */
  readonly answers: readonly GridAnswer[];
  /** Was every outcome answered, and every row understood? */
  readonly complete: boolean;
  readonly role: string;
  readonly department: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the answers of a grid against the documents as they are; null answers where those have changed since. */
export function readGrid(
  grid: FoundGrid,
  course: Course,
  offerings: readonly Offering[],
): GridReading {
  const changes = changesSince(grid.digests, course, offerings);
  const signed = {
    role: headValue(grid, gridLabels.role),
    department: headValue(grid, gridLabels.department),
  };
  if (changes.length > 0) {
    const at = placeIn(grid, grid.heading, grid.columns.get("outcome") ?? 1);
    const outdated = diagnostic("grid-outdated", { changes }, at);
    return { answers: [], complete: false, ...signed, diagnostics: [outdated] };
  }
  const reader = new RowReader(grid, knownTo(course, offerings));
  const read = grid.sheet.rows
    .filter(({ number }) => number > grid.heading)
    .flatMap((row) => reader.read(row) ?? []);
  const { kept, findings } = settle(grid, read);
  const open = openOutcomes(course, new Set(kept.map(({ outcome }) => outcome)));
  const errors = [...reader.findings, ...findings];
  return {
    answers: kept,
    complete: open.length === 0 && errors.length === 0,
    ...signed,
    diagnostics: arrange([...errors, ...unsaidShares(grid, kept), ...openFinding(grid, open)]),
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

/** Rows about one outcome that say the same count once; those that contradict each other are left out. */
function settle(grid: FoundGrid, read: readonly GridAnswer[]) {
  const findings: Diagnostic[] = [];
  const refused = new Set<GridAnswer>();
  const column = grid.columns.get("answer") ?? 1;
  for (const [outcome, rows] of groupBy(read, (answer) => answer.outcome)) {
    for (const [index, later] of rows.entries()) {
      for (const earlier of rows.slice(0, index)) {
        const why = conflict(earlier, later);
        if (why !== null) {
          const args = { outcome, why };
          findings.push(diagnostic("grid-contradiction", args, placeIn(grid, later.row, column)));
          refused.add(earlier).add(later);
        } else if (repeats(earlier, later)) refused.add(later);
      }
    }
  }
  return { kept: read.filter((answer) => !refused.has(answer)), findings };
}

function unsaidShares(grid: FoundGrid, kept: readonly GridAnswer[]): Diagnostic[] {
  const column = grid.columns.get("share") ?? grid.columns.get("answer") ?? 1;
  return kept
    .filter(({ answer, share }) => answer === "part" && share === null)
    .map(({ outcome, row }) => diagnostic("grid-share", { outcome }, placeIn(grid, row, column)));
}

function openFinding(grid: FoundGrid, outcomes: readonly string[]): Diagnostic[] {
  if (outcomes.length === 0) return [];
  const at = placeIn(grid, grid.heading, grid.columns.get("answer") ?? 1);
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

/** What stands right of a label above the table; empty where the label or the value is missing. */
function headValue({ sheet, heading }: FoundGrid, label: string): string {
  for (const { number, cells } of sheet.rows) {
    if (number >= heading) break;
    const at = [...cells].find(([, value]) => wordsOf(value) === label)?.[0];
    if (at === undefined) continue;
    const right = [...cells].filter(([column]) => column > at).sort(([a], [b]) => a - b);
    const [next] = right.map(([, value]) => wordsOf(value));
    return next === undefined || Object.values<string>(gridLabels).includes(next) ? "" : next;
  }
  return "";
}
