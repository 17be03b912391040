import { groupBy } from "../../kernel/group.ts";
import type { Assessment, AssessReport } from "../../ladder/assess.ts";
import { assumedBranch } from "../ladder/assumption-text.ts";
import { disclaimer } from "../ladder/ladder-text.ts";
import { agreementText } from "../ladder/pair-text.ts";
import { verdictLooks } from "../ladder/verdict-text.ts";
import { counted, creditText } from "../text/amount.ts";
import { coverageText } from "../text/coverage-text.ts";
import { indented } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import { offeringTitle } from "../text/offering-title.ts";
import type { Style } from "../text/style.ts";
import { type Branch, branch, drawTree, toned } from "../text/tree.ts";
import { bankTable, tableLegend } from "./bank-table.ts";
import { ceilingText, courseHead } from "./course-tree.ts";
import { gateTree } from "./gate-tree.ts";

type Award = Assessment["awards"][number];

/** How much of an assessment is shown. */
export interface AssessView {
  readonly lookup: Lookup;
  readonly style: Style;
  /** Only banks that would recommend something. */
  readonly quiet: boolean;
  /** Gates that pass, too. */
  readonly detailed: boolean;
}

/** The `assess` report for reading. */
export function assessText({ asOf, assessments }: AssessReport, view: AssessView): string {
  const { style, quiet } = view;
  const shown = assessments.filter(({ awards }) => !quiet || awards.length > 0);
  const offerings = groupBy(shown, ({ microCredential }) => microCredential);
  const lines = [
    `creditbank assess · as of ${asOf}`,
    ...[...offerings.values()].flatMap((group) => ["", ...offeringLines(group, view)]),
    ...([...offerings.values()].some((group) => group.length > 1)
      ? ["", ...indented(tableLegend, 0, style.width)]
      : []),
    "",
    style.paint("quiet", disclaimer),
  ];
  return `${lines.join("\n")}\n`;
}

function offeringLines(group: readonly Assessment[], view: AssessView): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { microCredential, edition } = first;
  const title = offeringTitle(first.title, first.offering);
  const name = `${neutralise(title)} (${microCredential}${edition === null ? "" : `, ${edition}`})`;
  const many = group.length > 1;
  const says = many ? saysNothing : isSilent;
  const silent = group.filter((assessment) => !view.detailed && says(assessment));
  const telling = group.filter((assessment) => !silent.includes(assessment));
  const rest = many ? "" : silent.map(({ bank }) => bank).join(", ");
  return [
    ...indented(name, 0, view.style.width, 2).map((line) => view.style.paint("strong", line)),
    ...(many ? [...bankTable(group, 2, view.style.width), ""] : []),
    ...drawTree(
      telling.map((assessment) => bankTree(assessment, view)),
      view.style.width,
    ),
    ...(rest === ""
      ? []
      : indented(`nothing compared and no credit: ${rest}`, 3, view.style.width, 2)),
  ];
}

/** Nothing beside what a table of banks shows: no award, no course. */
function saysNothing({ awards, courses }: Assessment): boolean {
  return awards.length === 0 && courses.length === 0;
}

/** Nothing to tell: no award, no course, no gate that does not pass. */
function isSilent({ awards, courses, gates }: Assessment): boolean {
  return awards.length === 0 && courses.length === 0 && gates.every(holds);
}

const holds = ({ result }: Assessment["gates"][number]) =>
  result === "pass" || result === "not-applicable";

function bankTree(assessment: Assessment, view: AssessView): Branch {
  const { bank, bankTitle, gates, ceiling, courses, awards } = assessment;
  const { lookup, style, detailed } = view;
  const open = detailed ? gates : gates.filter((gate) => !holds(gate));
  const passed = gates.filter(holds).length;
  return branch(neutralise(`${bankTitle} (${bank})`), [
    branch(`gates: ${passed} of ${counted(gates.length, "gate")} passed or not applicable`),
    ...(open.length === 0 ? [] : gateTree(open, bank, lookup, style).children),
    branch(`hours: ${ceilingText(ceiling)}`),
    ...courses.map((course) => branch(courseHead(course))),
    ...(awards.length === 0
      ? [branch("would recommend no credit")]
      : awards.map((award) => awardTree(award, assessment, view))),
    ...(awards.length > 0 || detailed ? termBranches(assessment, lookup) : []),
  ]);
}

/** What is taken as met, how long it stands, and the credit in other units where a source declares them. */
function termBranches({ bank, assumptions, terms }: Assessment, lookup: Lookup): Branch[] {
  const { validity, conversions, unit } = terms;
  const stands = validity?.months ?? null;
  return [
    ...assumedBranch(assumptions, lookup),
    ...(stands === null ? [] : [branch(`a recommendation stands for ${counted(stands, "month")}`)]),
    ...conversions.map(({ to, factor, source, basis }) => {
      const cited = `${lookup.source(bank, source)}; ${basis ?? "basis not stated"}`;
      const words = `1 ${unit ?? "credit"} = ${factor.toDecimal()} ${to} [${cited}]`;
      return branch(neutralise(words));
    }),
  ];
}

function awardTree(
  award: Award,
  { microCredential }: Assessment,
  { lookup, style }: AssessView,
): Branch {
  const { symbol, word, tone } = verdictLooks[award.status];
  const partners = award.microCredentials.filter((id) => id !== microCredential);
  const together =
    partners.length === 0 ? "" : ` with ${partners.map((id) => lookup.offering(id)).join(" + ")}`;
  const unit = award.unit === null ? "" : ` (${award.unit})`;
  const credit = `${symbol} ${word}: ${creditText(award.credits)} credits${unit}, ${subjectOf(award, lookup)}${together}`;
  return toned(style, tone, neutralise(credit), [branch(neutralise(basis(award, lookup)))]);
}

function subjectOf({ course, subject, level, type }: Award, lookup: Lookup): string {
  if (course !== null) return lookup.course(course);
  if (type === "block") return "as a block";
  return `unassigned ${subject ?? ""}${level === null ? "" : `, year ${level}`}`;
}

function basis({ agreement, coverage, bank }: Award, lookup: Lookup): string {
  if (agreement !== null) return agreementText(agreement, lookup);
  return coverage === null ? "sized by its hours" : coverageText(coverage, lookup.threshold(bank));
}
