import type { Difference } from "../competency/matching/differences.ts";

const nouns: Readonly<Record<Difference["by"], string>> = {
  level: "level",
  number: "number",
  negation: "negation",
};

/** What sets two statements apart, in words: "differs by level (apply, analyse)". */
export function differenceText({ by, from, to }: Difference): string {
  return `differs by ${nouns[by]} (${from || "none"}, ${to || "none"})`;
}

/** A score for reading: two decimals, truncated. */
export function scoreText(score: number): string {
  return (Math.floor(score * 100 + 1e-9) / 100).toFixed(2);
}
