import type { Period } from "../../kernel/date.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { noDay } from "../no-day.ts";
import { nobody, offeringNamed } from "./own-uris.ts";

/** The days on which an offering is in effect, which only credentials say that we wrote and nobody holds; in others they are those of one learner's award, and told. */
export function effectiveOf(credential: Cursor): Period | undefined {
  const keys = ["validFrom", "validUntil", "expirationDate"];
  const isOurs = offeringNamed(credential.text("id") ?? "") !== null;
  if (!isOurs || credential.get("credentialSubject")?.text("id") !== nobody) {
    for (const key of keys)
      credential.get(key)?.lose("it is about the award to one learner, not about what is offered");
    return undefined;
  }
  const stated = credential.day("validFrom");
  const from = stated === null || stated === noDay ? {} : { from: stated };
  const end = credential.get("validUntil", "expirationDate");
  const to = end?.asDay() ?? null;
  if (to !== null && stated !== null && to < stated) {
    end?.wrong(`a day on or after ${stated}`);
    return from;
  }
  const period = { ...from, ...(to === null ? {} : { to }) };
  return Object.keys(period).length === 0 ? undefined : period;
}
