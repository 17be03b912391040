import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Dropped } from "./clause.ts";
import type { Puzzle } from "./puzzle.ts";

/** Residencies that ask for more than the program has, and the clauses that this already explains. */
export function excessiveResidencies({ model, constraints }: Puzzle): {
  readonly diagnostics: readonly Diagnostic[];
  readonly dropped: Dropped;
} {
  const { credits: of, program } = model;
  const excessive = constraints.filter(({ clause }) => {
    return clause.kind === "residency" && clause.credits.moreThan(of);
  });
  return {
    diagnostics: excessive.flatMap(({ clause, at }) => {
      if (clause.kind !== "residency") return [];
      const change = { to: "residency", credits: of } as const;
      const args = { program: program.id, credits: clause.credits, of, clauses: [clause], change };
      return [diagnostic("unmeetable-residency", args, at)];
    }),
    dropped: new Set(excessive.map(({ key }) => key)),
  };
}
