import type { CivilDate } from "../../../kernel/date.ts";
import { isDocumentType } from "../words/document-type.ts";
import type { AssessmentFact } from "./assessment-fact.ts";
import { readAssessments } from "./assessments.ts";
import { type Cost, readCost } from "./cost.ts";
import { type CreditFacts, readCredits } from "./credits.ts";
import { readDay } from "./dates.ts";
import { readDelivery } from "./delivery.ts";
import type { Found } from "./found.ts";
import { type HoursFacts, readHours } from "./hours.ts";
import { type Identity, readIdentity } from "./identity.ts";
import { type Level, readLevels } from "./level.ts";
import { type PassFact, readPassRule } from "./pass-rule.ts";
import type { Reading } from "./reading.ts";
import { readStatements } from "./statements.ts";

/** Everything that is read of an outline, whatever it is an outline of. */
export interface Facts extends Identity, CreditFacts, HoursFacts {
  readonly levels: readonly Found<Level>[];
  readonly outcomes: readonly Found<string>[];
  readonly topics: readonly Found<string>[];
  readonly assessments: readonly Found<AssessmentFact>[];
  readonly pass: Found<PassFact> | null;
  readonly prerequisites: Found<string> | null;
  readonly description: Found<string> | null;
  readonly purpose: Found<string> | null;
  readonly audience: Found<string> | null;
  readonly delivery: Found<string> | null;
  readonly location: Found<string> | null;
  readonly language: Found<string> | null;
  readonly country: Found<string> | null;
  readonly quality: Found<string> | null;
  readonly pathways: Found<string> | null;
  readonly credential: Found<string> | null;
  readonly cost: Found<Cost> | null;
  readonly effective: Found<CivilDate> | null;
  readonly approved: Found<CivilDate> | null;
  readonly reviewed: Found<CivilDate> | null;
}

/** Reads the facts of an outline. */
export function readFacts(reading: Reading): Facts {
  const identity = readIdentity(reading);
  const outcomes = readStatements(reading, "outcomes");
  return {
    ...identity,
    ...readCredits(reading),
    ...readHours(reading),
    levels: readLevels(reading),
    outcomes,
    topics: readStatements(reading, "topics"),
    assessments: readAssessments(reading, outcomes.length),
    pass: readPassRule(reading),
    prerequisites: reading.text("prerequisites"),
    description: reading.text("description") ?? frontParagraph(reading),
    purpose: reading.text("purpose"),
    audience: reading.text("audience"),
    delivery: readDelivery(reading),
    location: reading.text("location"),
    language: reading.text("language"),
    country: reading.text("country"),
    quality: reading.text("quality"),
    pathways: reading.text("pathways"),
    credential: reading.text("credential"),
    cost: readCost(reading),
    effective: readDay(reading, "effective", "the effective date"),
    approved: readDay(reading, "approved", "the date of approval"),
    reviewed: readDay(reading, "reviewed", "the date of review"),
  };
}

/** A paragraph of sentences below the title, or below what the outline calls itself. */
function frontParagraph(reading: Reading): Found<string> | null {
  let above = true;
  for (const block of reading.front) {
    const { kind, text } = block;
    if (kind === "heading") above = reading.isUsed(block) || isDocumentType(text);
    const fits = kind === "paragraph" && text.length >= 60 && /[.!]$/.test(text);
    if (fits && above && !reading.isUsed(block)) return reading.found(text, block, "");
  }
  return null;
}
