import type { Ladder, Pair, ProgramView, Verdict } from "../../ladder/result.ts";
import { counted, creditText } from "../text/amount.ts";
import { holdNames, openNeed } from "../text/holds.ts";
import { columns, indented } from "../text/layout.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style } from "../text/style.ts";
import { exceptionText } from "./exception-text.ts";
import { limitLines } from "./limit-lines.ts";
import { type PairView, pairLines, placeColumns } from "./pair-lines.ts";
import { verdictLooks, verdictOrder } from "./verdict-text.ts";

/** How much of a ladder is shown. */
export interface LadderView extends PairView {
  /** List pairs that nobody has compared. */
  readonly all: boolean;
  /** What each limit costs, and why no more counts. */
  readonly limits: boolean;
  /** Only heads and positive verdicts. */
  readonly quiet: boolean;
  /** How many offerings were asked about. */
  readonly offerings: number;
  /** Name the banks with each program. */
  readonly banks: boolean;
}

const positive: readonly Verdict[] = ["recognized", "eligible", "cluster"];

/** A program in the ladder view: its head, its pairs, and what holds it back. */
export function programLines(
  program: ProgramView,
  pairs: readonly Pair[],
  view: LadderView,
): string[] {
  const listed = verdictOrder
    .filter((verdict) => isListed(verdict, view))
    .flatMap((verdict) => pairs.filter((pair) => pair.verdict === verdict));
  const room = placeColumns(listed, view);
  const body = listed.flatMap((pair) => pairLines(pair, room, view));
  const foot = view.quiet
    ? []
    : [
        ...decided(program, view),
        ...(view.limits ? [] : heldBack(program, view)),
        ...uncompared(pairs, view),
      ];
  return [
    ...programHead(program, pairs, view),
    ...(body.length === 0 ? [] : ["", ...body]),
    ...(foot.length === 0 ? [] : ["", ...foot]),
    ...(view.limits ? limitLines(program, view) : []),
  ];
}

function isListed(verdict: Verdict, { all, quiet }: LadderView): boolean {
  if (quiet) return positive.includes(verdict);
  return all || verdict !== "not-assessed";
}

function programHead(program: ProgramView, pairs: readonly Pair[], view: LadderView): string[] {
  const { style } = view;
  return [
    ...programTitle(program, style),
    ...(view.banks ? indented(`through ${bankNames(program.banks)}`, 2, style.width, 2) : []),
    ...indented(verdictCounts(pairs), 2, style.width, 2),
    ...indented(together(program, pairs), 2, style.width, 2),
  ].filter((line) => line.trim() !== "");
}

/** The title and id of a program, and its credits at the end of the line. */
export function programTitle({ title, program, of }: ProgramView, style: Style): string[] {
  const size = `${of} credits`;
  const name = `${neutralise(title)} (${program})`;
  const gap = style.width - columns(name) - columns(size);
  return gap >= 2
    ? [style.paint("strong", name) + " ".repeat(gap) + size]
    : [...indented(name, 0, style.width).map((line) => style.paint("strong", line)), `  ${size}`];
}

/** Banks with their editions. */
export function bankNames(banks: ProgramView["banks"]): string {
  return banks.map(({ title, edition }) => neutralise(`${title} (${edition})`)).join(", ");
}

/** "1 recognized, 2 eligible, 3 to review": verdicts that occur. */
function verdictCounts(pairs: Ladder["pairs"]): string {
  const counts = verdictOrder.flatMap((verdict) => {
    const count = pairs.filter((pair) => pair.verdict === verdict).length;
    return count === 0 || verdict === "not-assessed"
      ? []
      : [`${count} ${verdictLooks[verdict].counted}`];
  });
  return counts.length === 0 ? "nothing has been compared with it yet" : counts.join(", ");
}

/** What all offerings bring together. */
function together({ certain, possible }: ProgramView, pairs: readonly Pair[]): string {
  if (possible.bound.isZero) return "";
  const most = (found: ProgramView["certain"]) =>
    found.optimal ? creditText(found.credits) : `at least ${creditText(found.credits)}`;
  const now = `all offerings together bring ${most(certain)} credits now`;
  if (certain.credits.equals(possible.credits)) return now;
  const open = pairs.flatMap((pair) =>
    pair.questions.map((question) => JSON.stringify(question.args)),
  );
  const questions = new Set(open).size;
  return `${now}, ${most(possible)} if ${questions === 0 ? "what is in review is accepted" : `${counted(questions, "question")} ${questions === 1 ? "is" : "are"} settled`}`;
}

/** The exceptions that were applied, one by one. */
function decided({ exceptions }: ProgramView, { lookup, style }: LadderView): string[] {
  return exceptions.flatMap((exception) =>
    indented(exceptionText(exception, lookup), 2, style.width, 2),
  );
}

function heldBack(program: ProgramView, { lookup, style, detailed }: LadderView): string[] {
  const holds = program.certain.holds;
  if (holds.length === 0) return [];
  const words = holds.map((hold) => neutralise(lookup.bound(program.program, hold)));
  const bound = detailed ? ` [${holdNames(holds).join(", ")}]` : "";
  return indented(
    `what holds it back: ${words.join("; ")}${openNeed(holds)}${bound}`,
    2,
    style.width,
    2,
  );
}

function uncompared(pairs: readonly Pair[], { all, style, offerings }: LadderView): string[] {
  const met = pairs.filter((pair) => pair.verdict !== "not-assessed").length;
  const open = offerings - met;
  if (open === 0 || all) return [];
  const have = met === 1 ? "has" : "have";
  const text =
    met === 0
      ? `${counted(open, "offering")} not compared with it yet (--all lists them)`
      : `${met} of ${counted(offerings, "offering")} ${have} something to do with this program (--all lists the rest)`;
  return indented(text, 2, style.width, 2);
}
