import type { Format } from "../format.ts";
import { isCase } from "./package-parts.ts";
import { readPackages } from "./read-packages.ts";
import { writePackages } from "./write-packages.ts";

/** Packages of the 1EdTech Competencies and Academic Standards Exchange (CASE) 1.0 and 1.1. */
export const caseFormat: Format = {
  id: "case",
  title: "CASE competency frameworks",
  tellsOfPersons: false,
  importer: { recognises: ({ jsonValue }) => isCase(jsonValue), read: readPackages },
  exporter: { kinds: ["competency-framework", "crosswalk"], write: writePackages },
};
