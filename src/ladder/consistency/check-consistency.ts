import { SameStatements } from "../../competency/same-statement.ts";
import { type Lexicon, lexiconsOf, primaryLanguage } from "../../competency/statement/lexicon.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { compareText } from "../../kernel/order.ts";
import type { Evaluation } from "../evaluation.ts";
import { weakestBasis } from "./answers.ts";
import { compareEvidence, standingOf } from "./compare.ts";
import { type Decided, decidedBy } from "./decisions.ts";
import type { DecisionSide, Inconsistency } from "./result.ts";

/** Pairs of decisions of one bank in which like evidence got different credit, or the stronger got less; by bank and agreement. */
export function checkConsistency(evaluation: Evaluation): Inconsistency[] {
  const { catalogue } = evaluation;
  const same = new SameStatements(catalogue);
  const lexicons = lexiconsOf(catalogue);
  const banks = [...catalogue.banks.keys()].filter(evaluation.takesPart);
  return banks.sort(compareText).flatMap((bank) => {
    const decisions = decidedBy(evaluation, bank);
    return decisions.flatMap((left, index) =>
      decisions.slice(index + 1).flatMap((right) => {
        const context = differsFor(left, right);
        if (context === null) return [];
        const lexicon = languageOf(evaluation, left, right, lexicons);
        const found = compareDecisions(left, right, context.program, (a, b) =>
          compareEvidence(a, b, catalogue.scales, { same, lexicon }),
        );
        return found === null ? [] : [{ bank, ...found }];
      }),
    );
  });
}

/** The first program for which two decisions differ in credit; null where they agree, or cannot be compared. */
function differsFor(left: Decided, right: Decided): { readonly program: string | null } | null {
  if (left.unit !== null && right.unit !== null && left.unit !== right.unit) return null;
  const named = [...new Set([...(left.programs ?? []), ...(right.programs ?? [])])].sort(
    compareText,
  );
  const open = left.programs === null && right.programs === null;
  const both = named.filter((program) =>
    [left, right].every(({ programs }) => programs === null || programs.includes(program)),
  );
  const differs = (program: string | null) => !left.credits(program).equals(right.credits(program));
  if (open) return differs(null) ? { program: null } : null;
  const program = both.find(differs);
  return program === undefined ? null : { program };
}

type Compared = Omit<Inconsistency, "bank">;

function compareDecisions(
  one: Decided,
  other: Decided,
  program: string | null,
  compare: (left: Decided["evidence"], right: Decided["evidence"]) => Inconsistency["evidence"],
): Compared | null {
  const oneGotLess = other.credits(program).moreThan(one.credits(program));
  const [less, more] = oneGotLess ? [one, other] : [other, one];
  const evidence = compare(less.evidence, more.evidence);
  const matched = evidence.competencies.filter(({ basis }) => basis !== null);
  if (matched.length === 0) return null;
  const alike = standingOf(evidence, true);
  const exact = standingOf(evidence, false);
  const code =
    alike === "equal" || alike === "unknown"
      ? "unequal-decisions"
      : exact === "stronger"
        ? "weaker-got-more"
        : null;
  if (code === null) return null;
  const side = ({ side, credits }: Decided): DecisionSide => ({
    ...side,
    credits: credits(program),
  });
  const unit = less.unit ?? more.unit;
  const basis = weakestBasis(matched);
  return { code, program, unit, left: side(less), right: side(more), evidence, basis };
}

/** The language in which the words of both sides can be compared: the first that their offerings state, else English. */
function languageOf(
  { catalogue }: Evaluation,
  left: Decided,
  right: Decided,
  lexicons: ReadonlyMap<string, Lexicon>,
): Lexicon | null {
  const [a, b] = [left, right].map(({ side }) => {
    const first = catalogue.offerings.get(side.microCredentials[0] ?? "");
    return primaryLanguage(first?.data.language?.[0] ?? "en");
  });
  return a === undefined || a !== b ? null : (lexicons.get(a) ?? null);
}

/** The finding for a pair of decisions, at the one that got less. */
export function inconsistencyFinding({ code, bank, unit, left, right }: Inconsistency): Diagnostic {
  const args = { bank, agreement: left.agreement, other: right.agreement, unit };
  const credits = { credits: left.credits, others: right.credits };
  const related = [{ message: `${right.agreement} stands here`, at: right.at }];
  return diagnostic(code, { ...args, ...credits }, left.at, { related });
}
