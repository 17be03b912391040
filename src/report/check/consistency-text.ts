import type {
  Basis,
  CompetencyFacts,
  DecisionSide,
  EvidenceRow,
  Inconsistency,
  Measure,
  Standing,
} from "../../ladder/consistency/result.ts";
import { creditText, statedPercent } from "../text/amount.ts";
import { placeOf } from "../text/code-frame.ts";
import { beside, indented } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style } from "../text/style.ts";

interface View {
  readonly lookup: Lookup;
  readonly style: Style;
}

const bases: Readonly<Record<Basis, string>> = {
  statement: "the same statement",
  relation: "the same by accepted exact relations",
  likeness: "nearly the same words, which nobody has confirmed",
};

const standings: Readonly<Record<Standing, string>> = {
  equal: "equal",
  stronger: "stronger on the left",
  weaker: "weaker on the left",
  different: "different in kind",
  unknown: "not stated on both sides",
};

/** Said where all decisions go together. */
export const consistent = "decisions: like evidence got like credit, as far as it is stated";

/** Decisions that do not go together, each pair with its evidence side by side; a sentence where there are none. */
export function consistencyLines(items: readonly Inconsistency[], view: View): string[] {
  const { style } = view;
  if (items.length === 0) {
    return indented(consistent, 0, style.width);
  }
  return items.flatMap((item, index) => [...(index === 0 ? [] : [""]), ...pairLines(item, view)]);
}

function pairLines(item: Inconsistency, { lookup, style }: View): string[] {
  const { left, right, evidence, program } = item;
  const where = `bank ${item.bank}${program === null ? "" : `, program ${program}`}`;
  const title =
    item.code === "unequal-decisions" ? "Like evidence" : "The stronger evidence (left)";
  const sides = ([one, other]: readonly [string, string]) => beside(one, other, style.width - 2);
  const lines = [
    ...sides([sideText(left, lookup), sideText(right, lookup)]),
    ...evidence.competencies.flatMap((row) => rowLines(row, sides, style.width - 2)),
    "",
    ...measureLine("learning hours", evidence.hours.learning),
    ...measureLine("scheduled hours", evidence.hours.scheduled),
    ...measureLine("year level", evidence.yearLevel),
  ];
  const verb = item.code === "unequal-decisions" ? "got different credit" : "got less credit";
  return [
    ...indented(`${title} ${verb} (${where})`, 0, style.width).map((line) =>
      style.paint("strong", line),
    ),
    ...lines.map((line) => (line === "" ? line : `  ${line}`)),
  ];
}

function sideText(
  { agreement, microCredentials, credits, decision, at }: DecisionSide,
  lookup: Lookup,
) {
  const titles = microCredentials.map((id) => lookup.offering(id)).join(" + ");
  const given = decision === "no-credit" ? "no credit" : `${creditText(credits)} credits`;
  return neutralise(`${agreement}: ${given} for ${titles} · ${placeOf(at)}`);
}

function rowLines(
  { left, right, basis, likeness, level, demonstrated, assessment }: EvidenceRow,
  sides: (texts: readonly [string, string]) => string[],
  width: number,
): string[] {
  const alone = "(nothing answers this)";
  const words = sides([
    left === null ? alone : factsText(left),
    right === null ? alone : factsText(right),
  ]);
  if (basis === null) return ["", ...words];
  const alike = likeness === null ? "" : ` (${Math.floor(likeness * 100)} % of them)`;
  const apart = Object.entries({ level, demonstrated, assessment })
    .filter(([, standing]) => standing !== "equal" && standing !== "unknown")
    .map(([name, standing]) => `; ${name}: ${standings[standing as Standing]}`);
  const why = `= ${bases[basis]}${alike}${apart.join("")}`;
  return ["", ...words, ...indented(why, 0, width, 2)];
}

function factsText({
  address,
  statement,
  level,
  demonstrated,
  assessment,
}: CompetencyFacts): string {
  const facts = [
    level === null ? "no level stated" : `level ${level.value}`,
    ...(demonstrated === null ? [] : [demonstrated]),
    assessment === null ? "assessment not stated" : assessmentText(assessment),
  ];
  return neutralise(`${address.split("#")[1] ?? address} “${statement}”; ${facts.join("; ")}`);
}

function assessmentText({
  types,
  graded,
  passMark,
  supervision,
}: NonNullable<CompetencyFacts["assessment"]>): string {
  if (types.length === 0) return "not assessed";
  const facts = [
    types.join(", "),
    ...(graded === null ? [] : [graded ? "graded" : "not graded"]),
    ...(passMark === null ? [] : [`pass mark ${statedPercent(passMark)}`]),
    ...(supervision === null ? [] : [supervision]),
  ];
  return `assessed by ${facts.join(", ")}`;
}

function measureLine(name: string, { left, right, standing, near }: Measure): string[] {
  if (left === null && right === null) return [];
  const shown = standing !== "equal" && near ? "no more than a tenth apart" : standings[standing];
  return [`${name}: ${left ?? "not stated"} and ${right ?? "not stated"} (${shown})`];
}
