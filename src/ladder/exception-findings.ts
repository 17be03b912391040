import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { requirementPaths } from "../documents/requirement-paths.ts";
import { compareText } from "../kernel/order.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import type { Evaluation } from "./evaluation.ts";
import { isAbout } from "./placing/exception-rules.ts";
import { type TargetFault, targetFault } from "./placing/exception-target.ts";
import { concerns, isInForce } from "./placing/exceptions-in-force.ts";
import { ProgramModel } from "./program-model.ts";

type Exception = Document<"exception">;

/** Exceptions of the programs, of everybody or of those that are let through, that have ended or point nowhere on the day. */
export function exceptionFaults(
  catalogue: Catalogue,
  programs: (id: string) => boolean = () => true,
  isAsked: (exception: Exception) => boolean = () => true,
): Diagnostic[] {
  return exceptionsOf(catalogue, programs)
    .filter(isAsked)
    .flatMap((exception) => {
      const { effective, id } = exception;
      if (isInForce(exception, catalogue.asOf)) return pointingNowhere(catalogue, exception);
      const { to } = effective;
      const ended = to !== undefined && compareText(to, catalogue.asOf) < 0;
      const last = catalogue.workspace.documents.latest("exception", id) === exception;
      if (!ended || !last) return [];
      const at = placeOf(exception, "effective", "to");
      return [diagnostic("exception-expired", { exception: id, to }, at)];
    });
}

/** Those of one program that are for everyone or, where one is asked about, for a learner. */
export function exceptionFaultsIn(
  catalogue: Catalogue,
  program: string,
  learner: string | null = null,
): Diagnostic[] {
  return exceptionFaults(
    catalogue,
    (id) => id === program,
    (exception) => concerns(exception, learner),
  );
}

/** Exceptions for everyone about a micro-credential for which no bank of the program has any credit. */
export function unusedExceptions(
  evaluation: Evaluation,
  programs: (id: string) => boolean = () => true,
): Diagnostic[] {
  const { catalogue } = evaluation;
  return exceptionsOf(catalogue, programs)
    .filter((exception) => isInForce(exception, catalogue.asOf))
    .flatMap((exception) => unused(evaluation, exception));
}

/** The exceptions of programs that the workspace has. */
function exceptionsOf(
  { workspace: { documents } }: Catalogue,
  programs: (id: string) => boolean,
): Exception[] {
  return documents
    .of("exception")
    .filter(({ data }) => programs(data.program) && documents.has("program", data.program));
}

/** What the program of the day has not; a reference that no edition knows is reported as such, not here. */
function pointingNowhere(catalogue: Catalogue, exception: Exception): Diagnostic[] {
  const { data, id } = exception;
  const args = { exception: id, program: data.program };
  const program = catalogue.programs.get(data.program);
  if (program === undefined) {
    const found = { ...args, why: "no-program", target: data.program } as const;
    return [diagnostic("exception-target", found, placeOf(exception, "program"))];
  }
  const fault = targetFault(new ProgramModel(program, [], catalogue), exception);
  if (fault === null || isUnknown(catalogue, exception, fault)) return [];
  const at = placeOf(exception, keyOf(exception, fault));
  return [diagnostic("exception-target", { ...args, ...fault }, at)];
}

function isUnknown(
  { workspace: { documents } }: Catalogue,
  { data }: Exception,
  { why, target }: TargetFault,
): boolean {
  if (why === "no-leaf") return !documents.has("course", target);
  if (why !== "no-requirement") return false;
  const editions = documents.editions("program", data.program);
  return !editions.some((edition) => requirementPaths(edition.data.requirements).includes(target));
}

/** The key that a fault is about. */
function keyOf({ data }: Exception, { why, target }: TargetFault): string {
  if (why === "not-stated") return "type";
  return why === "no-requirement" ? "requirement" : data.for === target ? "for" : "item";
}

function unused(evaluation: Evaluation, exception: Exception): Diagnostic[] {
  const { data, id } = exception;
  const { item, learner, program, type } = data;
  const { documents } = evaluation.catalogue.workspace;
  if (learner !== undefined || item === undefined || type === "waive") return [];
  if (!documents.has("micro-credential", item) || documents.has("course", item)) return [];
  const awards = evaluation.program(program)?.awards;
  const used = awards?.some((award) => isAbout(item, award)) ?? true;
  if (used) return [];
  return [
    diagnostic("exception-unused", { exception: id, program, item }, placeOf(exception, "item")),
  ];
}
