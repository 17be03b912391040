import { isContinuingEducation } from "../credit-units.ts";
import { listed } from "../listed.ts";
import type { ReadAchievement } from "./achievement-draft.ts";
import { credentialTypeOf } from "./achievement-type.ts";
import {
  commentsOf,
  competenciesOf,
  headOf,
  idOf,
  listedText,
  type Parts,
  sourcesOf,
  unitComments,
} from "./parts.ts";
import { type Assessments, readAssessments } from "./read-assessments.ts";
import { endorsersOf } from "./read-endorsements.ts";
import { readHours } from "./read-hours.ts";
import { readIssuer } from "./read-issuer.ts";
import { stand } from "./reader.ts";

/** An achievement as a micro-credential. Its competencies are added last. */
export function asMicroCredential(parts: Parts): ReadAchievement {
  const { found, reader, uri, credit, alignments, at } = parts;
  const { achievement } = found;
  const how = readAssessments(achievement, uri, alignments.byUri, reader.language);
  const data = {
    ...headOf(parts),
    language: languagesOf(parts),
    credentialType: typeOf(parts),
    creditStatus: creditStatusOf(parts),
    credit: credit.value === null ? undefined : { value: credit.value, unit: credit.unit },
    issuer: parts.issuer.data,
    developer: developerOf(parts),
    partners: listed(endorsersOf(achievement, reader.language)),
    subjects: listedText(parts, "fieldOfStudy"),
    tags: listed([...achievement.texts("tag"), ...achievement.texts("tags")]),
    ...amountsOf(parts),
    competencies: [],
    topics: listedText(parts, "specialization"),
    ...assessed(how),
    ...circumstancesOf(parts),
    ...sourcesOf(parts, parts.code),
  };
  return {
    ...{ kind: "micro-credential", id: idOf(parts), uri, cursor: achievement, data },
    competencies: competenciesOf(parts),
    byUri: alignments.byUri,
    comments: [...commentsOf(parts, ["issuer", "id"]), ...creditComments(parts)],
    from: at,
  };
}

/** Our word for its type; where there is none, that is told. */
function typeOf({ found: { achievement }, type }: Parts): string | undefined {
  const credentialType = credentialTypeOf(type);
  if (credentialType !== null) return credentialType;
  const word = achievement.get("achievementType");
  if (type === "Course")
    word?.lose("it states no code, or no credits that can be read; a course needs both");
  else if (type !== "Achievement" && type !== "Competency")
    word?.lose("it is none of the types of credential that a document knows");
  return undefined;
}

/** What the credits say; those that cannot be read are credits all the same, and what is not stated is taken for none. */
function creditStatusOf({ found: { achievement }, reader, credit, title }: Parts): string {
  const status = isContinuingEducation(credit.unit) ? "ceu" : "credit";
  if (credit.value !== null) return status;
  if (credit.isUnreadable) {
    const what = "amount of the credit it carries that can be read";
    stand(reader, achievement, title, what, `\`${status}\` without an amount`);
    return status;
  }
  if (!credit.isNone) stand(reader, achievement, title, "credit status", "`non-credit`");
  return "non-credit";
}

function creditComments({ credit: { value, isNone, isUnreadable, isGuess } }: Parts) {
  const status = isUnreadable
    ? "The file states credit, and no amount that can be read."
    : "The file does not say whether it carries credit.";
  return [
    ...(value === null && !isNone ? [{ path: ["creditStatus"], lines: [status] }] : []),
    ...unitComments(value !== null && isGuess, ["credit"]),
  ];
}

/** Who made the definition, where somebody else awards it. */
function developerOf({ found: { achievement, issuer }, reader, issuer: read }: Parts) {
  const creator = issuer === null ? null : achievement.get("creator");
  if (creator?.isObject !== true) return undefined;
  const { name } = readIssuer(creator, { ...reader, options: {} });
  return name === null || name === read.name ? undefined : name;
}

function amountsOf({ found: { achievement }, alignments }: Parts) {
  const hours = readHours(achievement);
  const extension = achievement.get("extensions:EQFExtension");
  extension?.pass("type", "@type", "@context");
  const stated = extension?.isObject === true ? extension.text("EQF") : null;
  const eqf = stated !== null && /^[1-8]$/.test(stated) ? { eqf: Number(stated) } : {};
  if (stated !== null && !("eqf" in eqf)) extension?.get("EQF")?.wrong("an EQF level from 1 to 8");
  const level = { ...eqf, ...alignments.level };
  return {
    hours: hours === null ? undefined : { learning: hours },
    level: Object.keys(level).length === 0 ? undefined : level,
  };
}

function languagesOf({ found: { achievement } }: Parts): readonly string[] | undefined {
  const extension = achievement.get("extensions:LanguageExtension");
  extension?.pass("type", "@type", "@context");
  const inExtension = extension?.isObject === true ? extension.texts("Language") : [];
  const tags = [...achievement.texts("inLanguage", "@language"), ...inExtension];
  return listed([...new Set(tags.map((tag) => tag.replaceAll("_", "-")))]);
}

function assessed({ assessments, passRule }: Assessments) {
  return {
    assessments: listed(assessments),
    passRule: passRule ?? undefined,
  };
}

function circumstancesOf({ found: { achievement, validMonths }, alignments }: Parts) {
  const participation = achievement.text("participationType", "ParticipationType");
  const { quality } = alignments;
  return {
    delivery: participation === null ? undefined : { participation },
    quality: quality === null ? undefined : { statement: quality },
    validity: validMonths === null ? undefined : { periodMonths: validMonths },
  };
}
