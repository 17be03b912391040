import type { Format } from "../format.ts";
import { readOpenBadges } from "./read-open-badges.ts";
import { isOpenBadges } from "./recognise.ts";
import { writeOpenBadges } from "./write-open-badges.ts";

/** Open Badges 3.0 (achievements and credentials) and, read only, 2.0 (badge classes and assertions); 1EdTech. */
export const openBadges: Format = {
  id: "open-badges",
  title: "Open Badges",
  tellsOfPersons: true,
  importer: { recognises: ({ jsonValue }) => isOpenBadges(jsonValue), read: readOpenBadges },
  exporter: { kinds: ["micro-credential"], write: writeOpenBadges },
};
