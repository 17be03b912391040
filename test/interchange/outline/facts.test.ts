import { describe, expect, test } from "vitest";
import { textBlocks } from "../../../src/interchange/outline/blocks/text-blocks.ts";
import { dayIn } from "../../../src/interchange/outline/facts/dates.ts";
import { type Facts, readFacts } from "../../../src/interchange/outline/facts/facts.ts";
import { chooseKind } from "../../../src/interchange/outline/facts/kind.ts";
import { Reading } from "../../../src/interchange/outline/facts/reading.ts";
import { sectionsOf } from "../../../src/interchange/outline/sections/sections-of.ts";
import { headingMeaning } from "../../../src/interchange/outline/words/heading-meaning.ts";
import { SourceFile } from "../../../src/source/source-file.ts";

function read(text: string): { readonly facts: Facts; readonly reading: Reading } {
  const { blocks } = textBlocks(new SourceFile("x.txt", text));
  const reading = new Reading(sectionsOf(blocks));
  return { facts: readFacts(reading), reading };
}

const hours = (text: string) => {
  const { facts } = read(text);
  const totals = [...facts.totals].map(([kind, { value }]) => `${kind} ${value.toDecimal()}`);
  const weekly = facts.weekly.map(({ value }) => `[${value}]`);
  const weeks = facts.weeks === null ? [] : [`${facts.weeks.value.toDecimal()} weeks`];
  return [...totals, ...weekly, ...weeks].join(", ");
};

test.each([
  ["Hours: 45", "unspecified 45"],
  ["Hours: 45 hours of lectures and 30 hours of lab", "lecture 45, lab 30"],
  ["Hours: 3 hours per week for 15 weeks", "[3 hours per week for 15 weeks], 15 weeks"],
  ["Hours: 3 hours/week", "[3 hours/week]"],
  [
    "Hours: 3 hours/week x 15 weeks = 45 hours",
    "unspecified 45, [3 hours/week x 15 weeks], 15 weeks",
  ],
  ["Duration: 6 weeks", "6 weeks"],
  ["Duration: 45-60 hours", ""],
  ["Duration: 3 to 4 hours", ""],
  ["Hours per week: 4", "[4]"],
  ["Notional learning hours: 100", "learning 100"],
  ["Lecture hours: 45\nLab hours: 15\nTotal hours: 60", "lecture 45, lab 15"],
  ["Total hours: 1,200", "unspecified 1200"],
  ["Durée : 30 h", "unspecified 30"],
  ["Heures de cours : 45 heures, 3 heures par semaine", "unspecified 45, [3 heures par semaine]"],
  ["Self-paced hours: 20", "selfPaced 20"],
  ["Practicum hours: 120 hours", "practicum 120"],
])("%j is of hours: %s", (text, expected) => {
  expect(hours(text)).toBe(expected);
});

const doubts = (text: string) => {
  const { reading } = read(text);
  return reading.doubts.map(({ what, detail }) => `${what}: ${detail}`);
};

test("of a line only the hours that are not written are to be checked, each by its own words", () => {
  const said = "is of a kind that has no place, and is not written";
  const line = "Duration: 36 hours (24 hours online instruction, 12 hours field practice)";
  expect(hours(line)).toBe("unspecified 36");
  expect(doubts(line)).toEqual([
    `the hours: "24 hours online instruction" ${said}`,
    `the hours: "12 hours field practice" ${said}`,
  ]);
  expect(doubts("Hours: 10 hours tutorial, 10 hours tutorial")).toEqual([
    `the hours: "10 hours tutorial" ${said}`,
  ]);
});

const credits = (text: string) => {
  const { facts } = read(text);
  return [facts.status?.value, facts.credits?.value.toDecimal(), facts.unit?.value]
    .filter(Boolean)
    .join(" ");
};

test.each([
  ["Credits: 3", "3"],
  ["Credits: 3.0 semester credits", "3 us-semester"],
  ["Credits: 20 credits (10 ECTS)\nLevel: FHEQ 5", "20 uk-cats"],
  ["ECTS: 7.5", "7.5 ects"],
  ["Nombre d'unités : 2,33", "2.33"],
  ["Unités : 2⅓", ""],
  ["Credits: 3-6", ""],
  ["Credits: 3 or 6 credits", ""],
  ["Credits: non-credit", "non-credit"],
  ["Credits: 2.4 CEUs", "ceu 2.4"],
  ["SCQF credit points: 8", "8 scqf-point"],
  ["Crédits : 3", "3"],
])("%j is of credit: %s", (text, expected) => {
  expect(credits(text)).toBe(expected);
});

const assessments = (text: string) =>
  read(`Assessment\n\n${text}`).facts.assessments.map(({ value: { title, weight } }) =>
    weight === null ? title : `${title} = ${weight.toDecimal()}`,
  );

test.each([
  ["- Exam 30%\n- Project: 70 %", ["Exam = 30", "Project = 70"]],
  [
    "Grades are based on assignments (40%), a midterm (25%) and a final exam (35%).",
    ["assignments = 40", "midterm = 25", "final exam = 35"],
  ],
  ["- 3 quizzes, 3 x 10% = 30%\n- Exam 70%", ["3 quizzes = 30", "Exam = 70"]],
  ["- Exam 20-30%", ["Exam"]],
  ["- Portfolio\n- Presentation", ["Portfolio", "Presentation"]],
  ["Students must attend 80% of the sessions that are held.", []],
  ["You must earn 60% or better to pass.", []],
  ["Exam    100%\nTotal    100%", ["Exam = 100"]],
])("%j is of assessment: %j", (text, expected) => {
  expect(assessments(text)).toEqual(expected);
});

test.each([
  ["Pass mark: 50%", "50 overall"],
  ["Note de passage : 60 %", "60 overall"],
  ["Assessment\n\nA minimum of 65% in each component is required to pass.", "65 each-assessment"],
  ["Minimum passing grade: C-", "C- overall"],
  ["Assessment\n\n- Exam 50%", ""],
])("%j has the pass mark %j", (text, expected) => {
  const pass = read(text).facts.pass?.value;
  const threshold =
    typeof pass?.threshold === "string" ? pass.threshold : pass?.threshold.toDecimal();
  expect(pass === undefined ? "" : `${threshold} ${pass.scope}`).toBe(expected);
});

test.each([
  ["2025-09-01", "2025-09-01"],
  ["September 1, 2025", "2025-09-01"],
  ["1st of September 2025", "2025-09-01"],
  ["1er septembre 2025", "2025-09-01"],
  ["25/12/2025", "2025-12-25"],
  ["12/25/2025", "2025-12-25"],
  ["05/06/2025", null],
  ["Fall 2025", null],
  ["31 February 2025", null],
])("the day of %j is %s", (text, expected) => {
  expect(dayIn(text)).toBe(expected);
});

const levels = (text: string) =>
  read(text)
    .facts.levels.map(({ value }) => JSON.stringify(value))
    .join(" ");

test.each([
  ["Level: EQF 6", '{"is":"eqf","level":6}'],
  ["NFQ Level: 8", '{"is":"nqf","framework":"NFQ","level":8}'],
  ["Year of study: second", '{"is":"year","year":2}'],
  ["Level: 200-level", '{"is":"year","year":2}'],
  ["Level: Introductory", '{"is":"label","label":"Introductory"}'],
  ["Level: 5", '{"is":"label","label":"5"}'],
])("%j is the level %s", (text, expected) => {
  expect(levels(text)).toBe(expected);
});

describe("learning outcomes", () => {
  const outcomes = (text: string) => read(text).facts.outcomes.map(({ value }) => value);

  test.each([
    [
      "Learning outcomes\n1. Dig\n   deep holes\n2. Fill them; and",
      ["Dig deep holes", "Fill them"],
    ],
    [
      "Learning outcomes\n- Draw a map:\n  - to scale\n  - with a legend",
      ["Draw a map: to scale; with a legend"],
    ],
    [
      "Learning outcomes\n- Knowledge\n  - Name soils\n  - Name rocks",
      ["Name soils", "Name rocks"],
    ],
    ["On completion of the course students will be able to:\n- Dig\n- Fill", ["Dig", "Fill"]],
    [
      "Learning outcomes\nStudents will be able to dig a hole; line it; and fill it again.",
      ["dig a hole", "line it", "fill it again."],
    ],
    ["Learning outcomes\n| # | Outcome |\n|---|---|\n| 1 | Dig a hole |", ["Dig a hole"]],
    [
      "Résultats d'apprentissage\nAu terme du cours, l'étudiante sera capable de :\na) creuser;\nb) remblayer.",
      ["creuser", "remblayer."],
    ],
  ])("of %j are %j", (text, expected) => {
    expect(outcomes(text)).toEqual(expected);
  });
});

test.each([
  ["Course outline\nTitle: Soils", "course", false],
  ["Micro-credential: Soils\nCredits: 0", "micro-credential", false],
  ["Module title: Soils", "course", false],
  ["Title: Soils\nPrerequisites: none", "micro-credential", true],
  ["Diploma in Soils\nCredential: Diploma\nPrerequisites: none", "micro-credential", true],
])("%j is of a %s", (text, kind, assumed) => {
  const { facts, reading } = read(text);
  if (text.startsWith("Diploma"))
    expect(chooseKind("program", facts, reading).kind).toBe("program");
  else expect(chooseKind(undefined, facts, reading)).toMatchObject({ kind, assumed });
});

test.each([
  ["3. Course Learning Outcome(s):", "outcomes"],
  ["Pre-requisite(s)", "prerequisites"],
  ["ACQUIS D’APPRENTISSAGE", "outcomes"],
  ["Modalités d'évaluation", "assessments"],
  ["Duration and credits", "hours"],
  ["Aims and audience", null],
  ["60 credits", null],
  ["Zebra matters", null],
])("the heading %j is about %s", (text, meaning) => {
  expect(headingMeaning(text)?.meaning ?? null).toBe(meaning);
});
