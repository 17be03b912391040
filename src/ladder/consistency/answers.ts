import { type SameStatements, sameWords } from "../../competency/same-statement.ts";
import { likeness } from "../../competency/statement/content-words.ts";
import type { Lexicon } from "../../competency/statement/lexicon.ts";
import type { Basis, CompetencyFacts } from "./result.ts";

/** Two competencies that answer each other, and why. */
export interface Answer {
  readonly left: CompetencyFacts;
  readonly right: CompetencyFacts;
  readonly basis: Basis;
  readonly likeness: number | null;
}

/** Words so alike are nearly the same statement: four of five content words, and no number or negation apart. */
const nearlySame = 0.8;

const bases: readonly Basis[] = ["statement", "relation", "likeness"];

/** What tells whether competencies answer each other. */
export interface AnswerRules {
  readonly same: SameStatements;
  /** The language of the words; null compares no words. */
  readonly lexicon: Lexicon | null;
}

/** Competencies of two sides paired one to one, the surest pairs first. */
export function answers(
  left: readonly CompetencyFacts[],
  right: readonly CompetencyFacts[],
  rules: AnswerRules,
): Answer[] {
  const possible = left.flatMap((a) =>
    right.flatMap((b): Answer[] => {
      const found = answer(a, b, rules);
      return found === null ? [] : [found];
    }),
  );
  const taken = new Set<CompetencyFacts>();
  const paired: Answer[] = [];
  for (const one of possible.sort(surestFirst)) {
    if (taken.has(one.left) || taken.has(one.right)) continue;
    taken.add(one.left).add(one.right);
    paired.push(one);
  }
  return paired;
}

function answer(left: CompetencyFacts, right: CompetencyFacts, rules: AnswerRules): Answer | null {
  if (sameWords(left.statement, right.statement)) {
    return { left, right, basis: "statement", likeness: null };
  }
  if (rules.same.related(left.address, right.address)) {
    return { left, right, basis: "relation", likeness: null };
  }
  if (rules.lexicon === null) return null;
  const alike = likeness(left.statement, right.statement, rules.lexicon);
  return alike < nearlySame ? null : { left, right, basis: "likeness", likeness: alike };
}

const surestFirst = (a: Answer, b: Answer) =>
  bases.indexOf(a.basis) - bases.indexOf(b.basis) || (b.likeness ?? 1) - (a.likeness ?? 1);

/** The weakest basis of some answers. */
export function weakestBasis(found: readonly { readonly basis: Basis | null }[]): Basis {
  return bases.findLast((basis) => found.some((one) => one.basis === basis)) ?? "statement";
}
