import type {
  BoundAllocation,
  MinimumProgress,
  PlacedAward,
  PlacedBlock,
  ProgramView,
} from "../ladder/result.ts";
import { exceptionJson } from "./exception-json.ts";

/** All offerings together in one program; `exceptions` stands only where there are any. */
export function programJson(view: ProgramView): object {
  return {
    program: view.program,
    banks: view.banks.map((bank) => bank.id),
    of: view.of,
    unit: view.unit,
    earned: view.earned,
    minimums: view.minimums.map(minimumJson),
    ...(view.exceptions.length === 0 ? {} : { exceptions: view.exceptions.map(exceptionJson) }),
    certain: allocationJson(view.certain),
    possible: allocationJson(view.possible),
  };
}

function minimumJson({ id, required, certain, possible }: MinimumProgress): object {
  return { id, required, certain, possible };
}

function allocationJson(allocation: BoundAllocation): object {
  const { credits, bound, optimal, unique, placed, blocks, completed, binding } = allocation;
  return {
    credits,
    bound,
    optimal,
    unique,
    placed: placed.map(placedJson),
    ...(blocks.length === 0 ? {} : { blocks: blocks.map(blockJson) }),
    completed,
    binding,
  };
}

function blockJson({ requirement, program, granted, counted }: PlacedBlock): object {
  return { requirement, program: program.program.id, granted, counted };
}

/** `shared` stands only where a second requirement is filled, by a program's `sharing`. */
function placedJson({ requirement, award, granted, counted, shared }: PlacedAward): object {
  return {
    requirement,
    award: award.id,
    granted,
    counted,
    microCredentials: award.microCredentials,
    ...(shared === null ? {} : { shared }),
  };
}
