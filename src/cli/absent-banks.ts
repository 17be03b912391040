import { absenceSentence } from "../diagnostics/bank-absence.ts";
import { honouredBanks } from "../ladder/program-model.ts";
import { unserved } from "../ladder/unserved.ts";
import { Desk } from "../learner/answer/desk.ts";
import { Grounds } from "../learner/rules/grounds.ts";
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
function whyUnserved(catalogue: Catalogue, id: string): string {
  const { absences, institution } = unserved(catalogue, id);
  return absenceSentence(absences, institution, catalogue.asOf);
}

/** Why no bank serves a program on any day, in words; the program may be in effect on another day than this. */
export function whyNeverServed(catalogue: Catalogue, id: string): string {
  return catalogue.programs.has(id) ? whyUnserved(catalogue, id) : "no credit bank serves it";
}

/** Which programs have no bank in the run, and why where nobody asked for that; a few are named. */
export function leftOut(catalogue: Catalogue, ids: readonly string[]): string {
  const named = ids.slice(0, 4).map((id) => {
    const why = isNarrowedAway(catalogue, id) ? "" : ` (${whyNeverServed(catalogue, id)})`;
    return `${id}${why}`;
  });
  const more = ids.length > 4 ? ` and ${ids.length - 4} more` : "";
  return `left out, because no credit bank that it honours takes part: ${named.join(", ")}${more}`;
}

/** The programs that some bank serves on some day; the others are told. Throws a UsageError where programs are asked for and none is served. */
export function servedPrograms(
  catalogue: Catalogue,
  programs: readonly string[],
  asked: BanksAsked,
): readonly string[] {
  const { takesPart, host, flag, note } = asked;
  const { programs: known } = catalogue;
  const today = (id: string) => {
    const program = known.get(id);
    return program !== undefined && honouredBanks(program, catalogue, takesPart).length > 0;
  };
  const others = programs.filter((id) => !today(id));
  if (others.length === 0) return programs;
  const desk = new Desk(new Grounds(catalogue), takesPart);
  const silent = others.filter((id) => !desk.serves(id));
  const [first] = silent;
  if (first === undefined) return programs;
  if (silent.length === programs.length) throw noBankServes(catalogue, first, host, flag);
  note(leftOut(catalogue, silent));
  return programs.filter((id) => !silent.includes(id));
}

/** Which banks take part in a run, and how that was said. */
interface BanksAsked {
  readonly takesPart: ((bank: string) => boolean) | undefined;
  readonly host: Host;
  readonly flag: readonly string[] | undefined;
  /** Tells something beside the answer. */
  readonly note: (text: string) => void;
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
