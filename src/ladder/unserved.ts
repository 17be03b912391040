import type { BankAbsence } from "../diagnostics/bank-absence.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { placeOf } from "../documents/document.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import type { Evaluation } from "./evaluation.ts";

/** Why no bank serves a program. */
export interface Unserved {
  readonly absences: readonly BankAbsence[];
  /** Whose banks it honours; null where it names banks itself, or no institution. */
  readonly institution: string | null;
}

/** Why each bank that a program honours takes no part; by default those of its institution, in effect or not. */
export function unserved(catalogue: Catalogue, id: string): Unserved {
  const data = catalogue.programs.get(id)?.data;
  const own = catalogue.workspace.documents
    .of("credit-bank")
    .filter((bank) => bank.data.institution === data?.institution)
    .map((bank) => bank.id);
  const named = data?.banks === undefined ? own : (data.banks ?? []);
  return {
    absences: [...new Set(named)].map((bank) => absenceOf(catalogue, bank)),
    institution: data?.banks === undefined ? (data?.institution ?? null) : null,
  };
}

function absenceOf({ workspace, banks, asOf }: Catalogue, bank: string): BankAbsence {
  const { documents, broken } = workspace;
  const periods = documents.editions("credit-bank", bank).map(({ effective }) => effective);
  const why = () => {
    if (banks.has(bank)) return "narrowed";
    if (documents.on("credit-bank", bank, asOf) !== undefined) return "errors";
    if (periods.length > 0) return "dates";
    return broken.has(bank, "credit-bank") ? "errors" : "missing";
  };
  return { bank, why: why(), periods };
}

/** That a program is left out of the answers, as no bank serves it; nothing where banks were narrowed away from it. */
export function unservedFindings({ catalogue }: Evaluation, id: string): Diagnostic[] {
  const program = catalogue.programs.get(id);
  const { absences, institution } = unserved(catalogue, id);
  if (program === undefined || absences.some(({ why }) => why === "narrowed")) return [];
  const args = { program: id, asOf: catalogue.asOf, absences, institution };
  return [diagnostic("unserved-program", args, placeOf(program, "id"))];
}
