import { Rational, sum } from "../../../kernel/rational.ts";
import type { Section } from "../sections/section.ts";
import type { AssessmentFact } from "./assessment-fact.ts";
import { fromLine } from "./assessment-line.ts";
import { fromTable } from "./assessment-table.ts";
import type { Found } from "./found.ts";
import { mentionsPass } from "./pass-rule.ts";
import type { Reading } from "./reading.ts";
import { percentage } from "./weights.ts";

/** Reads pieces of assessment with their weights; weights that do not come to 100 % are told. */
export function readAssessments(
  reading: Reading,
  outcomes: number,
): readonly Found<AssessmentFact>[] {
  const sections = reading.about("assessments");
  const found = sections.flatMap((section) => inSection(reading, section, outcomes));
  const weights = found.flatMap(({ value }) => value.weight ?? []);
  const [first] = found;
  const all = sum(weights);
  if (first !== undefined && weights.length > 0 && !all.equals(Rational.of(100)))
    reading.doubt("the weights of assessment", `they come to ${all.toDecimal()} %`, first.at);
  return found;
}

function inSection(
  reading: Reading,
  section: Section,
  outcomes: number,
): readonly Found<AssessmentFact>[] {
  const { blocks, label } = section;
  const rows = blocks.filter(({ kind }) => kind === "row");
  const inTable = fromTable(reading, section, rows, outcomes);
  const lines = blocks.filter(({ kind }) => kind !== "row" && kind !== "heading");
  const tabled = inTable.length > 0;
  const stated = ({ text }: { readonly text: string }) =>
    percentage.test(text) && !mentionsPass(text);
  const weighted = tabled || lines.some(stated);
  const context = { label, weighted, tabled, only: blocks.length === 1 };
  return [...inTable, ...lines.flatMap((block) => fromLine(reading, block, context))];
}
