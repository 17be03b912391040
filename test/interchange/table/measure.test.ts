import { describe, expect, test } from "vitest";
import { readCell } from "../../../src/interchange/table/cell-value.ts";
import { guessMapping } from "../../../src/interchange/table/guess/mapping-text.ts";
import { keyOf } from "../../../src/interchange/table/key-type.ts";
import type { TableKind } from "../../../src/interchange/table/mapping.ts";
import { importedText, textFile } from "../imported-text.ts";

/** What a cell comes to under a key: a value as text, or what was expected. */
function under(kind: TableKind, key: string, text: string): string {
  const known = keyOf(kind, key);
  if (!("type" in known)) throw new Error(known.why);
  const read = readCell({ type: "text", text }, known.type, { key }, false);
  return "expected" in read ? read.expected : String(read.values[0]);
}

const mine: readonly [TableKind, string, readonly string[]][] = [
  ["course", "hours.learning", ["3 h", "3h", "3 hrs.", "3 hours", "3 heures"]],
  ["course", "hours.weeks", ["3 weeks", "3 semaines", "3 wk"]],
  ["course", "credits", ["3 cr.", "3 credits", "3 crédits", "3 credit hours", "3 units"]],
  ["micro-credential", "credit.value", ["3 credits", "3 Crédits"]],
  ["micro-credential", "pathways.claims[].credits", ["3 cr"]],
  ["micro-credential", "review.periodMonths", ["3 months", "3 mois"]],
  ["micro-credential", "issuer.recordsRetentionYears", ["3 years", "3 ans"]],
  ["agreement", "results[].credits", ["3 credits"]],
];

const others = ["3 hours", "3 weeks", "3 semaines", "3 credits", "3 months", "3 years", "3 days"];
const bare: readonly [TableKind, string][] = [
  ["course", "level.year"],
  ["course", "number"],
  ["course", "outcomes[].weight"],
  ["micro-credential", "assessments[].weight"],
  ["micro-credential", "level.eqf"],
  ["micro-credential", "level.nqf.level"],
  ["micro-credential", "issuer.operatingSince"],
  ["micro-credential", "cost.amount"],
  ["agreement", "results[].level"],
];

describe("a word behind a number", () => {
  test("that weeks and semesters are cut short to is neither", () => {
    expect(under("course", "hours.weeks", "2 sem")).toContain("a number of weeks");
  });

  test("says hours of credits only where the heading does", () => {
    const known = keyOf("course", "credits", "Credit Hours");
    if (!("type" in known)) throw new Error(known.why);
    for (const text of ["3 hours", "3 hrs", "3 credits", "3"]) {
      const read = readCell({ type: "text", text }, known.type, { key: "credits" }, false);
      expect("values" in read ? String(read.values[0]) : read.expected).toBe("3");
    }
  });

  test("is no measure where it says a year", () => {
    const years =
      "Course code,Course title,Year\nAB 1,Heat,100 level\nAB 2,Air,3 e année\nAB 3,Sea,1 st\nAB 4,Sky,2 sem\n";
    const guess = guessMapping(textFile("y.csv", years)).text ?? "";
    for (const line of ["100 level: 1", "3 e année: 3", "1 st: 1", "2 sem: null"])
      expect(guess.replaceAll('"', "")).toContain(line);
  });

  test.each(mine)("is taken in %s %s where it means what the key counts", (kind, key, texts) => {
    for (const text of ["3", ...texts]) expect(under(kind, key, text)).toBe("3");
    const isOther = (text: string) => !texts.some((own) => own.slice(0, 4) === text.slice(0, 4));
    for (const text of others.filter(isOther))
      expect(under(kind, key, text)).toMatch(/^a (?:whole )?number of \w+/);
  });

  test.each(bare)("is refused in %s %s, which counts nothing", (kind, key) => {
    expect(under(kind, key, "3")).toBe("3");
    for (const text of others) expect(under(kind, key, text)).toMatch(/^a (?:whole )?number/);
  });

  test("is a percentage or nothing where a share is kept, and a grade stays one", () => {
    for (const text of ["65 %", "65 percent", "65 per cent", "65 pour cent"])
      expect(under("agreement", "conditions.minimumGrade", text)).toBe("0.65");
    const grades = ["67 C+", "2.67 B-", "60 or better", "3 Distinction", "2.0 GPA", "80 Honours"];
    for (const text of ["B+", "1st class", "10 sur 20", ...grades]) {
      expect(under("agreement", "conditions.minimumGrade", text)).toBe(text);
      expect(under("micro-credential", "passRule.threshold", text)).toBe(text);
    }
    for (const text of ["45 hours", "45h", "45 points", "3 credits", "12 weeks", "5 days"])
      expect(under("agreement", "conditions.minimumGrade", text)).toContain("a share");
  });
});

const table = textFile(
  "t.csv",
  "Course code,Course title,Credits,Hours,Year\nAB 1,Heat,45 hours,45 weeks,2 h\nAB 2,Air,3 cr,45 h,Year 2\n",
);

test("a row whose number counts something else is left out, and the column told as unsure", async () => {
  const columns =
    "{Course code: code, Course title: title, Credits: credits, Hours: hours.learning}";
  const constants = "{institution: nic, unit: ca-semester}";
  const map = textFile(
    "m.yaml",
    `tables:\n  - {kind: course, constants: ${constants}, columns: ${columns}}\n`,
  );
  const text = await importedText("table", table, { map });
  expect(text).toContain('"45 hours" under "Credits" cannot be read: expected a number of credits');
  expect(text).toContain('"45 weeks" under "Hours" cannot be read: expected a number of hours');
  expect(text).toContain("1 of 2 rows were read");
  const guess = guessMapping(table).text ?? "";
  expect(guess).toContain('not sure: "45 hours" cannot be read here (1 such)');
  expect(guess).toContain('not sure: "45 weeks" cannot be read here (1 such)');
  expect(guess).toContain('"2 h": null');
});

describe("where the mapping says what one of a column is", () => {
  const columns =
    "{Course code: code, Course title: title, Time: {key: hours.unspecified, times: 3}}";
  const constants = "{institution: nic, unit: ca-semester, credits: 3}";
  const map = textFile(
    "m.yaml",
    `tables:\n  - {kind: course, constants: ${constants}, columns: ${columns}}\n`,
  );
  const read = (...cells: readonly string[]) => {
    const rows = cells.map((cell, index) => `AB ${index},Heat,${cell}\n`).join("");
    return importedText("table", textFile("t.csv", `Course code,Course title,Time\n${rows}`), {
      map,
    });
  };

  test.each(["12", "12 weeks", "12 semaines", "12 days", "12 h", "12 points"])(
    "%s is twelve of these",
    async (cell) => expect(await read(cell, "10")).toContain("unspecified: 36"),
  );

  test("a word of another measure than most of its cells have is refused", async () => {
    const text = await read("12 weeks", "45 h", "10 semaines");
    expect(text).toContain('"45 h" under "Time" cannot be read: expected a number of weeks');
    expect(text).toContain("2 of 3 rows were read");
  });
});
