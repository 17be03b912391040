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
    for (const text of ["B+", "1st class"])
      expect(under("agreement", "conditions.minimumGrade", text)).toBe(text);
    for (const text of ["45 hours", "45h", "45 points", "3 credits"])
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

test("where the mapping says what one of the column is, no word fits behind its numbers", async () => {
  const columns =
    "{Course code: code, Course title: title, Hours: {key: hours.learning, times: 7.5}}";
  const constants = "{institution: nic, unit: ca-semester, credits: 3}";
  const map = textFile(
    "m.yaml",
    `tables:\n  - {kind: course, constants: ${constants}, columns: ${columns}}\n`,
  );
  const rows = textFile("t.csv", "Course code,Course title,Hours\nAB 1,Heat,2\nAB 2,Air,2 hours\n");
  const text = await importedText("table", rows, { map });
  expect(text).toContain("learning: 15");
  expect(text).toContain('"2 hours" under "Hours" cannot be read');
});
