import { groupBy } from "../../kernel/group.ts";
import type { ProgramView } from "../../ladder/result.ts";
import { indented } from "../text/layout.ts";
import type { Style } from "../text/style.ts";
import type { LadderReport } from "./ladder-json.ts";
import { bankNames, type LadderView, programLines } from "./program-lines.ts";

/** The sentence that ends every view of verdicts. */
export const disclaimer =
  "This is a recommendation. Credit is awarded by the institution, not by this tool.";

const hint = "Why? `creditbank explain ID PROGRAM` shows every step; -v shows the ids.";

/** The `ladder` report for reading. */
export function ladderText(
  report: LadderReport,
  style: Style,
  shown: { readonly quiet: boolean; readonly detailed: boolean },
): string {
  const { ladder, lookup, all, limits } = report;
  const shared = sharedBanks(ladder.programs);
  const { offerings } = ladder;
  const banks = shared === null;
  const view: LadderView = { lookup, style, all, limits, offerings, ...shown, banks };
  const pairs = groupBy(ladder.pairs, (pair) => pair.program);
  const through =
    shared === null ? "" : ` · ${shared.length === 1 ? "bank" : "banks"} ${bankNames(shared)}`;
  const head = `creditbank ladder · as of ${ladder.asOf}${through}`;
  const blocks = ladder.programs.map((program) =>
    programLines(program, pairs.get(program.program) ?? [], view),
  );
  const lines = [
    ...indented(head, 0, style.width, 2),
    ...blocks.flatMap((block) => ["", ...block]),
    "",
    ...(shown.quiet
      ? []
      : indented(hint, 0, style.width).map((line) => style.paint("quiet", line))),
    style.paint("quiet", disclaimer),
  ];
  return `${lines.join("\n")}\n`;
}

/** The banks, where all programs have the same; null otherwise. */
function sharedBanks(programs: readonly ProgramView[]): ProgramView["banks"] | null {
  const lists = new Set(programs.map(({ banks }) => banks.map((bank) => bank.id).join(" ")));
  return lists.size === 1 ? (programs[0]?.banks ?? null) : null;
}
