import { clauseSentence } from "../../../src/diagnostics/fault.ts";
import { ProgramModel } from "../../../src/ladder/program-model.ts";
import { Availabilities } from "../../../src/ladder/satisfiability/availability.ts";
import { faultsOf } from "../../../src/ladder/satisfiability/fault.ts";
import { puzzleOf } from "../../../src/ladder/satisfiability/puzzle.ts";
import { type Part, program } from "../../builders/documents.ts";
import { catalogueOf, the } from "../../builders/workspace.ts";

/** The clauses at fault of the program `program`, one list for each fault. */
export function faults(more: Part, documents: readonly Part[] = []): string[][] {
  const catalogue = catalogueOf([program(more), ...documents]);
  const model = new ProgramModel(the(catalogue.programs, "program"), [], catalogue);
  const found = faultsOf(puzzleOf(model, new Availabilities(model)));
  if (found.undecided) throw new Error("undecided");
  return found.faults.map(({ clauses }) => clauses.map(({ clause }) => clauseSentence(clause)));
}
