import { describe, expect, test } from "vitest";
import { Lexicon, lexiconsOf, primaryLanguage } from "../../../src/competency/statement/lexicon.ts";
import { bloomLevels } from "../../../src/documents/verb-list.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import { day } from "../../builders/workspace.ts";

const catalogue = catalogueAt(
  loadTexts([
    { path: "w.yaml", text: "kind: competency-framework\nid: f\nscale: bloom\ncompetencies: []\n" },
  ]),
  day("2025-01-31"),
);
const lexicons = lexiconsOf(catalogue);

describe.each(["en", "fr"])("the built-in verbs of %s", (language) => {
  const list = catalogue.verbLists().get(`verbs-${language}`);
  const lexicon = lexicons.get(language);

  test("are listed once each, in lower case", () => {
    const lemmas = (list?.data.verbs ?? []).map(({ lemma }) => lemma);
    expect(lemmas.length).toBeGreaterThan(200);
    expect(new Set(lemmas).size).toBe(lemmas.length);
    expect(lemmas.filter((lemma) => lemma !== lemma.toLowerCase())).toEqual([]);
  });

  test("know each lemma as its own infinitive, and each spelling as that of one verb", () => {
    const owners = new Map<string, string>();
    for (const { lemma, forms } of list?.data.verbs ?? []) {
      expect(lexicon?.verb(lemma)).toMatchObject({ verb: { lemma }, form: "infinitive" });
      for (const form of forms) {
        expect(owners.get(form) ?? lemma, form).toBe(lemma);
        owners.set(form, lemma);
      }
    }
  });

  test("cover each level of the revised Bloom taxonomy, low to high within a verb", () => {
    const levels = catalogue.scales.get("bloom")?.data.levels ?? [];
    expect(levels).toEqual(bloomLevels);
    const verbs = list?.data.verbs ?? [];
    expect([...new Set(verbs.flatMap(({ bloom }) => bloom))].length).toBe(levels.length);
    const disorderly = verbs.filter(({ bloom }) =>
      bloom.some(
        (level, i) => i > 0 && levels.indexOf(level) <= levels.indexOf(bloom[i - 1] ?? ""),
      ),
    );
    expect(disorderly).toEqual([]);
  });
});

const found = (language: string, word: string) => lexicons.get(language)?.verb(word) ?? null;

test.each([
  ["en", "analyze", "analyse", "infinitive"],
  ["en", "analysing", "analyse", "inflected"],
  ["en", "analyzes", "analyse", "inflected"],
  ["en", "planning", "plan", "infinitive"],
  ["en", "applies", "apply", "inflected"],
  ["en", "carries out", "carry out", "inflected"],
  ["en", "being aware of", "be aware of", "infinitive"],
  ["fr", "analysera", "analyser", "inflected"],
  ["fr", "gérera", "gérer", "inflected"],
  ["fr", "conçoit", "concevoir", "infinitive"],
  ["fr", "rédigeant", "rédiger", "inflected"],
])("%s: %s is a form of %s", (language, word, lemma, form) => {
  expect(found(language, word)).toMatchObject({ verb: { lemma }, form });
});

test.each(["carbon", "of", "", "toString", "constructor"])("%s is no verb", (word) => {
  expect(found("en", word)).toBeNull();
});

test("of several lists of one language the first by id counts", () => {
  const [list] = catalogue.verbLists().values();
  if (list === undefined) throw new Error("there is no list");
  const own = { ...list, id: "a-list", data: { ...list.data, language: "EN-ca", verbs: [] } };
  expect(() => new Lexicon(own).verb("x")).not.toThrow();
  const both = lexiconsOf({
    verbLists: () => new Map([...catalogue.verbLists(), ["a-list", own]]),
  });
  expect(both.get("en")?.verb("analyse")).toBeNull();
});

test("the primary subtag of a language", () => {
  expect(["en", "fr-CA", "EN_us", ""].map(primaryLanguage)).toEqual(["en", "fr", "en", ""]);
});
