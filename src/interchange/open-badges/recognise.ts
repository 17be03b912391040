import { isJsonObject, type JsonObject, type JsonValue } from "../../source/json/json-value.ts";

/** The types of what Open Badges 3.0 and 2.0 write. */
const types: ReadonlySet<string> = new Set([
  ...["Achievement", "AchievementCredential", "OpenBadgeCredential", "EndorsementCredential"],
  ...["AchievementSubject", "BadgeClass", "Assertion"],
]);

/** Does a JSON value look like a badge, a list of them, or an answer that holds some? */
export function isOpenBadges(value: JsonValue | null): boolean {
  return sampleOf(value).some((node) => {
    const subject = isJsonObject(node.credentialSubject) ? node.credentialSubject : {};
    const stated = [...typesIn(node), ...typesIn(subject)];
    return (
      stated.some((type) => typeof type === "string" && types.has(type)) ||
      contextsOf(node).some(isBadgeContext)
    );
  });
}

/** Does a JSON value look like a comprehensive learner record, a list of them, or an answer that holds some? */
export function isClr(value: JsonValue | null): boolean {
  return sampleOf(value).some((node) => typesIn(node).includes("ClrCredential"));
}

/** The value, or the first ones of a list or of what an answer of a service holds. */
function sampleOf(value: JsonValue | null): readonly JsonObject[] {
  if (Array.isArray(value)) return value.slice(0, 5).filter(isJsonObject);
  if (!isJsonObject(value)) return [];
  const { credential } = value;
  const held = Array.isArray(credential) ? credential.slice(0, 5) : [credential];
  return [value, ...held.filter(isJsonObject)];
}

function typesIn(node: JsonObject): readonly JsonValue[] {
  const { type = node["@type"] ?? null } = node;
  return Array.isArray(type) ? type : [type];
}

function contextsOf(node: JsonObject): readonly JsonValue[] {
  const context = node["@context"] ?? null;
  return Array.isArray(context) ? context : [context];
}

function isBadgeContext(context: JsonValue): boolean {
  return (
    typeof context === "string" &&
    /^https:\/\/(?:purl\.imsglobal\.org\/spec\/ob\/|w3id\.org\/openbadges\/)/.test(context)
  );
}
