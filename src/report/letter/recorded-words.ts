/** What a reason calls an award: a course, credit of a subject and level, or block credit. */
export type RecordedAward =
  | { readonly kind: "course"; readonly course: string }
  | { readonly kind: "open"; readonly subject: string | null; readonly level: number | null }
  | { readonly kind: "block" };

const documentId = /^[a-z0-9][a-z0-9.-]*$/;

/**
 * Reads back how a reason names an award: in words ("BTEC credit at level 2") or by its id
 * (`unassigned:BTEC-2:m`, `agreement:a:btec-2100`; semantics, section 5). A text of no such form is a course.
 */
export function recordedAward(text: string): RecordedAward {
  const [, kind = "", name = ""] =
    /^(assigned|partial|unassigned):([^:]+):./s.exec(text) ??
    /^(agreement):[^:]+:([^:]+)$/s.exec(text) ??
    [];
  if (text === "block credit" || (kind === "agreement" && name === "block")) {
    return { kind: "block" };
  }
  if (kind === "unassigned" || (kind === "agreement" && !documentId.test(name))) {
    return open(/^(.*)-(\d{0,4})$/s.exec(name)) ?? { kind: "course", course: name };
  }
  if (kind !== "") return { kind: "course", course: name };
  return (
    open(/^(.+) credit at level (\d{1,4}|\?)$/s.exec(text)) ?? { kind: "course", course: text }
  );
}

function open(match: RegExpExecArray | null): RecordedAward | null {
  if (match === null) return null;
  const [, subject = "", level = ""] = match;
  return {
    kind: "open",
    subject: subject === "" || subject === "unassigned" ? null : subject,
    level: /^\d+$/.test(level) ? Number(level) : null,
  };
}

/** The micro-credentials that the id of a computed award ends with; null where the text is no such id. */
export function recordedOfferings(text: string): readonly string[] | null {
  const [, offerings] = /^(?:assigned|partial|unassigned):[^:]+:(.+?)(?::high)?$/s.exec(text) ?? [];
  return offerings === undefined
    ? null
    : offerings.split("+").map((offering) => offering.replace(/@.*$/s, ""));
}

/** Reads back how a reason names a level ("level apply", "year 2", "apply"). */
export function recordedLevel(text: string): {
  readonly year: string | null;
  readonly value: string;
} {
  const year = /^year (\S+)$/.exec(text)?.[1] ?? null;
  return { year, value: year ?? text.replace(/^level /, "") };
}

/** The day since which a course is not in effect, where a reason names one; null where it gives another cause. */
export function recordedDay(why: string): string | null {
  return /^not in effect on (\d{4}-\d{2}-\d{2})$/.exec(why)?.[1] ?? null;
}
