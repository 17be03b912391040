import type { Format } from "../format.ts";
import { mayBeTable, readSheets } from "../sheet/read-sheets.ts";
import { isGuide, readGuide } from "./read-guide.ts";
import { writeGuide } from "./write-guide.ts";

/** Decisions as the B.C. Transfer Guide lists them, and articulations in the shape of ASSIST. */
export const transferGuide: Format = {
  id: "transfer-guide",
  title: "Transfer guide (as in B.C.; ASSIST rows)",
  tellsOfPersons: false,
  importer: {
    recognises: (file) => mayBeTable(file) && readSheets(file).sheets.some(isGuide),
    read: readGuide,
  },
  exporter: { kinds: ["agreement"], write: writeGuide },
};
