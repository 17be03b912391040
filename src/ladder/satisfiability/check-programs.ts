import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeOf } from "../../documents/document.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { honouredBanks, ProgramModel } from "../program-model.ts";
import { changesFor } from "./change.ts";
import { emptyFilters } from "./empty-filter.ts";
import { faultsOf } from "./fault.ts";
import { faultFinding } from "./fault-finding.ts";
import { KnownValues } from "./known-values.ts";
import { unmeetableMinimums } from "./minimums.ts";
import { ProgramInForce } from "./program-in-force.ts";
import { puzzleOf } from "./puzzle.ts";
import { excessiveResidencies } from "./residency.ts";
import { excessCredits, idleChoices, unrequiredCredits } from "./totals.ts";
import { unusableCourses } from "./unusable-courses.ts";

/** Finds what no learner could ever meet in the programs of a day, and references in them that are dead. */
export function checkPrograms(catalogue: Catalogue): Diagnostic[] {
  const values = new KnownValues(catalogue);
  return [...catalogue.programs.values()].flatMap((program) => {
    const model = new ProgramModel(program, honouredBanks(program, catalogue), catalogue);
    return checkProgram(model, values);
  });
}

function checkProgram(model: ProgramModel, values: KnownValues): Diagnostic[] {
  const asked = new ProgramInForce(model);
  const puzzle = puzzleOf(asked);
  const residencies = excessiveResidencies(puzzle);
  const { faults, undecided } = faultsOf(puzzle, residencies.dropped);
  const changes = [...changesFor(puzzle, faults)];
  const found = changes.map(([fault, change]) => faultFinding(puzzle, fault, change));
  const errors = new Set(found.filter(({ code }) => code === "unusable-course").map(placeKey));
  const { program } = model;
  return [
    ...residencies.diagnostics,
    ...found,
    ...unmeetableMinimums(asked),
    ...unrequiredCredits(asked),
    ...excessCredits(asked),
    ...idleChoices(model),
    ...unusableCourses(asked).filter((finding) => !errors.has(placeKey(finding))),
    ...emptyFilters(model, values),
    ...(undecided
      ? [diagnostic("unchecked-program", { program: program.id }, placeOf(program, "id"))]
      : []),
  ];
}

const placeKey = ({ at }: Diagnostic) => `${at.file}:${at.line}:${at.column}`;
