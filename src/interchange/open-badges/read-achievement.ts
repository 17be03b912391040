import type { Cursor } from "../cursor/cursor.ts";
import type { ReadAchievement } from "./achievement-draft.ts";
import { becoming } from "./achievement-type.ts";
import { asCourse } from "./as-course.ts";
import { asMicroCredential } from "./as-micro-credential.ts";
import type { Found } from "./find-achievements.ts";
import { identifierIn } from "./identifiers.ts";
import { idForm } from "./own-terms.ts";
import type { Parts } from "./parts.ts";
import { readAlignments } from "./read-alignments.ts";
import { readCredit } from "./read-credit.ts";
import { type Issuer, readIssuer } from "./read-issuer.ts";
import { type Reader, stand } from "./reader.ts";
import { worded } from "./worded.ts";

/** Reads an achievement as a micro-credential or, where it says enough for one, a course; null and a finding where it becomes neither. */
export function readAchievement(found: Found, reader: Reader): ReadAchievement | null {
  const { achievement } = found;
  achievement.pass("@context", "image", "type", "@type");
  const uri = achievement.text("id", "@id");
  const type = achievement.text("achievementType");
  const title = worded(achievement, reader.language, "name");
  const what = becoming(type);
  const refusal = title === null ? "name" : what;
  if (title === null || refusal === "program" || refusal === "nothing") {
    refuse(achievement, title ?? uri ?? "an achievement", refusal);
    return null;
  }
  const alignments = readAlignments(achievement, uri, reader.language);
  const parts: Parts = {
    ...{ found, reader, uri, type, title },
    at: achievement.at,
    ownId: identifierIn(achievement, idForm),
    edition: achievement.text("version"),
    code: achievement.text("humanCode"),
    issuer: issuerOf(found, reader),
    alignments,
    credit: readCredit(achievement, alignments.unit, reader.options.unit),
  };
  const isCourse = what === "course" && parts.credit.value !== null && parts.code !== null;
  return isCourse ? asCourse(parts) : asMicroCredential(parts);
}

function refuse(achievement: Cursor, of: string, why: string): void {
  if (why === "nothing")
    achievement.leave("it is a membership, a licence or a mark of quality, and no learning");
  else {
    const what = why === "name" ? "name" : "requirements, as a program needs them";
    achievement.reading.report("value-missing", { what, of, instead: null }, achievement.path);
    achievement.pass(...achievement.keys);
  }
}

/** Who awards it; where only the definition says who made it, that. */
function issuerOf({ achievement, issuer }: Found, reader: Reader): Issuer {
  const read = readIssuer(issuer ?? achievement.get("creator", "issuer"), reader);
  if (read.isUnknown) stand(reader, achievement, "an achievement", "issuer", `\`${read.id}\``);
  return read;
}
