import { append } from "../../../kernel/append.ts";
import type { DraftValue } from "../../../source/draft-yaml.ts";
import type { Found } from "../facts/found.ts";
import type { OutlineDraft } from "./outline-draft.ts";

const kinds = ["learning", "lecture", "lab", "practicum", "selfPaced", "unspecified"] as const;

/** Hours by kind; weekly hours are no totals and stand in a comment only. */
export function hoursPart(draft: OutlineDraft): DraftValue | undefined {
  const { totals, weeks, weekly } = draft.content.facts;
  const { notes } = draft;
  const hours = Object.fromEntries(
    kinds.flatMap((kind) => {
      const found = totals.get(kind);
      return found === undefined ? [] : [[kind, notes.from(["hours", kind], found)] as const];
    }),
  );
  const stated =
    weeks === null ? hours : { ...hours, weeks: notes.from(["hours", "weeks"], weeks) };
  const empty = Object.keys(stated).length === 0;
  const why = "they are hours of a week, and no total is made of them";
  for (const found of weekly)
    draft.content.reading.doubt("the hours", `"${found.value}": ${why}`, found.at);
  // Several may be read from one line, which is shown once.
  const places = new Set(weekly.map((found) => notes.source(found)));
  const unwritten = [...places].map((place) => `Weekly hours, not written: ${place}`);
  if (empty) append(draft.kept, unwritten);
  else if (unwritten.length > 0) notes.say(["hours"], unwritten);
  return empty ? undefined : stated;
}

/** Statements as a list of parts with ids `C1`, `C2`, …; undefined where there are none. */
export function statementsPart(
  draft: OutlineDraft,
  key: "competencies" | "outcomes",
  letter: "C" | "O",
): readonly DraftValue[] {
  return draft.content.facts.outcomes.map((found, index) => ({
    id: `${letter}${index + 1}`,
    statement: draft.notes.from([key, index, "id"], found),
  }));
}

/** Topics as a list of texts; undefined where there are none. */
export function topicsPart(draft: OutlineDraft): readonly string[] | undefined {
  const { topics } = draft.content.facts;
  if (topics.length === 0) return undefined;
  const [first] = topics;
  const last = topics.at(-1);
  if (first !== undefined && last !== undefined) {
    const under = first.under === "" ? "" : `, under "${first.under}"`;
    draft.notes.say(["topics"], `${draft.notes.place(first.at)} to ${last.at.line}${under}.`);
  }
  return topics.map(({ value }) => value);
}

/** A text with its place; undefined where there is none. */
export function textPart(
  draft: OutlineDraft,
  path: readonly string[],
  found: Found<string> | null,
): string | undefined {
  return found === null ? undefined : draft.notes.from(path, found);
}

/** When it is in effect; undefined where no day is stated. */
export function effectivePart(draft: OutlineDraft): DraftValue | undefined {
  const { effective } = draft.content.facts;
  return effective === null
    ? undefined
    : { from: draft.notes.from(["effective", "from"], effective) };
}

/** A text that says there is none. */
export function saysNone(text: string): boolean {
  return /^(?:none|nil|n\/?a|no (?:formal )?(?:prerequisites?|requirements?)|not applicable|aucune?|aucun préalable|sans objet|none required)[.\s]*$/iu.test(
    text,
  );
}
