import type { CourseDerivation } from "../../ladder/derivation.ts";
import { creditText, percent, statedPercent } from "../text/amount.ts";
import { placeOf } from "../text/code-frame.ts";
import { shareText } from "../text/coverage-text.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style, Tone } from "../text/style.ts";
import { type Branch, branch, toned } from "../text/tree.ts";
import { outcomeTree } from "./outcome-tree.ts";

type Truth = CourseDerivation["covers"];

const looks: Readonly<Record<Truth, { readonly mark: string; readonly tone: Tone }>> = {
  true: { mark: "✔", tone: "good" },
  unknown: { mark: "?", tone: "maybe" },
  false: { mark: "✘", tone: "bad" },
};

/** Is a course covered? */
export const coveredWords: Readonly<Record<Truth, string>> = {
  true: "covered",
  unknown: "perhaps covered",
  false: "not covered",
};

/** Do hours bear the credits of a course? */
export const enoughWords: Readonly<Record<Truth, string>> = {
  true: "enough",
  unknown: "not certain to be enough",
  false: "not enough",
};

/** How a set covers a course: coverage against the threshold, hours, and outcome by outcome. */
export function courseTree(course: CourseDerivation, lookup: Lookup, style: Style): Branch {
  return toned(style, looks[course.covers].tone, courseHead(course), [
    ...(course.microCredentials.length > 1 ? [branch(neutralise(partners(course, lookup)))] : []),
    branch(placeOf(course.at)),
    branch(neutralise(coverageLine(course))),
    branch(neutralise(hoursLine(course))),
    branch(
      course.compared
        ? "compared: what relates to nothing counts 0"
        : "comparison not finished: what relates to nothing is open",
    ),
    ...course.outcomes.map((outcome) => outcomeTree(outcome, style)),
  ]);
}

/** "✔ BTEC 2100 Green Buildings (3.0 credits): covered (85.7 % of its outcomes, needs 80 %)". */
export const courseHead = (course: CourseDerivation): string =>
  neutralise(`${looks[course.covers].mark} ${courseText(course)}`);

/** The same without its mark, and not made safe for any format. */
export function courseText({ code, title, credits, covers, coverage }: CourseDerivation): string {
  const share = `${shareText(coverage, coverage.threshold)} of its outcomes, needs ${statedPercent(coverage.threshold)}`;
  return `${code} ${title} (${creditText(credits)} credits): ${coveredWords[covers]} (${share})`;
}

function partners({ microCredentials }: CourseDerivation, lookup: Lookup): string {
  return `together: ${microCredentials.map((id) => lookup.offering(id)).join(" + ")}`;
}

function coverageLine({ coverage, floor, source }: CourseDerivation): string {
  const each = floor.isZero ? "" : `, and ${statedPercent(floor)} of every outcome`;
  const { certain, possible, threshold } = coverage;
  const bounds = `${percent(certain, threshold)} certain, ${percent(possible, threshold)} possible`;
  return `outcomes: ${bounds}; the bank asks for ${statedPercent(threshold)}${each}${source === null ? "" : ` (${source})`}`;
}

function hoursLine({ hours, ceiling, inBankUnit, credits, unit }: CourseDerivation): string {
  const needed = `the course has ${creditText(credits)}`;
  const borne =
    inBankUnit === null ? ceilingText(ceiling) : convertedText(inBankUnit, ceiling, unit);
  return `hours: ${borne}; ${needed}: ${enoughWords[hours]}`;
}

/** What hours bear in the bank's unit, and how much that is in the course's. */
function convertedText(
  { unit, ceiling, factor }: NonNullable<CourseDerivation["inBankUnit"]>,
  converted: CourseDerivation["ceiling"],
  needed: string,
): string {
  if (ceiling.high === null && ceiling.low.isZero) return ceilingText(ceiling);
  const own = `${ceilingText(ceiling)} of ${unit}`;
  if (factor === null) return `${own}, and no source says how much that is in ${needed}`;
  return `${own}, which is ${amountText(converted)} at ${factor.toDecimal()} ${needed} each`;
}

/** What hours bear: "they bear 3.0 credits", "they bear 1.5 to 4.0 credits", "they set no limit". */
export function ceilingText({ low, high }: CourseDerivation["ceiling"]): string {
  if (high === null && low.isZero) return "they set no limit";
  const amount = amountText({ low, high });
  return high === null
    ? `they bear ${creditText(low)} credits or more`
    : `they bear ${amount} credits`;
}

/** "3.0", "1.5 to 4.0", "1.5 or more". */
function amountText({ low, high }: CourseDerivation["ceiling"]): string {
  if (high === null) return `${creditText(low)} or more`;
  return high.equals(low) ? creditText(low) : `${creditText(low)} to ${creditText(high)}`;
}
