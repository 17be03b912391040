import type { Format } from "../format.ts";
import { isClr } from "../open-badges/recognise.ts";
import { readClr } from "./read-clr.ts";
import { writeClr } from "./write-clr.ts";

/** Comprehensive Learner Record 2.0 (1EdTech): what its achievements are and how they belong together, never whose. */
export const clr: Format = {
  id: "clr",
  title: "Comprehensive Learner Record",
  tellsOfPersons: true,
  importer: { recognises: ({ jsonValue }) => isClr(jsonValue), read: readClr },
  exporter: { kinds: ["micro-credential", "course", "crosswalk"], write: writeClr },
};
