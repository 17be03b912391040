import { describe, expect, test } from "vitest";
import { mappingSentence } from "../../../src/diagnostics/columns-option.ts";
import { readMapping } from "../../../src/learner/rows/column-mapping.ts";
import {
  type ColumnMapping,
  type Columns,
  findColumns,
} from "../../../src/learner/rows/columns.ts";

const place = { file: "records.csv", line: 3 };

function mappingOf(text: string): ColumnMapping {
  const mapping = readMapping(text);
  if ("why" in mapping) throw new Error(mappingSentence(mapping).message);
  return mapping;
}

function find(headings: string, columns = "") {
  return findColumns(headings.split(","), columns === "" ? new Map() : mappingOf(columns), place);
}

/** Each name with the number of its column. */
function placesOf(found: ReturnType<typeof find>): Record<string, number> {
  const { learner, item, others, marks } = found as Columns;
  const named = [...Object.entries({ learner, item, ...others })];
  const marked = marks.map((mark) => [`mark:${mark.competency}`, mark] as const);
  return Object.fromEntries([...named, ...marked].map(([name, { at }]) => [name, at]));
}

function said(found: ReturnType<typeof find>): string {
  if (!("code" in found)) return "found";
  expect(found.at).toMatchObject({ file: "records.csv", line: 3 });
  return `${found.code}: ${found.message}; ${found.help}`;
}

describe("columns are found by their names", () => {
  test("all of them, in any order", () => {
    const text = "catalog,mark:C1,program,route,grade,completedOn,edition,item,learner,mark:C2";
    expect(placesOf(find(text))).toEqual({
      learner: 8,
      item: 7,
      edition: 6,
      completedOn: 5,
      grade: 4,
      route: 3,
      program: 2,
      catalog: 0,
      "mark:C1": 1,
      "mark:C2": 9,
    });
  });

  test("without regard to case, spaces, hyphens and underscores", () => {
    expect(placesOf(find(" LEARNER ,I_tem,Completed On,Other, Mark : c-1 "))).toEqual({
      learner: 0,
      item: 1,
      completedOn: 2,
      "mark:c-1": 4,
    });
  });

  test("others are ignored, and listed", () => {
    expect(find("Name,learner,,item")).toMatchObject({ ignored: ["Name", ""] });
  });

  test("headings are kept as written", () => {
    expect(find("Learner,item,Completed On")).toMatchObject({
      learner: { heading: "Learner" },
      others: { completedOn: { heading: "Completed On" } },
    });
  });
});

describe("--columns says which heading is which", () => {
  test("also for marks, and with commas in quotes", () => {
    const mapping = mappingOf('learner=Student_ID, item="Course, code",mark:C1 = Quiz');
    expect([...mapping]).toEqual([
      ["learner", "Student_ID"],
      ["item", "Course, code"],
      ["mark:C1", "Quiz"],
    ]);
    const found = findColumns(["quiz", "student id", "Course, code"], mapping, place);
    expect(placesOf(found)).toEqual({ learner: 1, item: 2, "mark:C1": 0 });
  });

  test("a column of the same name gives way", () => {
    const found = find("learner,item,Course", "item=Course");
    expect(placesOf(found)).toEqual({ learner: 0, item: 2 });
    expect(found).toMatchObject({ ignored: ["item"] });
  });

  test("one column may serve twice", () => {
    expect(placesOf(find("learner,item,Term", "edition=Term,catalog=Term"))).toMatchObject({
      edition: 2,
      catalog: 2,
    });
  });

  test.each([
    ["learner", 'shape "learner" in --columns does not say'],
    ["learner=", 'shape "learner=" in --columns does not say'],
    ["=x", 'shape "=x" in --columns does not say'],
    ["", 'shape "" in --columns does not say'],
    ["learner=a,,item=b", 'shape "" in --columns does not say'],
    [
      "lerner=Student",
      'name there is no column "lerner" for --columns to name; did you mean "learner"?',
    ],
    ["zzz=Student", "mark:COMPETENCY"],
    ["item=a,ITEM=b", 'twice --columns names the column "item" twice'],
  ])("%j is refused", (text, message) => {
    const trouble = readMapping(text);
    if (!("why" in trouble)) throw new Error("it was read");
    const sentence = mappingSentence(trouble);
    expect(`${trouble.why} ${sentence.message}; ${sentence.help}`).toContain(message);
  });
});

describe("what is missing or twice is said with the headings that there are", () => {
  test.each([
    [
      "learner,Course",
      "",
      'column-missing: there is no column "item"; the file has learner, Course',
    ],
    [
      "lerner,item",
      "",
      'column-missing: there is no column "learner"; the file has lerner, item; rename a column, or say which it is: --columns "learner=lerner"',
    ],
    [
      "Student,Course",
      "",
      'column-missing: there is no column "learner"; the first line has no known column name, no heading',
    ],
    [
      "learner,item,Couse",
      "item=Course",
      'column-missing: there is no column "Course" for item; the file has learner, item, Couse; did you mean "Couse"?',
    ],
    [
      "learner,item,Item",
      "",
      'column-twice: two columns are named "item"; the file has learner, item, Item',
    ],
    ["learner,item,mark:C1,MARK: C1", "", 'column-twice: two columns are named "mark:C1"'],
    ["learner,a,A", "item=a", 'column-twice: two columns are named "a"'],
  ])("%j with %j", (headings, columns, message) => {
    expect(said(find(headings, columns))).toContain(message);
  });

  test("two columns that mean nothing may have one name", () => {
    expect(said(find("learner,item,Note,Note"))).toBe("found");
  });

  test("but a first line that may be a learner's is not repeated", () => {
    expect(said(find("S1001,offering,2024-01-01"))).not.toContain("S1001");
    expect(said(find("ann@example.org,offering"))).not.toContain("ann");
  });
});
