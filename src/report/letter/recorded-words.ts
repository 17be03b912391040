/** What a reason calls an award: a course, credit of a subject and level, or block credit. */
export type RecordedAward =
  | { readonly kind: "course"; readonly course: string }
  | { readonly kind: "open"; readonly subject: string | null; readonly level: number | null }
  | { readonly kind: "block" };

/** Reads back how a reason names an award ("BTEC credit at level 2"); a text of no such form is a course. */
export function recordedAward(text: string): RecordedAward {
  if (text === "block credit") return { kind: "block" };
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
