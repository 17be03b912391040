import type { Rational } from "../../../src/kernel/rational.ts";
import { Evaluation } from "../../../src/ladder/evaluation.ts";
import { plan } from "../../../src/ladder/plan/plan.ts";
import type { Plan } from "../../../src/ladder/plan/result.ts";
import type { PlanOptions } from "../../../src/ladder/plan/setting.ts";
import { agreement, bank, microCredential, type Part, program } from "../../builders/documents.ts";
import { catalogueOf } from "../../builders/workspace.ts";

/** What is asked of a plan, where it is not simply the most credit. */
export type Asked = Partial<Omit<PlanOptions, "have">> & { readonly have?: readonly string[] };

/** The plan toward the program `program`, or toward several in this order. */
export function planned(
  documents: readonly Part[],
  asked: Asked = {},
  ids: readonly string[] = ["program"],
): Plan {
  const catalogue = catalogueOf(documents);
  const evaluation = new Evaluation(catalogue);
  const programs = ids.map((id) => {
    const program = evaluation.program(id);
    if (program === null) throw new Error(`${id} honours no bank in effect`);
    return program;
  });
  const { goal = { kind: "most", minimise: null }, narrowing = {}, have = [] } = asked;
  return plan(catalogue, programs, { goal, narrowing, have: new Set(have) });
}

/** An offering with a recorded decision of so many credits. */
export const worth = (id: string, credits: number, more: Part = {}): Part[] => [
  microCredential(id, more),
  agreement(`a-${id}`, {
    microCredentials: [{ id }],
    results: [{ type: "unassigned", subject: "ABC", level: 1, credits }],
  }),
];

/** An offering of so many hours of learning, with a decision. */
export const lasting = (id: string, credits: number, hours: number, more: Part = {}) =>
  worth(id, credits, { hours: { learning: hours }, ...more });

/** A workspace with the bank and a program of anything. */
export const workspace = (...documents: readonly (Part | readonly Part[])[]): Part[] => [
  bank(),
  program(),
  ...documents.flat(),
];

/** What is to be taken, in order. */
export const taken = ({ steps }: Plan): string[] => steps.map((step) => step.microCredential);

/** Notes as `code: ids`. */
export const noted = ({ notes }: Plan): string[] =>
  notes.map(({ code, microCredentials }) => `${code}: ${microCredentials.join(" ")}`);

/** A number as text; null as it is. */
export const text = (amount: Rational | null): string | null => amount?.toString() ?? null;
