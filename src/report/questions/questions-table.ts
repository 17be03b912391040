import { answerGuide } from "../../diagnostics/answer-places.ts";
import type { WorkItem, WorkList } from "../../ladder/work-list.ts";
import { csvText } from "../../spreadsheet/csv.ts";
import type { Cell, CellStyle, Content, Workbook } from "../../spreadsheet/workbook.ts";
import { xlsx } from "../../spreadsheet/write/xlsx.ts";
import { questionSentence } from "./question-words.ts";

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly of: (item: WorkItem) => string;
}

const listed = (values: readonly string[]) => [...new Set(values)].join("; ");

/** The columns of a table of questions. */
const columns: readonly Column[] = [
  { heading: "id", width: 10, of: ({ id }) => id },
  { heading: "for", width: 10, of: (item) => item.for },
  { heading: "question", width: 44, of: questionSentence },
  { heading: "about", width: 40, of: ({ about }) => listed(about.map((one) => one.statement)) },
  { heading: "why", width: 36, of: (item) => answerGuide(item).why },
  { heading: "credits", width: 8, of: ({ credits }) => credits.toString() },
  { heading: "unit", width: 12, of: ({ unit }) => unit },
  { heading: "pairs", width: 7, of: ({ pairs }) => String(pairs.length) },
  {
    heading: "microCredentials",
    width: 30,
    of: ({ pairs }) => listed(pairs.map((pair) => pair.microCredential)),
  },
  { heading: "programs", width: 30, of: ({ pairs }) => listed(pairs.map((pair) => pair.program)) },
  { heading: "file", width: 30, of: ({ answerAt }) => answerAt?.file ?? "" },
  { heading: "line", width: 7, of: ({ answerAt }) => String(answerAt?.line ?? "") },
  { heading: "key", width: 14, of: (item) => answerGuide(item).key },
  { heading: "example", width: 36, of: (item) => answerGuide(item).example },
  { heading: "note", width: 36, of: (item) => answerGuide(item).note ?? "" },
  {
    heading: "offering",
    width: 30,
    of: ({ pairs }) => listed(pairs.map((pair) => `${pair.microCredential}: ${pair.offering}`)),
  },
];

/** The questions as CSV, one row each. */
export function questionsCsv({ items }: WorkList): string {
  const headings = columns.map(({ heading }) => heading);
  return csvText([headings, ...items.map((item) => columns.map(({ of }) => of(item)))]);
}

const looks = {
  heading: { bold: true, border: true, fill: "D9E2EC" },
  text: { border: true },
  answer: { border: true, editable: true, fill: "FFFBE6", format: "text" },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The questions as a workbook that has room for the answers. */
export function questionsXlsx(list: WorkList): Uint8Array {
  const workbook: Workbook = {
    sheets: [
      {
        name: "Questions",
        columns: [...columns.map(({ width }) => ({ width })), { width: 40 }],
        rows: [
          {
            cells: [...columns.map(({ heading }) => heading), "answer"].map((text) =>
              cell("heading", { text }),
            ),
          },
          ...list.items.map((item) => ({
            cells: [...columns.map((column) => cellOf(column, item)), cell("answer", null)],
          })),
        ],
        heading: { from: 1, to: 1 },
        footer: `Questions as of ${list.asOf}`,
      },
    ],
  };
  return xlsx(workbook);
}

function cellOf({ heading, of }: Column, item: WorkItem): Cell {
  if (heading === "credits") return cell("text", { number: item.credits });
  const text = of(item);
  return cell("text", text === "" ? null : { text });
}

function cell(look: keyof typeof looks, content: Content | null): Cell {
  return { content, style: looks[look] };
}
