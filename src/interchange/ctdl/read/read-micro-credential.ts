import type { YamlComment } from "../../../source/commented-yaml.ts";
import { isContinuingEducation } from "../../credit-units.ts";
import { conceptName } from "../graph/names.ts";
import type { View } from "../graph/view.ts";
import { credentialTypeOf, type Data, pairedWith, roleOf, statuses } from "../vocabulary.ts";
import { issuerOf } from "./agents.ts";
import type { Value } from "./amount.ts";
import { conditionsOf, targetsOf, wordsOfConditions } from "./conditions.ts";
import { readDuration } from "./duration.ts";
import { nameOf } from "./name-of.ts";
import { originOf } from "./origin.ts";
import { assessmentsOf } from "./read-assessments.ts";
import { yearIn } from "./read-course.ts";
import { hoursOf } from "./read-hours.ts";
import { periodOf } from "./read-period.ts";
import type { ReadingRun } from "./reading-run.ts";
import { Statements, statementData } from "./statements.ts";
import { unitOf } from "./unit-of.ts";
import { labelAt, losePart, valuesOf } from "./value-profile.ts";

/** Adds a credential as a micro-credential, or whatever else a decision rests on: an examination, an occupation. */
export function readMicroCredential(run: ReadingRun, view: View): void {
  const requires = conditionsOf(run, view, "requires");
  const statements = new Statements(run);
  for (const condition of requires) statements.take(condition, "targetCompetency");
  statements.take(view, "teaches", "targetCompetency", "targetLearningOutcome");
  const assessments = assessmentsOf(run, view, requires, statements);
  const credit = creditOf(run, view, requires);
  const level = levelOf(run, view, credit.value);
  const issuer = issuerOf(run, view);
  const entry = conditionsOf(run, view, "entryCondition", "corequisite");
  const topics = view.list("subject").flatMap((item) => labelAt(run, item, view) ?? []);
  const title = view.text("name");
  const data: Data = {
    edition: view.text("versionCode") ?? undefined,
    title: title ?? nameOf(view),
    ...originOf(view, "micro-credential"),
    description: view.text("description") ?? undefined,
    language: someOf(view.texts("inLanguage", "language")),
    status: statusOf(run, view) ?? undefined,
    credentialType: view.types.flatMap((type) => credentialTypeOf(type) ?? [])[0],
    creditStatus: credit.status,
    credit: credit.data,
    effective: periodOf(view, ["dateEffective", "startDate"], ["expirationDate", "endDate"]),
    issuer: issuer.data,
    prerequisites: prerequisitesOf(wordsOfConditions(entry)),
    hours: hoursOf(view),
    subjects: credit.value?.subject ? [credit.value.subject] : undefined,
    level,
    competencies: statements.all.map(statementData),
    topics: someOf(topics),
    assessments: someOf(assessments),
    validity: validityOf(view),
    composedOf: someOf(partsOf(run, view)),
  };
  const comments: YamlComment[] = [
    ...said(["title"], title === null ? run.missing(view, "name", `"${nameOf(view)}"`) : null),
    ...said(["creditStatus"], credit.why),
    ...said(["issuer"], issuer.why),
    ...said([], notACredential(view)),
  ];
  run.add(view, "micro-credential", data, comments);
}

const said = (path: readonly string[], why: string | null): readonly YamlComment[] =>
  why === null ? [] : [{ path, lines: [why] }];

const someOf = <T>(values: readonly T[]) => (values.length === 0 ? undefined : values);

const prerequisitesOf = (words: readonly string[]) =>
  words.length === 0 ? undefined : { statement: words.join("\n") };

/** Whether it carries credit itself, which it does where a value is stated, also one that cannot be read; unknown is taken for none, and said. */
function creditOf(run: ReadingRun, view: View, requires: readonly View[]) {
  for (const condition of requires)
    for (const asked of condition.list("creditValue"))
      asked.lose("credit that a condition asks for is none that the credential carries");
  const [value, ...others] = valuesOf(run, view, "creditValue");
  for (const other of others) other.view.cursor.lose("a micro-credential has one amount of credit");
  if (value === undefined) {
    const why = run.missing(view, "amount of credit of its own", "non-credit");
    return { status: "non-credit", data: undefined, why, value: null };
  }
  const status = isContinuingEducation(value.unit ?? "") ? "ceu" : "credit";
  const { credits } = value;
  if (credits === null) {
    const what = "amount of the credit it carries that can be read";
    const why = run.missing(view, what, `${status} without an amount`);
    return { status, data: undefined, why, value };
  }
  const unit = unitOf(run, { ...value, credits });
  return { status, data: { value: credits, unit }, why: null, value };
}

/** The year that the level of its credit says; its label is the level of its audience, or else that of its credit. */
function levelOf(run: ReadingRun, view: View, credit: Value | null) {
  const [audience, ...others] = view.list("audienceLevelType", "audienceLevel");
  for (const other of others) other.lose("one level is taken");
  const stated = audience === undefined ? null : labelAt(run, audience, view);
  const year = yearIn(credit?.level ?? null);
  const ofCredit = year === null ? (credit?.level ?? null) : null;
  const label = stated ?? ofCredit;
  if (credit !== null && ofCredit !== null && ofCredit !== label)
    losePart(credit, "level", "the level of its audience stands in its place");
  if (year === null && label === null) return undefined;
  return { year: year ?? undefined, label: label ?? undefined };
}

function statusOf(run: ReadingRun, view: View): string | null {
  const [first] = view.list("credentialStatusType", "lifeCycleStatusType");
  const label = first === undefined ? null : labelAt(run, first, view);
  if (first === undefined || label === null) return null;
  const name = conceptName(label).replaceAll(" ", "");
  const known = pairedWith(statuses, name);
  if (known !== null) return known;
  if (name === "Deprecated" || name === "Superseded") {
    const args = { what: "status", value: name, taken: "ceased", why: "it is no longer to be had" };
    first.reading.report("taken-as", args, first.path);
    return "ceased";
  }
  first.lose(`no status of ours is "${name}"`);
  return null;
}

function validityOf(view: View) {
  const renewal = view.text("renewalFrequency");
  if (renewal === null) return undefined;
  const months = readDuration(renewal)?.months ?? null;
  if (months === null) view.get("renewalFrequency")?.lose("it is no number of months or years");
  return months === null ? undefined : { periodMonths: months };
}

/** The smaller micro-credentials that it is built from. */
function partsOf(run: ReadingRun, view: View): readonly string[] {
  view.pass("isPartOf", "isRequiredFor", "isPreparationFor");
  return targetsOf(run, [view], "hasPart").flatMap((link) => {
    const id = run.idOf(link.view, "micro-credential");
    if (link.view === null) run.leadsElsewhere("a part of a credential", link);
    else if (id === null || link.view === view) link.cursor.lose("it is no micro-credential");
    return id === null || link.view === view ? [] : id;
  });
}

/** Why something that is no credential stands as one; null where it is one. */
function notACredential(view: View): string | null {
  if (view.types.some((type) => roleOf(type) === "micro-credential")) return null;
  const why = "a decision rests on micro-credentials";
  const args = { what: view.type, value: nameOf(view), taken: "a micro-credential", why };
  view.cursor.reading.report("taken-as", args, view.cursor.path);
  return `This is no credential but ${view.type}: it stands as one because ${why}.`;
}
