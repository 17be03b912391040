import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { worded } from "./worded.ts";

/** Who endorses an achievement, as partners in its recognition; an endorsement without a name is told as not carried. */
export function endorsersOf(achievement: Cursor, language: string): readonly DraftValue[] {
  return achievement.list("endorsement").flatMap((endorsement) => {
    const issuer = endorsement.isObject ? endorsement.get("issuer") : null;
    const name = issuer?.isObject === true ? worded(issuer, language, "name") : null;
    if (name === null) {
      endorsement.leave("it does not say by name who endorses");
      return [];
    }
    const endorsed = endorsement.day("validFrom", "issuanceDate") ?? undefined;
    issuer?.pass(...issuer.keys);
    endorsement.pass(...endorsement.keys);
    const subject = endorsement.get("credentialSubject");
    subject?.pass(...subject.keys.filter((key) => key !== "endorsementComment"));
    return [{ name, roles: ["recognition"], endorsed }];
  });
}
