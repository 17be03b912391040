import { dirname, relative, resolve } from "node:path";
import type { ReportTable } from "../report/table/report-table.ts";
import { tableCsv } from "../report/table/table-csv.ts";
import { tablesMarkdown } from "../report/table/table-markdown.ts";
import { tablesXlsx } from "../report/table/table-xlsx.ts";
import type { AnyFormat, OutputRequest } from "./format.ts";
import type { Host } from "./host/host.ts";

/** The formats in which reports are tables. */
export const tableFormats = ["csv", "xlsx", "markdown"] as const;

/** What is written as tables: their title, and the views. */
export interface Tabled {
  readonly title: string;
  readonly tables: () => readonly ReportTable[];
  /** What stands where there is room for one; the first of the views, unless stated. */
  readonly main?: () => ReportTable | undefined;
}

/** Renders views as CSV (the main one), as a workbook and as Markdown. */
export function tableRenderers(
  host: Host,
  outputs: readonly OutputRequest<AnyFormat>[],
  { title, tables, main = () => tables()[0] }: Tabled,
): Readonly<Record<(typeof tableFormats)[number], () => string | Uint8Array>> {
  const workbook = outputs.find(({ format }) => format === "xlsx")?.file ?? null;
  return {
    csv: () => {
      const view = main();
      if (view === undefined) throw new Error("a report without a view");
      return tableCsv(view);
    },
    xlsx: () =>
      tablesXlsx(tables(), {
        footer: title,
        addressOf: (file) => addressFrom(host, workbook, file),
      }),
    markdown: () => tablesMarkdown(title, tables()),
  };
}

/** A file's address from a workbook's folder; null for what is no file of the user's. */
function addressFrom({ cwd }: Host, workbook: string | null, file: string): string | null {
  if (workbook === null || file.startsWith("builtin:") || file === "-") return null;
  const path = relative(dirname(resolve(cwd, workbook)), resolve(cwd, file));
  return encodeURI(path.replaceAll("\\", "/")).replaceAll("#", "%23").replaceAll("?", "%3F");
}
