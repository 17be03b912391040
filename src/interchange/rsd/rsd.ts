import { isJsonObject } from "../../source/json/json-value.ts";
import { headingOf } from "../delimited/delimited-file.ts";
import type { Format } from "../format.ts";
import { readSkills } from "./read-skills.ts";
import { describesSkills } from "./read-table.ts";
import { title } from "./title.ts";

/** Rich Skill Descriptors of the Open Skills Network, as JSON or as the table of the Open Skills Management Tool. */
export const rsd: Format = {
  id: "rsd",
  title,
  tellsOfPersons: false,
  importer: {
    recognises: (file) => {
      const { jsonValue } = file;
      const first = Array.isArray(jsonValue) ? jsonValue[0] : jsonValue;
      if (isJsonObject(first)) return first.type === "RichSkillDescriptor";
      return describesSkills(headingOf(file));
    },
    read: readSkills,
  },
  exporter: null,
};
