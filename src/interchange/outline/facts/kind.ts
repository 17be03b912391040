import type { Kind } from "../../../documents/kinds.ts";
import { namedKind } from "../words/document-type.ts";
import { wholeWords } from "../words/whole-words.ts";
import type { Facts } from "./facts.ts";
import type { Reading } from "./reading.ts";

/** The kinds of document that an outline can become. */
export type OutlineKind = Extract<Kind, "course" | "micro-credential" | "program">;

/** Which kind of document an outline becomes, and what that was told from. */
export interface KindChoice {
  readonly kind: OutlineKind;
  readonly why: string;
  /** Nothing in the outline says so. */
  readonly assumed: boolean;
}

const programTitle = wholeWords(
  "bachelor|master|doctor(?:ate)?|diploma|associate (?:degree|of)|certificate (?:in|of)|baccalauréat|maîtrise|certificat (?:en|de)|dec en|programme? in",
);

/** Tells the kind from what the outline calls itself, its labels, and what it has. */
export function chooseKind(stated: string | undefined, facts: Facts, reading: Reading): KindChoice {
  const kinds: readonly string[] = ["course", "micro-credential", "program"];
  if (stated !== undefined && kinds.includes(stated))
    return { kind: stated as OutlineKind, why: "as --kind says", assumed: false };
  const title = facts.title?.value ?? "";
  const texts = [title, ...reading.front.map(({ text }) => text), facts.credential?.value ?? ""];
  const micro = texts.find((text) => text.length <= 200 && namedKind(text) === "micro-credential");
  if (micro !== undefined && facts.code === null) return chosen("micro-credential", micro);
  const named = texts.find((text) => text.length <= 200 && namedKind(text) !== null);
  const kind = named === undefined ? null : namedKind(named);
  if (named !== undefined && kind !== null) return chosen(kind as OutlineKind, named);
  return byContent(title, facts, reading);
}

function chosen(kind: OutlineKind, words: string): KindChoice {
  return { kind, why: `it says "${words.slice(0, 80)}"`, assumed: false };
}

function byContent(title: string, facts: Facts, reading: Reading): KindChoice {
  const labels = reading
    .about("title", "code", "codeAndTitle", "credits")
    .map(({ label }) => label);
  const micro = labels.find((label) => namedKind(label) === "micro-credential");
  if (micro !== undefined) return chosen("micro-credential", micro);
  const hasCourses = reading.about("courses").some(({ blocks }) => blocks.length > 1);
  if (programTitle.test(title) && (hasCourses || facts.credential !== null))
    return {
      kind: "program",
      why: "it is named after a credential and lists courses",
      assumed: false,
    };
  const course = labels.find((label) =>
    /(?<!\p{L})(?:course|module|unit|subject|cours|paper)(?!\p{L})/iu.test(label),
  );
  if (course !== undefined) return { kind: "course", why: `it has "${course}"`, assumed: false };
  if (facts.code !== null) return { kind: "course", why: "it has a course code", assumed: false };
  return { kind: "micro-credential", why: "nothing in it says what it is", assumed: true };
}
