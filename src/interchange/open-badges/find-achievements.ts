import { addMonths, type CivilDate } from "../../kernel/date.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { noDay } from "../no-day.ts";
import { uriFor } from "./own-terms.ts";
import { typesOf } from "./types-of.ts";

/** A definition of what is awarded, wherever it stands. */
export interface Found {
  readonly achievement: Cursor;
  /** Who awards it: a profile, or its URI; null where only the definition says it. */
  readonly issuer: Cursor | null;
  /** For how many months an award of it is valid; null where that is not said, or no whole number. */
  readonly validMonths: number | null;
  /** The first day on which it is offered, which only credentials say that we wrote and nobody holds. */
  readonly begins: CivilDate | null;
}

/** What is said of an award and of who holds it; never read. */
export const aboutHolder =
  "only what is awarded is read, nothing about its holder or the award itself";

/** The keys under which answers of services and collections keep what they hold. */
const holders = [
  ...["credential", "credentials", "verifiableCredential", "achievement", "achievements"],
  ...["badges", "badgeClasses", "badgeclasses", "assertions", "result"],
];

/** All definitions in a file: alone, in lists, in the answers of services, and in credentials. */
export function findAchievements(top: Cursor): readonly Found[] {
  return top.items.flatMap(found);
}

function found(node: Cursor): readonly Found[] {
  if (!node.isObject) return [];
  const types = typesOf(node);
  if (types.has("Achievement") || types.has("BadgeClass")) return [alone(node)];
  const { keys } = node;
  if (keys.includes("credentialSubject")) return inCredential(node);
  if (keys.includes("badge")) return inAssertion(node);
  if (types.size === 0 && keys.includes("criteria")) return [alone(node)];
  node.pass("@context", "id", "status");
  for (const signed of ["compactJwsString", "endorsementJwt"])
    node.get(signed)?.lose("a credential that is kept as a signed text is not opened");
  return holders
    .filter((key) => keys.includes(key))
    .flatMap((key) => node.list(key).flatMap(found));
}

/** A definition that no credential awards. */
function alone(achievement: Cursor): Found {
  return { achievement, issuer: null, validMonths: null, begins: null };
}

/** What a verifiable credential awards. Of its subject nothing but the achievement is looked at. */
function inCredential(credential: Cursor): readonly Found[] {
  const from = credential.get("validFrom", "issuanceDate");
  const validMonths = monthsOf(from, credential.get("validUntil", "expirationDate"));
  const id = credential.text("id");
  const issuer = credential.get("issuer");
  credential.pass(...credential.keys);
  return credential.list("credentialSubject").flatMap((subject) => {
    const achievements = subject.list("achievement");
    const inside = subject.list("verifiableCredential").flatMap(found);
    subject.pass(...subject.keys);
    subject.reading.lose(subject.path, aboutHolder);
    const own = achievements.flatMap((achievement) => {
      const isOurs = id === uriFor("credential", achievement.text("id")) && isOfNobody(subject);
      const begins = isOurs ? dayOf(from) : null;
      return defined(achievement, {
        issuer,
        validMonths,
        begins: begins === noDay ? null : begins,
      });
    });
    return [...own, ...inside];
  });
}

/** Does a subject say nothing of who holds the award? */
function isOfNobody({ keys }: Cursor): boolean {
  return !keys.includes("id") && !keys.includes("identifier");
}

/** What an assertion of Open Badges 2.0 awards. */
function inAssertion(assertion: Cursor): readonly Found[] {
  const validMonths = monthsOf(assertion.get("issuedOn"), assertion.get("expires"));
  assertion.get("recipient")?.lose(aboutHolder);
  assertion.pass(...assertion.keys);
  return assertion
    .list("badge")
    .flatMap((badge) => defined(badge, { issuer: null, validMonths, begins: null }));
}

function defined(achievement: Cursor, award: Omit<Found, "achievement">): readonly Found[] {
  if (achievement.isObject) return [{ achievement, ...award }];
  achievement.lose("it is published elsewhere, and nothing is fetched");
  return [];
}

/** The whole months between two days; null where they are none. */
function monthsOf(from: Cursor | null, until: Cursor | null): number | null {
  const [start, end] = [dayOf(from), dayOf(until)];
  if (start === null || end === null) return null;
  const [years, months] = [yearsAndMonths(start), yearsAndMonths(end)];
  const between = months - years;
  return between > 0 && addMonths(start, between) === end ? between : null;
}

/** A day that a date begins with; of an award no fault is reported. */
function dayOf(date: Cursor | null): CivilDate | null {
  const text = typeof date?.value === "string" ? date.value.slice(0, 10) : "";
  return /^\d{4}-\d\d-\d\d$/.test(text) && date !== null ? date.asDay() : null;
}

function yearsAndMonths(day: CivilDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
