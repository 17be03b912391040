import type { Outcome } from "../../documents/course.ts";

/** What a grid shows of an outcome beside its id and weight. */
export interface OutcomeWords {
  readonly statement: string;
  readonly level: string;
  readonly essential: string;
}

/** An outcome in words; `isPart` where another outcome is made up of it. */
export function outcomeWords(
  { statement, level, essential, parts }: Outcome,
  isPart: boolean,
): OutcomeWords {
  return {
    statement: parts && parts.length > 0 ? `${statement} (parts: ${parts.join(", ")})` : statement,
    level: level ? `${level.value} (${level.scale})` : "",
    essential: essential ? "yes" : isPart ? "part" : "",
  };
}

/** The fewest rows for more competencies than one an outcome. */
const leastSpare = 6;

/** How many rows a grid has for more competencies than one an outcome. */
export function spareCount(outcomes: readonly Outcome[]): number {
  return Math.max(leastSpare, Math.ceil(outcomes.length / 2));
}
