import { headingOf } from "../delimited/delimited-file.ts";
import type { Format } from "../format.ts";
import { describesConcepts } from "./read-concepts.ts";
import { readEsco } from "./read-esco.ts";
import { describesRelations } from "./read-relations.ts";

/** The CSV files of ESCO, the classification of European Skills, Competences, Qualifications and Occupations. */
export const esco: Format = {
  id: "esco",
  title: "ESCO skills",
  tellsOfPersons: false,
  importer: {
    recognises: (file) => {
      const heading = headingOf(file);
      return describesConcepts(heading) || describesRelations(heading);
    },
    read: readEsco,
  },
  exporter: null,
};
