import type { Plain } from "../../ladder/record/decision.ts";
import { bankScale } from "../../policy/bank-scale.ts";
import { canBeReached, type GradeBands } from "../../policy/grade.ts";
import type { Catalogue, DocumentOnDay } from "../../workspace/catalogue.ts";
import { UsageError } from "../exit-code.ts";
import type { Outcome } from "./results.ts";

/** Throws a UsageError where no learner could meet what is decided, or more is granted than a program takes. */
export function demandSense(
  catalogue: Catalogue,
  bank: string,
  { conditions, results }: Outcome,
  programs: readonly string[] | null,
): void {
  const known = catalogue.banks.get(bank);
  if (known === undefined) return;
  const { minimumGrade: grade } = isMapping(conditions) ? conditions : {};
  if (typeof grade === "string") demandGrade(grade, known, bankScale(catalogue, known));
  for (const result of results) demandRoom(catalogue, known, result, programs);
}

type Bank = DocumentOnDay<"credit-bank">;

/** A least grade that is no percentage and stands on no scale would keep every learner waiting for review. */
function demandGrade(grade: string, bank: Bank, scale: GradeBands | null): void {
  if (canBeReached(grade, scale)) return;
  const asPercentage = "write a percentage up to 100%, such as 65%";
  if (/^\d/.test(grade.trim())) throw new UsageError(`no grade reaches "${grade}"`, asPercentage);
  if (scale === null) {
    throw new UsageError(
      `"${grade}" cannot be compared with grades: ${bank.id} has no grade scale`,
      `${asPercentage}, or say it in words with --condition`,
    );
  }
  const grades = [...scale.bands.map((band) => band.grade), ...(scale.ranked ?? [])];
  throw new UsageError(
    `"${grade}" is no grade on the scale of ${bank.id}`,
    `${asPercentage}, or one of ${[...new Set([...grades, ...(scale.pass ?? [])])].join(", ")}`,
  );
}

/** Of a block that is larger than every program that it may go into, what is beyond would be lost. */
function demandRoom(
  { programs }: Catalogue,
  bank: Bank,
  result: Plain,
  restrictedTo: readonly string[] | null,
): void {
  if (!isMapping(result) || result.type !== "block") return;
  const { credits, program, unit } = result;
  const named = typeof program === "string" ? [program] : restrictedTo;
  const admitted = [...programs.values()].filter(
    ({ id, data }) => named?.includes(id) ?? data.institution === bank.data.institution,
  );
  const [largest] = admitted
    .filter(({ data }) => unit === undefined || unit === data.unit)
    .toSorted((a, b) => b.data.credits.compare(a.data.credits));
  if (typeof credits !== "number" || largest === undefined) return;
  const asked = largest.data.credits;
  if (credits <= asked.toNumber()) return;
  throw new UsageError(
    `a block of ${credits} credits is more than ${largest.id} asks for, which is ${asked}`,
    `grant at most ${asked} credits: what is beyond them could never count`,
  );
}

const isMapping = (
  value: Plain | undefined,
): value is { readonly [key: string]: Plain | undefined } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
