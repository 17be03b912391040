import { isJsonObject, type JsonValue } from "../../source/json/json-value.ts";
import type { Format } from "../format.ts";
import { readCredentials } from "./read-credentials.ts";
import { writeCredentials } from "./write-credentials.ts";

/** Types by which a file is known; older ones carry the prefix of the vocabulary. */
const types =
  /^(?:elm:)?(?:EuropeanDigitalCredential|Qualification|LearningAchievementSpecification)$/;

/** European Learning Model 3, as European Digital Credentials for learning carry it. */
export const elm: Format = {
  id: "elm",
  title: "European Learning Model",
  tellsOfPersons: true,
  importer: {
    recognises: ({ jsonValue }) => {
      const first = Array.isArray(jsonValue) ? jsonValue[0] : jsonValue;
      return isJsonObject(first) && typesOf(first.type).some((type) => types.test(type));
    },
    read: readCredentials,
  },
  exporter: { kinds: ["micro-credential"], write: writeCredentials },
};

function typesOf(value: JsonValue | undefined): readonly string[] {
  const listed: readonly (JsonValue | undefined)[] = Array.isArray(value) ? value : [value];
  return listed.filter((type) => typeof type === "string");
}
