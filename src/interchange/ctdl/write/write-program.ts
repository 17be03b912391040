import { History } from "../../../documents/history.ts";
import type { Requirement } from "../../../documents/requirement.ts";
import { Rational } from "../../../kernel/rational.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import { localIdFrom } from "../../ids.ts";
import { listed } from "../../listed.ts";
import { typeOfProgram } from "../vocabulary.ts";
import { type Node, node, valueProfile, words } from "./node.ts";
import { institution } from "./organisation.ts";
import { headOf, type WritingRun, type Written } from "./writing-run.ts";

/** Writes a program, with the requirements that name courses; pools and numbers of credits have no place. */
export function writeProgram(run: WritingRun, written: Written<"program">): void {
  const { document, cursor, language } = written;
  const { data } = document;
  const own = cursor.text("credential");
  const type = own !== null && Object.hasOwn(typeOfProgram, own) ? typeOfProgram[own] : undefined;
  if (own !== null && type === undefined)
    cursor.get("credential")?.lose("written as a LearningProgram");
  const note = cursor.text("note");
  const owner = cursor.text("institution");
  const credits =
    data.credits instanceof History ? data.credits.entries.at(-1)?.value : data.credits;
  if (data.credits instanceof History)
    cursor.get("credits")?.lose("the last of its values is written");
  cursor.pass("credits");
  const unit = cursor.text("unit") ?? undefined;
  const requires = cursor.list("requirements").flatMap((each, index) => {
    const requirement = data.requirements[index];
    return requirement === undefined ? [] : (conditionOf(run, each, requirement, language) ?? []);
  });
  run.add({
    ...headOf(written, `ceterms:${type ?? "LearningProgram"}`),
    ...node({
      "ceterms:description": note === null ? undefined : words(note, language),
      "ceterms:dateEffective": cursor.get("effective")?.text("from") ?? undefined,
      "ceterms:expirationDate": cursor.get("effective")?.text("to") ?? undefined,
      "ceterms:ownedBy": owner === null ? undefined : [run.organisation(institution(owner)).iri],
      "ceterms:creditValue":
        credits instanceof Rational ? [valueProfile({ credits, unit }, language)] : undefined,
      "ceterms:requires": listed(requires),
    }),
  });
}

/** A requirement as a condition: courses that are all needed, or of which one is; null of anything else. */
function conditionOf(
  run: WritingRun,
  cursor: Cursor,
  requirement: Requirement,
  language: string,
): Node | null {
  const courses = coursesOf(requirement);
  if (
    courses === null ||
    requirement.limits !== undefined ||
    requirement.minimumGrade !== undefined
  ) {
    cursor.pass(...cursor.keys);
    cursor.lose("a condition of CTDL names courses, all of them or one");
    return null;
  }
  cursor.pass("form", "course", "choose", "id", "title", "note");
  tellNames(run, cursor, requirement);
  const { note, title, id } = requirement;
  const targets = courses.map((course) => run.refer("course", course));
  const isChoice = requirement.form === "choose";
  return node({
    "@type": "ceterms:ConditionProfile",
    "ceterms:name": words(title ?? id, language),
    "ceterms:condition": note === undefined ? undefined : words(note, language),
    "ceterms:targetLearningOpportunity": isChoice ? undefined : targets,
    "ceterms:alternativeCondition": isChoice
      ? targets.map((target) =>
          node({
            "@type": "ceterms:ConditionProfile",
            "ceterms:targetLearningOpportunity": [target],
          }),
        )
      : undefined,
  });
}

/** Tells the ids and names within a requirement that are made of its name and its courses when it is read. */
function tellNames(run: WritingRun, cursor: Cursor, { id, title }: Requirement): void {
  const why = "a condition of CTDL has a name and no id";
  if (localIdFrom(title ?? id) !== id) cursor.get("id")?.lose(why);
  for (const child of cursor.list("of")) {
    child.pass("form");
    const course = child.text("course") ?? "";
    if (child.text("id") !== course) child.get("id")?.lose(why);
    if (child.text("title") !== run.find("course", course)?.data.title) child.get("title")?.lose();
  }
}

/** Is a requirement nothing but a course, whatever the grade? */
function isPlain(requirement: Requirement): requirement is Requirement & { form: "course" } {
  const { form, limits, minimumGrade } = requirement;
  return form === "course" && limits === undefined && minimumGrade === undefined;
}

/** The courses of a requirement that is nothing but courses; null of any other. */
function coursesOf(requirement: Requirement): readonly string[] | null {
  if (requirement.form === "course") return [requirement.course];
  if (requirement.form === "pool" || requirement.form === "credits-of") return null;
  if (requirement.form === "choose" && requirement.choose !== 1) return null;
  const courses = requirement.of.flatMap((child) => (isPlain(child) ? child.course : []));
  return courses.length === requirement.of.length && courses.length > 0 ? courses : null;
}
