import { isJsonObject } from "../../source/json/json-value.ts";
import type { Format } from "../format.ts";
import { readSkills } from "./read-skills.ts";

/** Rich Skill Descriptors of the Open Skills Network, as JSON. */
export const rsd: Format = {
  id: "rsd",
  title: "Rich Skill Descriptors",
  importer: {
    recognises: ({ jsonValue }) => {
      const first = Array.isArray(jsonValue) ? jsonValue[0] : jsonValue;
      return isJsonObject(first) && first.type === "RichSkillDescriptor";
    },
    read: readSkills,
  },
  exporter: null,
};
