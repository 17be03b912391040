import { equivalenceOf } from "../competency/equivalence.ts";
import { RelationGraph } from "../competency/graph.ts";
import { suggestions } from "../competency/suggestions.ts";
import type { Document } from "../documents/document.ts";
import type { Grid, GridRules } from "../interchange/grid/grid.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import { selectBanks } from "./choices.ts";
import { UsageError } from "./exit-code.ts";
import type { Host } from "./host/host.ts";

/** The grid that compares micro-credentials with a course. Throws a UsageError where the bank is not clear. */
export function comparisonOf(
  catalogue: Catalogue,
  course: Document<"course">,
  offerings: readonly Document<"micro-credential">[],
  bank: DocumentOnDay<"credit-bank"> | null,
): Grid {
  const sources = { catalogue, graph: new RelationGraph(catalogue) };
  return {
    asOf: catalogue.asOf,
    course,
    offerings,
    rules: bank === null ? null : rulesOf(bank),
    suggestions: suggestions(sources, offerings, course),
  };
}

function rulesOf(bank: DocumentOnDay<"credit-bank">): GridRules {
  const { threshold, perOutcomeFloor, relations } = equivalenceOf(bank.data);
  const name = `${bank.data.title ?? bank.id} (${bank.data.edition})`;
  return { bank: name, threshold, floor: perOutcomeFloor, part: relations.narrower.certain };
}

/** The bank that is asked for, else the one of the course's institution; null where it has none. Throws a UsageError where several could be meant. */
export function bankOfCourse(
  catalogue: Catalogue,
  host: Host,
  flag: readonly string[] | undefined,
  course: Document<"course">,
): DocumentOnDay<"credit-bank"> | null {
  const chosen = selectBanks(catalogue, host, flag) ?? (() => true);
  const stated = flag !== undefined;
  const banks = [...catalogue.banks.values()].filter(
    ({ id, data }) => chosen(id) && (stated || data.institution === course.data.institution),
  );
  const [bank = null, ...more] = banks;
  if (more.length === 0) return bank;
  const ids = banks.map(({ id }) => id).join(", ");
  throw new UsageError(
    "the grid shows the rules of one credit bank",
    `name one with --bank: ${ids}`,
  );
}
