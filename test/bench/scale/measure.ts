import { closeSync, openSync, writeSync } from "node:fs";
import { catalogueLookup } from "../../../src/cli/catalogue-lookup.ts";
import { addMonths, parseDate } from "../../../src/kernel/date.ts";
import { assess } from "../../../src/ladder/assess.ts";
import { check } from "../../../src/ladder/check.ts";
import { type Day, openDay } from "../../../src/ladder/day.ts";
import { Evaluation } from "../../../src/ladder/evaluation.ts";
import { walkLadder } from "../../../src/ladder/ladder.ts";
import { ladderLine } from "../../../src/report/ladder/ladder-lines.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { loadWorkspace } from "../../../src/workspace/load.ts";

/** What a ladder over a workspace cost, in one process that did nothing else. */
export interface Measured {
  /** Seconds of processor time. */
  readonly load: number;
  readonly ladder: number;
  /** Mebibytes, at its greatest. */
  readonly memory: number;
  readonly lines: number;
  readonly mebibytes: number;
  /** Candidate pairs of the ladder: a micro-credential and a program with evidence, a claim or a comparison in common. */
  readonly pairs: number;
  readonly notAssessed: number;
  /** Pairs of a micro-credential and a course that share evidence or were compared by name. */
  readonly comparisons: number;
  /** Programs whose most credits were not proven. */
  readonly open: number;
  readonly agreements: number;
  /** Seconds of processor time: what one bank would recommend for every offering, and `check` with what comes up. */
  readonly assess: number;
  readonly check: number;
}

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

/** Loads a workspace, writes its ladder line by line into a file, without fixes, and tells what it took. */
export function measure(root: string, file: string): Measured {
  const asOf = parseDate("2025-01-31");
  if (asOf === null) throw new Error("not a day");
  const day = openDay(catalogueAt(loadWorkspace({ root }), asOf));
  const { catalogue } = day;
  const load = seconds();
  const lookup = catalogueLookup(catalogue);
  const out = openSync(file, "w");
  const walk = walkLadder(catalogue, { fixes: false });
  let [lines, size, open] = [0, 0, 0];
  let step = walk.next();
  for (; step.done !== true; step = walk.next()) {
    size += writeSync(out, ladderLine(step.value, lookup, false));
    lines += 1;
    if (step.value.type === "program" && !step.value.view.possible.optimal) open += 1;
  }
  closeSync(out);
  const ladder = seconds() - load;
  // Kibibytes on every platform, whatever the name says.
  const memory = process.resourceUsage().maxRSS / 1_024;
  const { candidates: index } = new Evaluation(catalogue);
  const comparisons = [...catalogue.courses.values()].reduce((n, c) => n + index.of(c).length, 0);
  const { pairs, notAssessed } = step.value.summary;
  return {
    ...decided(day),
    load,
    ladder,
    memory,
    lines,
    mebibytes: size / 2 ** 20,
    pairs,
    notAssessed,
    comparisons,
    open,
  };
}

/** What all recorded decisions and claims cost beside: after the ladder, so that its memory is its own. */
function decided(day: Day): Pick<Measured, "agreements" | "assess" | "check"> {
  const { catalogue } = day;
  const [bank = ""] = [...catalogue.banks.keys()].sort();
  const start = seconds();
  assess(
    catalogue,
    () => true,
    (id) => id === bank,
  );
  const assessed = seconds();
  check(day, [], { until: addMonths(catalogue.asOf, 12) });
  return {
    agreements: catalogue.agreements.length,
    assess: assessed - start,
    check: seconds() - assessed,
  };
}
