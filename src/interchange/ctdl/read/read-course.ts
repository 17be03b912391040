import { Rational } from "../../../kernel/rational.ts";
import type { YamlComment } from "../../../source/commented-yaml.ts";
import { listed } from "../../listed.ts";
import type { View } from "../graph/view.ts";
import { issuerOf } from "./agents.ts";
import type { Value } from "./amount.ts";
import { conditionsOf, targetsOf } from "./conditions.ts";
import { nameOf } from "./name-of.ts";
import { originOf } from "./origin.ts";
import { codeOf } from "./own-id.ts";
import { hoursOf } from "./read-hours.ts";
import { periodOf } from "./read-period.ts";
import type { ReadingRun } from "./reading-run.ts";
import { Statements, statementData } from "./statements.ts";
import { unitOf, unstatedUnit } from "./unit-of.ts";
import { labelAt, losePart, valuesOf } from "./value-profile.ts";

/** Adds a course. A value that it is given elsewhere counts where it states none itself. */
export function readCourse(run: ReadingRun, view: View, elsewhere: Value | null): void {
  const statements = new Statements(run);
  const requires = conditionsOf(run, view, "requires", "entryCondition");
  statements.take(view, "teaches", "assesses", "targetCompetency", "targetLearningOutcome");
  for (const condition of requires) statements.take(condition, "targetCompetency");
  view.pass("isPartOf", "isRequiredFor", "inLanguage");
  const credit = creditOf(run, view, elsewhere);
  const institution = issuerOf(run, view);
  const code = codeOf(view);
  const year = yearOf(run, view);
  const data = {
    title: nameOf(view),
    ...originOf(view, "course"),
    edition: view.text("versionCode") ?? undefined,
    effective: periodOf(view, ["dateEffective", "startDate"], ["expirationDate", "endDate"]),
    institution: institution.data.id ?? "unknown",
    code: code ?? nameOf(view),
    level: year === null ? undefined : { year },
    credits: credit.credits,
    unit: credit.unit,
    hours: hoursOf(view),
    description: view.text("description") ?? undefined,
    outcomes: statements.all.map(statementData),
    topics: topicsOf(run, view),
    prerequisites: prerequisitesOf(run, view, requires),
  };
  const comments: YamlComment[] = [
    ...said("institution", institution.why),
    ...said("code", code === null ? run.missing(view, "code", "its name") : null),
    ...said("credits", credit.why),
  ];
  run.add(view, "course", data, comments);
}

const said = (key: string, why: string | null): readonly YamlComment[] =>
  why === null ? [] : [{ path: [key], lines: [why] }];

function topicsOf(run: ReadingRun, view: View) {
  const topics = view.list("subject").flatMap((item) => labelAt(run, item, view) ?? []);
  return listed(topics);
}

/** The year, where the level of its credit says one: "Year 2". */
function yearOf(run: ReadingRun, view: View): number | null {
  const [value] = valuesOf(run, view, "creditValue");
  if (value === undefined) return null;
  const year = yearIn(value.level);
  if (year === null) losePart(value, "level", "a course states its level as a year");
  losePart(value, "subject", "the subject of a course is that of its code");
  return year;
}

/** The year that a level of ours was written as; null of any other level. */
export function yearIn(level: string | null): number | null {
  const [, year] = /^Year (\d|1\d|20)$/.exec(level ?? "") ?? [];
  return year === undefined ? null : Number(year);
}

interface Credit {
  readonly credits: Rational;
  readonly unit: string;
  readonly why: string | null;
}

function creditOf(run: ReadingRun, view: View, elsewhere: Value | null): Credit {
  const [stated, ...others] = valuesOf(run, view, "creditValue");
  for (const other of others) other.view.cursor.lose("a course has one amount of credit");
  if (stated?.credits) {
    const { credits } = stated;
    const unit = unitOf(run, { ...stated, credits });
    return { credits, unit, why: unit === unstatedUnit ? "The file states no unit." : null };
  }
  const credits = elsewhere?.credits ?? Rational.zero;
  const unit = elsewhere?.unit ?? run.options.unit ?? unstatedUnit;
  const why = run.missing(
    view,
    stated === undefined ? "amount of credit" : "amount of credit that can be read",
    elsewhere?.credits ? `${credits}, the value that is transferred,` : "0",
  );
  return { credits, unit, why };
}

function prerequisitesOf(run: ReadingRun, view: View, requires: readonly View[]) {
  const links = [
    ...targetsOf(run, [view], "prerequisite"),
    ...targetsOf(run, requires, "targetLearningOpportunity"),
  ];
  const ids = links.flatMap((link) => {
    const id = run.idOf(link.view, "course");
    if (link.view === null) run.leadsElsewhere("a prerequisite", link);
    else if (id === null || link.view === view) link.cursor.lose("it is no course of this file");
    return id === null || link.view === view ? [] : id;
  });
  return ids.length === 0 ? undefined : [...new Set(ids)];
}
