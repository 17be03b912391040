import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Lexicon, lexiconsOf } from "../../../src/competency/statement/lexicon.ts";
import { mainVerb } from "../../../src/competency/statement/main-verb.ts";
import { otherVerbs } from "../../../src/competency/statement/second-outcome.ts";
import { wordsOf } from "../../../src/competency/statement/words.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import { day, the } from "../../builders/workspace.ts";

const catalogue = catalogueAt(loadTexts([{ path: "w.yaml", text: "" }]), day("2025-01-31"));
const lexicons = lexiconsOf(catalogue);

/** The statements of a list, one a line. */
const statements = (name: string): string[] =>
  readFileSync(path.join(import.meta.dirname, "corpus", `${name}.txt`), "utf8")
    .split("\n")
    .filter((line) => line !== "");

interface Reading {
  readonly verb: string | null;
  readonly vague: boolean;
  readonly second: string | null;
}

function read(statement: string, lexicon: Lexicon): Reading {
  const words = wordsOf(statement);
  const main = mainVerb(words, lexicon);
  if (main === null) return { verb: null, vague: false, second: null };
  const { second } = otherVerbs(words, main, lexicon);
  return {
    verb: main.known ? main.verb.lemma : (words[main.at]?.text ?? ""),
    vague: main.known && main.verb.vague,
    second: second?.written ?? null,
  };
}

describe.each(["en", "fr"])("statements in %s", (language) => {
  const lexicon = the(lexicons, language);
  const wrong = (name: string, right: (reading: Reading) => boolean) =>
    statements(`${language}-${name}`).filter((statement) => !right(read(statement, lexicon)));

  test("that name a topic have no verb", () => {
    expect(wrong("without-verb", ({ verb }) => verb === null)).toEqual([]);
  });

  test("with a verb that nobody can see carried out are vague", () => {
    expect(wrong("vague", ({ vague }) => vague)).toEqual([]);
  });

  test("of one outcome, however many verbs, are one", () => {
    expect(wrong("one-outcome", ({ verb, second }) => verb !== null && second === null)).toEqual(
      [],
    );
  });

  test("of two outcomes are two", () => {
    expect(wrong("two-outcomes", ({ second }) => second !== null)).toEqual([]);
  });
});

test("statements with a verb, wherever it stands, have one that is not vague", () => {
  const lexicon = the(lexicons, "en");
  const wrong = statements("en-with-verb").filter((statement) => {
    const { verb, vague } = read(statement, lexicon);
    return verb === null || vague;
  });
  expect(wrong).toEqual([]);
});

test("there are at least 60 statements of each kind in English", () => {
  for (const name of ["without-verb", "with-verb", "one-outcome", "two-outcomes"]) {
    expect(statements(`en-${name}`).length, name).toBeGreaterThanOrEqual(60);
  }
});

test.each([
  ["Upon completion, learners will be able to critically appraise a source", "appraise"],
  ["Given a case, recommend a treatment", "recommend"],
  ["Using a GIS, map the sites", "map"],
  ["Re-evaluate a forecast", "evaluate"],
  ["Luthier a guitar neck", "luthier"],
  ["(b) Sketch a garden (optional)", "sketch"],
  ["Use of force", null],
  ["Report writing", null],
  ["", null],
  ["12 345 !?", null],
])("the verb of %j is %s", (statement, verb) => {
  expect(read(statement, the(lexicons, "en")).verb).toBe(verb);
});

test("a long statement is read in no time", () => {
  const lexicon = the(lexicons, "en");
  const long = `Explain ${"how to plan and, then, write that which and ".repeat(4_000)}end`;
  const start = performance.now();
  read(long, lexicon);
  read("(".repeat(100_000), lexicon);
  read("a-".repeat(100_000), lexicon);
  expect(performance.now() - start).toBeLessThan(5_000);
});
