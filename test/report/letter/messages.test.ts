import { describe, expect, test } from "vitest";
import type { QuestionArgs } from "../../../src/diagnostics/questions.ts";
import { type ReasonCode, reasonCodes } from "../../../src/diagnostics/reasons.ts";
import { Rational } from "../../../src/kernel/rational.ts";
import type { Messages, NamedException } from "../../../src/report/letter/messages.ts";
import { messagesEn } from "../../../src/report/letter/messages-en.ts";
import { messagesFr } from "../../../src/report/letter/messages-fr.ts";
import { exact } from "./account.ts";
import { otherQuestions, otherReasons, questionSamples, reasonSamples } from "./samples.ts";

/** What a condition says; all else as it is. */
const ofCondition = (value: unknown) =>
  typeof value === "object" && value !== null && "kind" in value
    ? Object.values(value).at(-1)
    : value;

const languages = [messagesEn, messagesFr];

const exception: NamedException = {
  item: "ITEM",
  requirement: "REQUIREMENT",
  course: "COURSE",
  minimumGrade: "GRADE",
};
const figures = { certain: exact("1.5"), possible: exact("3"), unit: "UNIT", program: "PROGRAM" };

const reasonOf = (messages: Messages, code: ReasonCode, args: object): string =>
  (messages.reasons[code] as (args: object) => string)(args);
const questionOf = (messages: Messages, args: QuestionArgs): string =>
  (messages.questions[args.fact] as (args: QuestionArgs) => string)(args);

/** Everything that a catalogue can say, each text under its name. */
function said(messages: Messages): Map<string, string> {
  const { headings, words, sentences, standings, routes, verdicts, bases, parties } = messages;
  const { speech } = messages;
  const fixed = { headings, words, standings, routes };
  return new Map([
    ["title", messages.title],
    ...Object.entries(fixed).flatMap(([group, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${group}.${name}`, text] as const),
    ),
    ...Object.entries(sentences)
      .filter(([, text]) => typeof text === "string")
      .map(([name, text]) => [`sentences.${name}`, String(text)] as const),
    ["sentences.edition", sentences.edition("TITLE", "EDITION")],
    ["sentences.programOf", sentences.programOf("TITLE", "AMOUNT")],
    ["sentences.openCredit", sentences.openCredit("SUBJECT", 2)],
    ["sentences.openCredit none", sentences.openCredit(null, null)],
    ["sentences.more", sentences.more(figures)],
    ["sentences.decided", sentences.decided("2024-03-01", ["A", "B"])],
    ["sentences.decided alone", sentences.decided("2024-03-01", [])],
    ["sentences.because", sentences.because("REASON")],
    ["sentences.appeal", sentences.appeal("BANK", 30, "OFFICE")],
    ["sentences.appeal days", sentences.appeal("BANK", 1, null)],
    ["sentences.appeal office", sentences.appeal("BANK", null, "OFFICE")],
    ["sentences.appealUnknown", sentences.appealUnknown("BANK")],
    ["sentences.appealUnknown none", sentences.appealUnknown(null)],
    ["sentences.repeated", sentences.repeated(["A", "B"])],
    ["sentences.leftOut", sentences.leftOut(2, [4, 5])],
    ["sentences.leftOut one", sentences.leftOut(1, [4])],
    ["sentences.leftOut more", sentences.leftOut(12, [4, 5])],
    ["sentences.moreReasons", sentences.moreReasons(2)],
    ["sentences.moreReasons one", sentences.moreReasons(1)],
    ["sentences.moreQuestions", sentences.moreQuestions(2)],
    ["sentences.moreQuestions one", sentences.moreQuestions(1)],
    ["sentences.recommendation", sentences.recommendation("2024-03-01")],
    ...Object.entries(verdicts).map(([name, say]) => [`verdicts.${name}`, say(figures)] as const),
    ...Object.entries(bases).map(([name, say]) => [`bases.${name}`, say("BANK")] as const),
    ...Object.entries(parties).map(
      ([name, say]) => [`parties.${name}`, say("TITLE", "ISSUER")] as const,
    ),
    ...Object.entries(messages.exceptions).flatMap(([name, say]) => [
      [`exceptions.${name}`, say(exception)] as const,
      [
        `exceptions.${name} without`,
        say({ ...exception, item: null, requirement: null, course: null }),
      ] as const,
    ]),
    ["rule", messages.rule({ gate: "gate-id", title: "TITLE", failures: [] })],
    ...Object.entries(reasonSamples).map(
      ([code, args]) => [`reasons.${code}`, reasonOf(messages, code as ReasonCode, args)] as const,
    ),
    ...otherReasons.map(
      ({ code, args }, index) =>
        [`reasons.${code} ${index}`, reasonOf(messages, code, args)] as const,
    ),
    ...[...Object.values(questionSamples), ...otherQuestions].map(
      (args, index) => [`questions.${args.fact} ${index}`, questionOf(messages, args)] as const,
    ),
    ["speech.share", speech.share(exact("0.857"))],
    ["speech.quote", speech.quote("TEXT")],
    ["speech.list", speech.list(["A", "B", "C"])],
  ]);
}

/** Texts that are the same in both languages, and rightly so. */
const sameInBoth: ReadonlySet<string> = new Set(["sentences.programOf"]);

describe("the catalogues", () => {
  test("say the same things", () => {
    expect([...said(messagesFr).keys()]).toEqual([...said(messagesEn).keys()]);
    for (const messages of languages) {
      for (const text of said(messages).values()) expect(text.trim()).not.toBe("");
    }
  });

  test("have no French text that is its English one, but for those that are listed", () => {
    const english = said(messagesEn);
    const same = [...said(messagesFr)].filter(([name, text]) => english.get(name) === text);
    expect(same.map(([name]) => name)).toEqual([...sameInBoth]);
  });

  test("have a sentence for every reason code, and a question for every kind", () => {
    for (const messages of languages) {
      expect(Object.keys(messages.reasons).sort()).toEqual([...reasonCodes].sort());
      expect(Object.keys(messages.questions).sort()).toEqual(Object.keys(questionSamples).sort());
    }
  });

  test("leave no code in the words", () => {
    for (const messages of languages) {
      const texts = [...said(messages).values()].join("\n");
      for (const code of reasonCodes.filter((code) => code.includes("-"))) {
        expect(texts).not.toContain(code);
      }
      expect(texts).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

/** Arguments that only the reference for the office shows: ids, and words of the records that are in English. */
const forTheOffice: ReadonlySet<string> = new Set([
  "gate-id",
  "FAILURE",
  "limit-id",
  "PART",
  "scale-id",
  "MISSING",
]);

/** How each language writes an argument. */
function written({ speech }: Messages, value: unknown): readonly string[] {
  if (value instanceof Rational) return [speech.number(value), speech.share(value)];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "string") return [];
  if (value === "1.5") return [speech.number(exact(value))];
  return [speech.date(value), value.replace(/^level /, "")];
}

describe.each(languages)("in $language", (messages) => {
  const cases: [string, object, string][] = [
    ...Object.entries(reasonSamples).map(([code, args]): [string, object, string] => [
      code,
      args,
      reasonOf(messages, code as ReasonCode, args),
    ]),
    ...Object.values(questionSamples).map(({ fact, ...args }): [string, object, string] => [
      fact,
      args,
      questionOf(messages, { fact, ...args } as QuestionArgs),
    ]),
  ];

  test.each(cases)("%s uses its arguments", (_, args, text) => {
    const values = Object.entries(args)
      .filter(([key]) => key !== "relation" && key !== "conditions")
      .flatMap(([, value]) => (Array.isArray(value) ? value.map(ofCondition) : [value]))
      .filter((value) => typeof value !== "boolean" && !forTheOffice.has(String(value)));
    for (const value of values) {
      const ways = written(messages, value);
      expect(
        ways.some((way) => text.includes(way)),
        `${String(value)} in: ${text}`,
      ).toBe(true);
    }
  });

  test("sentences are sentences", () => {
    const texts = [...said(messages)].filter(([name]) => /^(reasons|questions)\./.test(name));
    for (const [, text] of texts) expect(text).toMatch(/^[\p{Lu}“«].*[.?]$/su);
  });
});

test.each([
  [messagesEn, /^Credit that is for no one course needs a (subject|year of study), /],
  [messagesFr, /^Des crédits sans cours précis demandent une (matière|année d’études), /],
])("what only credit for no one course needs is said of that alone", (messages, said) => {
  expect(reasonOf(messages, "out-of-range", { subjects: [] })).toMatch(said);
  expect(reasonOf(messages, "level-unknown", { what: "WHAT", unassigned: true })).toMatch(said);
  expect(reasonOf(messages, "level-unknown", { what: "WHAT" })).not.toMatch(said);
});

test.each([
  [messagesEn, "ECTS credits", "SCQF credit points"],
  [messagesFr, "crédits ECTS", "crédits SCQF"],
])("units that nothing converts are named in words", (messages, unit, needed) => {
  const units = { bank: "BANK", unit: "ects", needed: "scqf-point" };
  for (const text of [
    reasonOf(messages, "hours-unknown", units),
    questionOf(messages, { fact: "conversion", ...units }),
  ]) {
    expect(text).toContain(unit);
    expect(text).toContain(needed);
    expect(text).not.toContain("scqf-point");
  }
});

test("the lines of relations differ", () => {
  for (const messages of languages) {
    const lines = [questionSamples.relation, ...otherQuestions.slice(0, 3)].map((args) =>
      questionOf(messages, args),
    );
    expect(new Set(lines).size).toBe(4);
  }
});

describe("French typography", () => {
  const texts = [...said(messagesFr).values()];

  test("nothing breaks before : ; ? ! % and within guillemets", () => {
    for (const text of texts) {
      expect(text).not.toMatch(/[^\u00a0][:%»]/u);
      expect(text).not.toMatch(/[^\u202f][;?!]/u);
      expect(text).not.toMatch(/«[^\u00a0]/u);
    }
  });

  test("apostrophes are curved, and quotation marks are guillemets", () => {
    for (const text of texts) expect(text).not.toMatch(/['"“”]/);
  });
});
