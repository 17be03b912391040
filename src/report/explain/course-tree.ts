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
    branch(hoursLine(course)),
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

function hoursLine({ hours, ceiling, credits }: CourseDerivation): string {
  const needed = `the course has ${creditText(credits)}`;
  return `hours: ${ceilingText(ceiling)}; ${needed}: ${enoughWords[hours]}`;
}

/** What hours bear: "they bear 3.0 credits", "they bear 1.5 to 4.0 credits", "they set no limit". */
export function ceilingText({ low, high }: CourseDerivation["ceiling"]): string {
  if (high === null)
    return low.isZero ? "they set no limit" : `they bear ${creditText(low)} credits or more`;
  if (high.equals(low)) return `they bear ${creditText(low)} credits`;
  return `they bear ${creditText(low)} to ${creditText(high)} credits`;
}
