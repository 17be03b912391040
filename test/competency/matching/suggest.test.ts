import { describe, expect, test } from "vitest";
import { Lexicon } from "../../../src/competency/matching/lexicon.ts";
import type { Statement } from "../../../src/competency/matching/statement.ts";
import { suggest } from "../../../src/competency/matching/suggest.ts";
import { LevelReader } from "../../../src/competency/matching/verbs.ts";
import { parseDate } from "../../../src/kernel/date.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { loadTexts } from "../../../src/workspace/load.ts";

const asOf = parseDate("2025-01-31");
if (asOf === null) throw new Error("no date");
const { scales, verbLists } = catalogueAt(loadTexts([]), asOf);
const lists = [...verbLists().values()].map(({ data }) => data);
const levels = new LevelReader(scales, lists);

const statement = (owner: string, at: number, text: string, more: Partial<Statement> = {}) => ({
  address: `${owner}#S${at}`,
  owner,
  text,
  aliases: [],
  level: null,
  ...more,
});

const course = [
  "Estimate the volume of standing timber from field measurements",
  "Explain how weather governs the behaviour of wildland fire",
  "Prepare a budget for a small business",
  "Analyse survey data with a statistics package",
];

function ask(
  text: string,
  options: {
    readonly texts?: readonly string[];
    readonly from?: Partial<Statement>;
    readonly to?: Partial<Statement>;
    readonly minScore?: number;
    readonly settled?: () => boolean;
  } = {},
) {
  const to = (options.texts ?? course).map((one, at) =>
    statement("course", at, one, at === 0 ? options.to : {}),
  );
  const from = statement("offering", 0, text, options.from);
  const lexicon = new Lexicon([from, ...to].map((one) => [one.text, ...one.aliases]));
  return suggest(lexicon, levels, [from], to, {
    top: 3,
    minScore: options.minScore ?? 0.3,
    settled: options.settled ?? (() => false),
  });
}

describe("suggestions", () => {
  test("the same words are exact and nearly sure", () => {
    const [best] = ask(course[0] ?? "").suggestions;
    expect(best).toMatchObject({ to: { address: "course#S0" }, relation: "exact", rank: 1 });
    expect(best?.score).toBeGreaterThan(0.9);
    expect(best?.because.join(" ")).toContain("volume");
  });

  test("inflected and misspelt words are found", () => {
    const [best] = ask("Estimating volumes of standing timbr from field mesurements").suggestions;
    expect(best?.to.address).toBe("course#S0");
  });

  test("French words are brought to their stems", () => {
    const texts = [
      "Préparer les budgets des petites entreprises",
      "Expliquer le comportement du feu de forêt",
    ];
    const [best] = ask("Préparation du budget d'une petite entreprise", { texts }).suggestions;
    expect(best?.to.address).toBe("course#S0");
  });

  test("nothing is suggested where nothing is alike", () => {
    expect(ask("Play the violin in an orchestra").suggestions).toEqual([]);
  });

  test("numbers that differ are named, and the relation is not exact", () => {
    const texts = ["Add whole numbers within 1000", "Draw plane figures"];
    const [best] = ask("Add whole numbers within 20", { texts, minScore: 0 }).suggestions;
    expect(best?.relation).toBe("close");
    expect(best?.differs).toEqual([{ by: "number", from: "20", to: "1000" }]);
  });

  test("a Roman numeral at the end of a title is a number, the pronoun is none", () => {
    const texts = ["Calculus II", "Linear algebra"];
    expect(ask("Calculus I", { texts, minScore: 0 }).suggestions[0]?.differs).toEqual([
      { by: "number", from: "1", to: "2" },
    ]);
    const can = ["I can estimate the volume of timber", "Draw plane figures"];
    expect(
      ask("Estimate the volume of timber", { texts: can, minScore: 0 }).suggestions[0]?.differs,
    ).toEqual([]);
  });

  test("a negation on one side is named", () => {
    const texts = ["Work at heights without a harness", "Draw plane figures"];
    const [best] = ask("Work at heights with a harness", { texts, minScore: 0 }).suggestions;
    expect(best?.relation).toBe("close");
    expect(best?.differs.map(({ by }) => by)).toEqual(["negation"]);
  });

  test("levels that are stated and differ are named", () => {
    const [best] = ask(course[3] ?? "", {
      texts: [course[3] ?? "", "Draw plane figures"],
      from: { level: { scale: "bloom", value: "apply" } },
      to: { level: { scale: "bloom", value: "evaluate" } },
    }).suggestions;
    expect(best?.relation).toBe("close");
    expect(best?.differs).toEqual([{ by: "level", from: "apply", to: "evaluate" }]);
  });

  test("where no level is stated the verb tells it", () => {
    const texts = ["List the sources of timber prices", "Draw plane figures"];
    const [best] = ask("Critique the sources of timber prices", { texts, minScore: 0 }).suggestions;
    expect(best?.differs).toEqual([
      { by: "level", from: "analyse or evaluate", to: "remember or understand" },
    ]);
  });

  test("another wording is matched, and named", () => {
    const to = { aliases: ["Cruise timber"] };
    const [best] = ask("Cruise timber", { to }).suggestions;
    expect(best).toMatchObject({ to: { address: "course#S0" }, via: "Cruise timber" });
  });

  test("what holds more of the same is narrower, what names more actions is broader", () => {
    const texts = ["Prepare a budget", "Draw plane figures"];
    const relation = (text: string) => ask(text, { texts, minScore: 0 }).suggestions[0]?.relation;
    expect(relation("Prepare a budget for quarterly municipal audits")).toBe("narrower");
    expect(relation("Prepare a budget and present municipal audits")).toBe("broader");
  });

  test("what people have settled is not suggested again, nor anything within one document", () => {
    expect(ask(course[0] ?? "", { settled: () => true }).suggestions).toEqual([]);
    expect(ask(course[0] ?? "", { from: { owner: "course" } }).suggestions).toEqual([]);
  });

  test("the order of what is given changes nothing", () => {
    const scores = (texts: readonly string[]) =>
      ask("Estimate timber volume", { texts, minScore: 0 })
        .suggestions.map(({ to, score, relation }) => [to.text, score, relation])
        .slice(0, 1);
    expect(scores([...course].reverse())).toEqual(scores(course));
  });

  test("a text that is very long is read in part, and named", () => {
    const { cut } = ask("timber volume ".repeat(2000));
    expect(cut).toEqual(["offering#S0"]);
  });

  test("markup and control characters are no words", () => {
    const texts = ["<em>Count</em> carbon\u0007", "Draw plane figures"];
    const [best] = ask("Count carbon", { texts }).suggestions;
    expect(best?.relation).toBe("exact");
  });
});

describe("what a collection teaches", () => {
  const wordings = [
    ["clean parts", "wash parts"],
    ["clean windows", "wash windows"],
    ["clean floors", "wash floors"],
    ["repair engines", "repair motors"],
  ];
  const stem = (lexicon: Lexicon, word: string) => lexicon.profile(word).stems[0] ?? -1;

  test("words that stand for each other in other wordings are alike", () => {
    const lexicon = new Lexicon(wordings);
    const similarity = (a: string, b: string) =>
      lexicon.similarity(stem(lexicon, a), stem(lexicon, b));
    expect(similarity("clean", "wash")).toBeGreaterThan(0.5);
    expect(similarity("clean", "wash")).toBe(similarity("wash", "clean"));
    expect(similarity("clean", "engines")).toBe(0);
  });

  test("accepted mappings teach as other wordings do", () => {
    const untaught = new Lexicon(wordings.flat().map((text) => [text]));
    expect(untaught.similarity(stem(untaught, "clean"), stem(untaught, "wash"))).toBe(0);
    const pairs = wordings.map(([a = "", b = ""]) => [a, b] as const);
    const taught = new Lexicon(
      wordings.flat().map((text) => [text]),
      pairs,
    );
    expect(taught.similarity(stem(taught, "clean"), stem(taught, "wash"))).toBeGreaterThan(0.5);
  });
});
