import { clauseSentence } from "../../../src/diagnostics/program-fault.ts";
import { ProgramModel } from "../../../src/ladder/program-model.ts";
import { checkPrograms } from "../../../src/ladder/satisfiability/check-programs.ts";
import { decide } from "../../../src/ladder/satisfiability/decide.ts";
import { type Faults, faultsOf } from "../../../src/ladder/satisfiability/fault.ts";
import { ProgramInForce } from "../../../src/ladder/satisfiability/program-in-force.ts";
import { type Puzzle, puzzleOf } from "../../../src/ladder/satisfiability/puzzle.ts";
import { type Part, program } from "../../builders/documents.ts";
import { catalogueOf, the } from "../../builders/workspace.ts";

/** The puzzle of the program `program`. */
export function puzzle(more: Part, documents: readonly Part[] = []): Puzzle {
  const catalogue = catalogueOf([program(more), ...documents]);
  const model = new ProgramModel(the(catalogue.programs, "program"), [], catalogue);
  return puzzleOf(new ProgramInForce(model));
}

/** The clauses at fault in words, one list for each fault. Throws where the search was stopped. */
export function faults(more: Part, documents: readonly Part[] = []): string[][] {
  return inWords(faultsOf(puzzle(more, documents)));
}

function inWords({ faults: found, undecided }: Faults): string[][] {
  if (undecided) throw new Error("the search was stopped");
  return found.map(({ clauses }) => clauses.map(({ clause }) => clauseSentence(clause)));
}

/** For each clause at fault, what is decided of the fault without it. */
export function without(asked: Puzzle): string[] {
  return faultsOf(asked).faults.flatMap(({ clauses, dropped }) =>
    clauses.map(({ key }) => decide(asked, new Set([...dropped, key]), 20_000)),
  );
}

/** What `check` says of the program, each finding as `severity code: message`. */
export function findings(more: Part, documents: readonly Part[] = []): string[] {
  return checkPrograms(catalogueOf([program(more), ...documents])).map(
    ({ severity, code, message }) => `${severity} ${code}: ${message}`,
  );
}
