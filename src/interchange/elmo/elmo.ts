import type { Format } from "../format.ts";
import { readReports } from "./read-reports.ts";

/** ELMO, the XML in which EMREX exchanges student records. It is read for what was offered, not for who took it. */
export const elmo: Format = {
  id: "elmo",
  title: "ELMO (EMREX)",
  tellsOfPersons: true,
  importer: {
    recognises: ({ head }) =>
      /^(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<(?:\w+:)?elmo[\s>]/.test(head),
    read: readReports,
  },
  exporter: null,
};
