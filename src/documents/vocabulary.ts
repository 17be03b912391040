import { z } from "zod";
import { compareText } from "../kernel/order.ts";
import { anyOrStated, dated, fact, inOneMeasure, mapping, orNone } from "./compounds.ts";
import { fraction } from "./shares.ts";
import {
  date,
  decimal,
  documentId,
  localId,
  oneOf,
  statedText,
  text,
  texts,
  whole,
} from "./values.ts";

/** How well a fact is known. */
export const basis = oneOf("primary", "secondary", "general-knowledge", "synthetic");

/** Where a rule or number comes from. */
const citation = mapping({
  title: text.optional(),
  url: text.optional(),
  locator: text.optional(),
  basis: basis.optional(),
  note: text.optional(),
});

/** An effective period, both ends included; an absent end is open. */
const period = mapping({ from: orNone(date), to: orNone(date) }).superRefine((value, context) => {
  if (value.from !== undefined && value.to !== undefined && compareText(value.to, value.from) < 0) {
    const params = { code: "invalid-period", args: { from: value.from, to: value.to } };
    context.addIssue({ code: "custom", params, path: ["to"] });
  }
});

/** The keys that every document may carry. */
export const envelope = {
  id: documentId,
  edition: orNone(text),
  title: orNone(statedText),
  effective: orNone(period),
  source: orNone(text),
  sources: orNone(z.record(text, citation)),
  note: orNone(text),
  provenance: z.record(text, text).optional(),
};

/** The envelope of documents whose `basis` says how well they are known (an agreement's says something else). */
export const envelopeWithBasis = { ...envelope, basis: basis.optional() };

/** How one statement relates to another, read "owner is R than target". */
export const relation = oneOf("exact", "broader", "narrower", "close", "related");

/** A place on a level-scale document. */
export const scaleLevel = mapping({ scale: documentId, value: text });

/** A statement's relation to a competency, an outcome or a URI. */
export const alignment = mapping({ target: text, relation: relation.default("exact") });

/** Hours by kind; `learning` is all of the learner's effort, the kinds are scheduled hours. */
export const hours = mapping({
  learning: fact(decimal()),
  lecture: fact(decimal()),
  lab: fact(decimal()),
  practicum: fact(decimal()),
  selfPaced: fact(decimal()),
  unspecified: fact(decimal()),
  weeks: fact(decimal()),
});

/** The kinds of credential a program leads to. */
export const credential = oneOf(
  "award-of-achievement",
  "short-certificate",
  "certificate",
  "associate-certificate",
  "advanced-certificate",
  "diploma",
  "advanced-diploma",
  "post-degree-diploma",
  "associate-degree",
  "bachelor",
  "graduate-certificate",
  "graduate-diploma",
  "master",
  "doctorate",
);

/** The route by which credit comes. */
const route = oneOf("resident", "plar", "transfer", "articulation", "waiver");

/** Which awards a requirement or a limit is about; all tests that are present must hold. */
export const filter = mapping({
  subjects: anyOrStated(texts, "any subject"),
  levels: anyOrStated(z.array(whole(0, 20)), "any level"),
  numbers: anyOrStated(
    z.array(mapping({ from: orNone(whole(0)), to: orNone(whole(0)) })),
    "any number",
  ),
  courses: anyOrStated(texts, "any course"),
  tags: anyOrStated(texts, "any tags"),
  exceptCourses: orNone(texts),
  exceptSubjects: orNone(texts),
  exceptTags: orNone(texts),
  routes: anyOrStated(z.array(route), "any route"),
  awardTypes: anyOrStated(
    z.array(oneOf("assigned", "unassigned", "block", "waiver")),
    "awards of any type",
  ),
  providers: anyOrStated(texts, "any provider"),
});

/** The most credit (absolute or as a share of the program's) or the most awards. */
const maximum = inOneMeasure({
  credits: dated(decimal()).optional(),
  share: dated(fraction).optional(),
  awards: dated(whole(0)).optional(),
});

/** An upper bound on what matching awards bring. */
export const limit = mapping({
  id: localId,
  title: text.optional(),
  of: anyOrStated(filter, "all credit"),
  max: dated(maximum),
  source: text.optional(),
  note: text.optional(),
});

/** How much may count in a program and in another credential of the same learner. */
export const overlapRule = {
  /** Empty, it is about any other credential. */
  with: mapping({
    programs: anyOrStated(texts.nonempty(), "any program"),
    credentials: anyOrStated(
      z.array(z.union([credential, oneOf("micro-credential")])).nonempty(),
      "any credential",
    ),
  }),
  max: inOneMeasure({ credits: dated(decimal()).optional(), share: dated(fraction).optional() }),
  source: text.optional(),
  note: text.optional(),
};

/** Where credit must be earned. */
export const satisfiedBy = z.array(route);

/** Somebody in a role. */
export const signatory = mapping({
  role: orNone(text),
  unit: orNone(text),
  organisation: orNone(text),
  name: orNone(text),
});
