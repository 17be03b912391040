import { absenceSentence } from "../diagnostics/bank-absence.ts";
import { unserved } from "../ladder/unserved.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { UsageError } from "./exit-code.ts";
import type { Host } from "./host/host.ts";
import { listFrom } from "./opening.ts";

/** What to do where the banks asked for leave out those that a program honours. */
export function narrowingHelp({ env }: Host, flag: readonly string[] | undefined): string {
  if (flag !== undefined) return "leave --bank out, or add `banks` to the program";
  if (listFrom(env.CREDITBANK_BANK) !== undefined)
    return "unset CREDITBANK_BANK, or add `banks` to the program";
  return "add the bank to `banks` of creditbank.yaml, or ask with --bank";
}

/** Does some bank serve a program that was not asked for? */
export const isNarrowedAway = (catalogue: Catalogue, id: string): boolean =>
  unserved(catalogue, id).absences.some(({ why }) => why === "narrowed");

/** Why no bank serves a program, in words. */
export function whyUnserved(catalogue: Catalogue, id: string): string {
  const { absences, institution } = unserved(catalogue, id);
  return absenceSentence(absences, institution, catalogue.asOf);
}

/** That no bank serves a program: which it honours, why each takes no part, and what to do. */
export function noBankServes(
  catalogue: Catalogue,
  id: string,
  host: Host,
  flag: readonly string[] | undefined,
): UsageError {
  const help = isNarrowedAway(catalogue, id)
    ? narrowingHelp(host, flag)
    : "add a bank or an edition in effect, or ask about another day with --as-of";
  const why = whyUnserved(catalogue, id);
  return new UsageError(`no credit bank that ${id} honours takes part: ${why}`, help);
}
