import type { Format } from "../format.ts";
import { isPacked, mayBeTable, readSheets } from "../sheet/read-sheets.ts";
import { readTables } from "./read-table.ts";
import { writeTables } from "./write/write-tables.ts";

/** Any table of micro-credentials, courses or competencies, with a mapping that says which column is what. */
export const table: Format = {
  id: "table",
  title: "Table (CSV, XLSX)",
  tellsOfPersons: false,
  importer: {
    recognises: (file) => {
      if (!mayBeTable(file)) return false;
      const { sheets } = readSheets(file);
      if (isPacked(file)) return sheets.length > 0;
      const widths = sheets.flatMap(({ rows }) => rows.slice(0, 20).map(({ cells }) => cells.size));
      return widths.filter((width) => width > 1).length > Math.max(1, widths.length / 2);
    },
    read: readTables,
  },
  exporter: { kinds: ["micro-credential", "course", "competency-framework"], write: writeTables },
};
