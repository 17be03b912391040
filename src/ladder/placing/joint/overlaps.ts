import type { Overlap } from "../../../allocation/problem.ts";
import { least, Rational } from "../../../kernel/rational.ts";
import { amountIn } from "../../../policy/conversion.ts";
import type { ProgramModel } from "../../program-model.ts";
import type { CreditUnits } from "../credit-units.ts";
import type { JointProgram } from "./entry.ts";

/** What awards may count in two programs at once, for every pair of programs that allows any. */
export function overlapsOf(programs: readonly JointProgram[], units: CreditUnits): Overlap[] {
  return programs.flatMap((one, index) =>
    programs.slice(index + 1).flatMap((other): Overlap[] => {
      const max = mostShared(one.placing.model, other.placing.model);
      if (max === null || !max.isPositive) return [];
      const between = [one.prefix, other.prefix] as const;
      return [
        { id: `overlap ${between.join(" ")}`, between, measure: "credits", max: units.of(max) },
      ];
    }),
  );
}

/** The strictest of all rules that the two state about each other; null where neither states any. */
export function mostShared(one: ProgramModel, other: ProgramModel): Rational | null {
  const stated = [...statedBy(one, other), ...statedBy(other, one)];
  return stated.length === 0 ? null : stated.reduce(least);
}

/** What a program's rules, and its banks' for its credential, allow with another. */
function statedBy({ program, banks }: ProgramModel, other: ProgramModel): Rational[] {
  const { overlap, credits, credential, unit } = program.data;
  const ofBanks = banks
    .flatMap((bank) =>
      bank.data.overlap.map((rule) => ({
        ...rule,
        max: {
          ...rule.max,
          ...(rule.max.credits && { credits: amountIn(bank.data, unit, rule.max.credits) }),
        },
      })),
    )
    .filter(
      ({ credentials }) =>
        credentials === undefined || (credential !== undefined && credentials.includes(credential)),
    );
  return [...overlap, ...ofBanks]
    .filter((rule) => concerns(rule.with, other))
    .map(({ max }) => {
      if (max.credits !== undefined) return max.credits;
      return (max.share ?? Rational.one).times(credits);
    });
}

type With = ProgramModel["program"]["data"]["overlap"][number]["with"];

/** Is a rule about a program: by its id, by its credential, or about any? */
function concerns({ programs, credentials }: With, { program }: ProgramModel): boolean {
  if (programs === undefined && credentials === undefined) return true;
  const { credential } = program.data;
  const named = programs?.includes(program.id) ?? false;
  return named || (credential !== undefined && (credentials?.includes(credential) ?? false));
}
