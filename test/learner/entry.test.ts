import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordCodes } from "../../src/diagnostics/record-codes.ts";
import { type CivilDate, parseDate } from "../../src/kernel/date.ts";
import { didYouMean } from "../../src/kernel/text.ts";
import { isRowFault, rowFaultCodes } from "../../src/learner/record.ts";
import { type Columns, findColumns, usedColumns } from "../../src/learner/rows/columns.ts";
import type { DayOrder } from "../../src/learner/rows/day-cell.ts";
import { Entries } from "../builders/entries.ts";

const heading = "learner,item,edition,completedOn,grade,mark:C1,route,program,catalog,note";
const asOf = "2025-01-31" as CivilDate;

interface Options {
  readonly days?: DayOrder;
  readonly programGiven?: boolean;
  readonly heading?: string;
}

function columnsOf(text: string): Columns {
  const columns = findColumns(text.split(","), new Map(), { file: "r.csv", line: 1 });
  if ("code" in columns) throw new Error(columns.message);
  return columns;
}

function entriesOf(options: Options = {}): Entries {
  return new Entries(
    columnsOf(options.heading ?? heading),
    {
      item: (id) => (({ offering: "micro-credential", course: "course" }) as const)[id] ?? null,
      edition: (item, edition) => item === "offering" && edition === "2024",
      mark: (item, competency) => item === "offering" && competency === "C1",
      program: (id) => id === "program",
      nearItem: (text) => didYouMean(text, ["offering", "course"]),
      nearProgram: (text) => didYouMean(text, ["program"]),
    },
    { asOf, days: options.days ?? "iso", programGiven: options.programGiven ?? true },
  );
}

type Cells = Readonly<Record<string, string>>;

/** The cells of a row; those that are not named are blank, the learner and the item excepted. */
function rowOf(cells: Cells, text = heading): string[] {
  const row: Cells = { learner: "S1", item: "offering", ...cells };
  return text.split(",").map((name) => row[name] ?? "");
}

const read = (cells: Cells, options: Options = {}) => entriesOf(options).of(rowOf(cells));

function faultOf(cells: Cells, options: Options = {}) {
  const said = read(cells, options);
  return isRowFault(said) ? `${said.code} ${said.column}` : null;
}

describe("a row says", () => {
  test("nothing where its cells are blank", () => {
    expect(read({ edition: " ", grade: "\u00a0" })).toEqual({
      item: "offering",
      edition: null,
      completedOn: null,
      grade: null,
      marks: new Map(),
      route: null,
      program: null,
      catalog: null,
    });
  });

  test("everything", () => {
    const cells = { edition: "2024", completedOn: "2024-03-05", grade: " A- ", "mark:C1": "70 %" };
    const more = { route: "PLAR", program: "program", catalog: "2023-09-01" };
    expect(read({ ...cells, ...more })).toEqual({
      item: "offering",
      edition: "2024",
      completedOn: "2024-03-05",
      grade: "A-",
      marks: new Map([["C1", "70%"]]),
      route: "plar",
      program: "program",
      catalog: "2023-09-01",
    });
  });

  test("what stands in the formula that keeps zeros", () => {
    const entries = entriesOf();
    expect(entries.learnerOf(rowOf({ learner: ' ="007" ' }))).toBe("007");
    expect(read({ item: '="offering"' })).toMatchObject({ item: "offering" });
  });

  test("the same numbers where it says the same, whoever the learner and however it is written", () => {
    const entries = entriesOf();
    const first = entries.numbersOf(rowOf({ learner: "S1", grade: "85", "mark:C1": "70" }));
    const again = { grade: " 85", "mark:C1": "70 ", note: "late" };
    expect(entries.numbersOf(rowOf({ learner: "S2", ...again }))).toEqual(first);
    const other = entries.numbersOf(rowOf({ learner: "S2", ...again, grade: "86" }));
    expect(other).not.toEqual(first);
    const fault = { code: "item-unknown" };
    expect(entries.of(rowOf({ item: "nothing", grade: "85" }))).toMatchObject(fault);
    expect(entries.of(rowOf({ item: "nothing", grade: "85" }))).toMatchObject(fault);
  });

  test("the same however often and after however many others", () => {
    const entries = entriesOf({ heading: "learner,item,grade" });
    const row = ["S1", "offering", "grade 0"];
    const first = entries.of(row);
    for (let n = 0; n < 150_000; n += 1) entries.of(["S1", "offering", `grade ${n}`]);
    expect(entries.of(row)).toEqual(first);
  });

  test("cells of neighbours are never taken for one another", () => {
    const entries = entriesOf();
    expect(entries.of(rowOf({ route: "plar" }))).toMatchObject({ route: "plar", program: null });
    expect(entries.of(rowOf({ route: "", program: "plar" }))).toMatchObject({
      code: "program-unknown",
    });
  });
});

describe("a row cannot be used", () => {
  test.each<[string, Cells, Options?]>([
    ["learner-missing learner", { learner: "  " }],
    ["item-missing item", { item: "" }],
    ["item-unknown item", { item: "Offering" }],
    ["edition-unknown edition", { edition: "2023" }],
    ["edition-unknown edition", { item: "course", edition: "2024" }],
    ["program-missing program", {}, { programGiven: false }],
    ["program-unknown program", { program: "other" }],
    ["date-impossible completedOn", { completedOn: "2024-02-30" }],
    ["date-impossible catalog", { catalog: "1/2/24" }, { days: "dmy" }],
    ["date-future completedOn", { completedOn: "2025-02-01" }],
    ["date-future catalog", { catalog: "2025-09-01" }],
    ["grade-range grade", { grade: "101" }],
    ["grade-range mark:C1", { "mark:C1": "-1" }],
    ["mark-unknown mark:C1", { item: "course", "mark:C1": "70" }],
    ["route-unknown route", { route: "exam" }],
  ])("%s", (expected, cells, options) => {
    expect(faultOf(cells, options)).toBe(expected);
  });

  test("a blank mark for what the item lacks is no fault, and the as-of day is past", () => {
    expect(faultOf({ item: "course", "mark:C1": " ", completedOn: "2025-01-31" })).toBeNull();
  });

  test("without a column for programs, or one said for all", () => {
    const entries = entriesOf({ heading: "learner,item", programGiven: false });
    expect(entries.of(["S1", "offering"])).toMatchObject({ code: "program-missing", column: null });
  });

  test("what is said of it repeats no cell", () => {
    const secret = "Zx9Qw";
    for (const name of heading.split(",").slice(1, -1)) {
      const said = read({ [name]: secret });
      if (isRowFault(said)) expect(JSON.stringify(said)).not.toContain(secret);
    }
  });

  test("every code is explained", () => {
    expect(Object.keys(recordCodes)).toEqual(expect.arrayContaining([...rowFaultCodes]));
  });
});

test("an id that is nearly one of the workspace is suggested, never the cell itself", () => {
  const expected = (cells: Cells) => {
    const said = read(cells);
    return isRowFault(said) ? said.expected : null;
  };
  expect(expected({ item: "Offering" })).toMatch(/; did you mean offering\?$/);
  expect(expected({ item: "offerng" })).toMatch(/; did you mean offering\?$/);
  expect(expected({ program: "PROGRAM" })).toMatch(/; did you mean program\?$/);
  expect(expected({ item: "nothing like it" })).not.toContain("did you mean");
});

describe("days", () => {
  const day = (completedOn: string, days: DayOrder) => {
    const said = read({ completedOn }, { days });
    return isRowFault(said) ? said.code : said.completedOn;
  };

  test.each<[string, string, string, string]>([
    ["2024-03-05", "2024-03-05", "2024-03-05", "2024-03-05"],
    ["2024-03-05 00:00:00", "2024-03-05", "2024-03-05", "2024-03-05"],
    ["2024-03-05T00:00:00.000Z", "2024-03-05", "2024-03-05", "2024-03-05"],
    ["2024-03-05 0:00", "2024-03-05", "2024-03-05", "2024-03-05"],
    ["2024-03-05 10:30:00", "2024-03-05", "2024-03-05", "2024-03-05"],
    ["2024-06-01T14:35:22Z", "2024-06-01", "2024-06-01", "2024-06-01"],
    ["2024-06-01T23:59:59.123456+02:00", "2024-06-01", "2024-06-01", "2024-06-01"],
    ["2024-06-01T25:00:00Z", "date-impossible", "date-impossible", "date-impossible"],
    ["2024-06-01 noon", "date-impossible", "date-impossible", "date-impossible"],
    ["05/03/2024", "date-impossible", "2024-03-05", "2024-05-03"],
    ["5.3.2024", "date-impossible", "2024-03-05", "2024-05-03"],
    ["05-03-2024", "date-impossible", "2024-03-05", "2024-05-03"],
    ["5/3/2024 00:00", "date-impossible", "2024-03-05", "2024-05-03"],
    ["31/12/2023", "date-impossible", "2023-12-31", "date-impossible"],
    ["12/31/2023", "date-impossible", "date-impossible", "2023-12-31"],
    ["29.02.2023", "date-impossible", "date-impossible", "date-impossible"],
    ["5/3-2024", "date-impossible", "date-impossible", "date-impossible"],
    ["45356", "date-impossible", "date-impossible", "date-impossible"],
    ["٠٥/٠٣/٢٠٢٤", "date-impossible", "date-impossible", "date-impossible"],
  ])("%s", (text, iso, dmy, mdy) => {
    expect([day(text, "iso"), day(text, "dmy"), day(text, "mdy")]).toEqual([iso, dmy, mdy]);
  });

  test("that need an order to be read say how to state it", () => {
    const expected = (completedOn: string) => {
      const said = read({ completedOn });
      return isRowFault(said) ? said.expected : null;
    };
    expect(expected("29/11/2024")).toContain("--dates dmy or mdy");
    expect(expected("2024-13-01")).toBe("a day as YYYY-MM-DD");
  });

  test("every day of the calendar, written any way, is that day", () => {
    const days = fc.date({
      min: new Date("1000-01-01"),
      max: new Date("2025-01-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom("/", "-", "."), fc.boolean(), (date, separator, padded) => {
        const iso = parseDate(date.toISOString().slice(0, 10));
        if (iso === null) throw new Error("no day");
        const parts = iso.split("-").map((part) => (padded ? part : String(Number(part))));
        const [year = "", month = "", day_ = ""] = parts;
        expect(day([day_, month, year].join(separator), "dmy")).toBe(iso);
        expect(day([month, day_, year].join(separator), "mdy")).toBe(iso);
      }),
    );
  });
});

describe("grades", () => {
  test.each([
    ["85", "85"],
    ["85%", "85%"],
    ["85 %", "85%"],
    ["85\u202f%", "85%"],
    ["85,5", "85.5"],
    ["85.50 %", "85.5%"],
    ["085", "85"],
    ["100,00%", "100%"],
    ["0", "0"],
    ["0.85%", "0.85%"],
    ["1", "1"],
    ["A-", "A-"],
    ["B +", "B +"],
    ["MAS", "MAS"],
    ["-", "-"],
    ["85/100", "85/100"],
  ])("%s is %s", (grade, expected) => {
    expect(read({ grade })).toMatchObject({ grade: expected });
  });

  test.each([
    "100.01",
    "101%",
    "-5",
    "-0,5 %",
    "1000",
    "0.85",
    "0,01",
    "9".repeat(5000),
    `85.${"0".repeat(5000)}`,
  ])("%s is out of range", (grade) => {
    expect(faultOf({ grade })).toBe("grade-range grade");
  });
});

test("whatever stands in the cells, a row is an entry or a fault", () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("offering", "2024", "85"));
  const entries = entriesOf({ days: "dmy" });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 10, maxLength: 10 }), (fields) => {
      const said = entries.of(fields);
      if (isRowFault(said)) expect(rowFaultCodes).toContain(said.code);
      else expect(said.item).not.toBe("");
    }),
  );
});

test("the columns that mean something are those with a name, each once", () => {
  expect(usedColumns(columnsOf("note,item,mark:C1,Name,learner"))).toEqual([1, 2, 4]);
});

test.each([
  ["'=A", "=A"],
  ["'-5", "-5"],
  ["' +1", "+1"],
  ['\'="007"', "007"],
  ["'tis", "'tis"],
  ["O'-1", "O'-1"],
])("a learner written as %s is %s", (cell, learner) => {
  expect(entriesOf().learnerOf([cell])).toBe(learner);
});
