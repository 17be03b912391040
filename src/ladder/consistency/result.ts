import type { Span } from "../../diagnostics/span.ts";
import type { Rational } from "../../kernel/rational.ts";

/** How one side stands to the other; `unknown` where one of them says nothing, `different` where neither is more. */
export type Standing = "equal" | "stronger" | "weaker" | "different" | "unknown";

/** Why two competencies answer each other: the same words, an accepted exact relation, or words that are nearly the same. */
export type Basis = "statement" | "relation" | "likeness";

/** How a competency is assessed, over all assessments that cover it. */
export interface AssessmentFacts {
  readonly types: readonly string[];
  readonly graded: boolean | null;
  /** The highest pass mark, 0 to 1. */
  readonly passMark: Rational | null;
  readonly supervision: string | null;
}

/** One competency as evidence for a decision. */
export interface CompetencyFacts {
  /** `documentId#localId`. */
  readonly address: string;
  readonly statement: string;
  readonly level: { readonly scale: string; readonly value: string } | null;
  readonly demonstrated: string | null;
  /** Null where nothing is said of assessments. */
  readonly assessment: AssessmentFacts | null;
  readonly at: Span;
}

/** Two competencies that answer each other, or one that has no answer. */
export interface EvidenceRow {
  readonly left: CompetencyFacts | null;
  readonly right: CompetencyFacts | null;
  readonly basis: Basis | null;
  /** How alike the words are, 0 to 1; null unless that is the basis. */
  readonly likeness: number | null;
  readonly level: Standing;
  readonly demonstrated: Standing;
  readonly assessment: Standing;
}

/** A number that both offerings may state, side by side. */
export interface Measure {
  readonly left: Rational | null;
  readonly right: Rational | null;
  readonly standing: Standing;
  /** They are no more than a tenth apart. */
  readonly near: boolean;
}

/** What two decisions rest on, side by side; standings are those of the left. */
export interface EvidencePair {
  readonly competencies: readonly EvidenceRow[];
  readonly hours: Readonly<Record<"learning" | "scheduled", Measure>>;
  readonly yearLevel: Measure;
}

/** One of two decisions beside each other. */
export interface DecisionSide {
  readonly agreement: string;
  readonly microCredentials: readonly string[];
  readonly decision: string;
  readonly credits: Rational;
  readonly at: Span;
}

/** Two decisions of one bank that do not go together. The left one got less where one is stronger. */
export interface Inconsistency {
  readonly code: "unequal-decisions" | "weaker-got-more";
  readonly bank: string;
  /** The program for which they differ; null for any. */
  readonly program: string | null;
  /** Null where the credits are in the program's own unit. */
  readonly unit: string | null;
  readonly left: DecisionSide;
  readonly right: DecisionSide;
  readonly evidence: EvidencePair;
  /** The weakest basis that it rests on. */
  readonly basis: Basis;
}
