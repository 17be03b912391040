import { existsSync, readFileSync } from "node:fs";
import { Lexicon } from "../../../src/competency/matching/lexicon.ts";
import type { Statement } from "../../../src/competency/matching/statement.ts";
import { type Suggestion, suggest } from "../../../src/competency/matching/suggest.ts";
import { LevelReader } from "../../../src/competency/matching/verbs.ts";
import type { Document } from "../../../src/documents/document.ts";
import { trigramDice } from "./baseline.ts";
import { type Answered, ask } from "./choices.ts";

type Rows = readonly Record<string, string>[];

/** An item of a standard as CASE gives it. */
interface Item {
  readonly identifier: string;
  readonly fullStatement: string;
}

/** The items of a CASE package; null where the file is absent. */
export function readItems(file: string): Item[] | null {
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, "utf8")) as { CFItems: Item[] }).CFItems;
}

/** Statements of one standard as questions over another; where people said no more than "related", none is meant. */
export function standardQuestions(rows: Rows, items: readonly Item[]): Answered[] {
  const places = new Map(items.map(({ identifier }, at) => [identifier, at]));
  const statements = items.map(({ fullStatement }) => [fullStatement]);
  const lexicon = new Lexicon([...statements, ...rows.map((row) => [row.origin_text ?? ""])]);
  const questions = rows.map((row) => ({
    set: row.relation ?? "",
    text: row.origin_text ?? "",
    right: row.relation === "exactMatchOf" ? (places.get(row.target_id ?? "") ?? -1) : -1,
  }));
  return ask(lexicon, statements, questions);
}

/** Are equal statements proposed as exact, and near-identical ones a grade apart not? */
export function standardLines(exact: Rows, precedes: Rows): string[] {
  const equal = exact
    .filter(({ relation }) => relation === "exactMatchOf")
    .map((row) => [row.origin_text ?? "", row.target_text ?? "", "", ""] as const);
  const apart = precedes.map(
    (row) =>
      [row.from_text ?? "", row.to_text ?? "", grade(row.from_code), grade(row.to_code)] as const,
  );
  const lexicon = new Lexicon([...equal, ...apart].flatMap(([a, b]) => [[a], [b]]));
  const proposed = (pairs: typeof apart) => pairs.map((pair) => proposal(lexicon, pair));
  const isExact = (one: Suggestion | null) => one?.relation === "exact";
  const near = apart.filter(([a, b]) => trigramDice(a, b) >= 0.5);
  const plain = apart.map(([a, b]) => [a, b, "", ""] as const);
  const flagged = proposed(near).filter((one) => one === null || one.differs.length > 0);
  return [
    `standards: ${equal.length} equal statements, ${apart.length} pairs one grade apart, ${near.length} of those with a trigram Dice of at least 0.5`,
    `  proposed as exact: equal ${proposed(equal).filter(isExact).length} of ${equal.length}; a grade apart, grades stated: ${proposed(apart).filter(isExact).length}, words alone: ${proposed(plain).filter(isExact).length} of ${apart.length}`,
    `  near-identical ones, grades stated: ${flagged.length} of ${near.length} not suggested, or flagged as differing`,
  ];
}

/** The grade that a code of the standard names. */
const grade = (code = "") => /^M\.G(\d|HS)/.exec(code)?.[1] ?? "";

/** What is suggested for one pair by itself; null where nothing is. */
function proposal(lexicon: Lexicon, [from, to, fromGrade, toGrade]: readonly string[]) {
  const statement = (owner: string, text = "", value = ""): Statement => ({
    address: `${owner}#1`,
    owner,
    text,
    aliases: [],
    level: value === "" ? null : { scale: "grade", value },
  });
  const { suggestions } = suggest(
    lexicon,
    new LevelReader(scales, []),
    [statement("a", from, fromGrade)],
    [statement("b", to, toGrade)],
    { top: 1, minScore: 0, settled: () => false },
  );
  return suggestions[0] ?? null;
}

const scales = new Map([
  [
    "grade",
    {
      data: { levels: ["3", "4", "5", "6", "7", "8", "HS"] },
    } as unknown as Document<"level-scale">,
  ],
]);
