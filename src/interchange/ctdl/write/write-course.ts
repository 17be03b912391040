import { listed } from "../../listed.ts";
import { label, node, valueProfile, words } from "./node.ts";
import { institution } from "./organisation.ts";
import { statementNode } from "./statement.ts";
import { durationsOf } from "./write-hours.ts";
import { headOf, type WritingRun, type Written } from "./writing-run.ts";

/** Writes a course, with its outcomes as what it teaches. */
export function writeCourse(run: WritingRun, written: Written<"course">): void {
  const { document, cursor, language } = written;
  const { data } = document;
  const description = cursor.text("description");
  const prerequisites = cursor.texts("prerequisites").map((id) => run.refer("course", id));
  const amount = {
    credits: cursor.number("credits") ?? data.credits,
    unit: cursor.text("unit") ?? undefined,
    year: data.level?.year ?? undefined,
  };
  cursor.get("level")?.pass("year");
  if (data.creditable) cursor.pass("creditable");
  const outcomes = cursor.list("outcomes").map((item, index) => {
    if (data.outcomes[index]?.essential === false) item.pass("essential");
    return statementNode(run, item, data.outcomes[index]?.weight, language);
  });
  run.add({
    ...headOf(written, "ceterms:Course"),
    ...node({
      "ceterms:description": description === null ? undefined : words(description, language),
      "ceterms:codedNotation": cursor.text("code") ?? undefined,
      "ceterms:dateEffective": cursor.get("effective")?.text("from") ?? undefined,
      "ceterms:expirationDate": cursor.get("effective")?.text("to") ?? undefined,
      "ceterms:ownedBy": [run.organisation(institution(cursor.text("institution") ?? "")).iri],
      "ceterms:creditValue": [valueProfile(amount, language)],
      "ceterms:teaches": listed(outcomes),
      "ceterms:subject": listed(cursor.texts("topics").map((topic) => label(topic, language))),
      "ceterms:estimatedDuration": durationsOf(cursor),
      "ceterms:prerequisite": listed(prerequisites),
    }),
  });
}
