import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type {
  BoundAllocation,
  LimitCost,
  MinimumProgress,
  PlacedBlock,
  ProgramView,
} from "../../ladder/result.ts";
import { holdsJson } from "../text/holds.ts";
import { byId } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";
import { exceptionJson } from "./exception-json.ts";
import { placedJson } from "./placed-json.ts";
import { limitJson, proofJson } from "./proof-json.ts";

/** What is told of a program beyond the common keys. */
export interface ProgramDetails {
  readonly lookup: Lookup;
  readonly limits: boolean;
}

/** All offerings together in one program; `certificate` and `limits` stand only where they are asked for. */
export function programJson(view: ProgramView, details?: ProgramDetails): object {
  return {
    program: view.program,
    banks: view.banks.map((bank) => bank.id),
    of: view.of,
    unit: view.unit,
    earned: view.earned,
    minimums: byId(view.minimums).map(minimumJson),
    exceptions: view.exceptions.map(exceptionJson),
    certain: allocationJson(view.certain),
    possible: allocationJson(view.possible),
    ...(details === undefined ? {} : detailsJson(view, details)),
  };
}

/** A requirement's limit may have the id of one of the program's. */
const byLimit = firstOf<LimitCost>(
  byText(({ id }) => id),
  byText(({ kind }) => kind),
);

function detailsJson(view: ProgramView, { lookup, limits }: ProgramDetails): object {
  const { certain } = view;
  if (!limits) return { certificate: proofJson(certain.certificate(), view, lookup) };
  const explained = certain.explained();
  return {
    certificate: proofJson(explained.certificate, view, lookup),
    limits: sorted(explained.limits, byLimit).map(limitJson),
  };
}

/** How far a minimum is reached. */
export function minimumJson({ id, required, certain, possible }: MinimumProgress): object {
  return { id, required, certain, possible };
}

function allocationJson(allocation: BoundAllocation): object {
  const { credits, bound, optimal, unique, placed, blocks, completed, holds } = allocation;
  return {
    credits,
    bound,
    optimal,
    unique,
    placed: placed.map(placedJson),
    blocks: blocks.map(blockJson),
    completed,
    ...holdsJson(holds),
  };
}

function blockJson({ requirement, program, granted, counted }: PlacedBlock): object {
  return { requirement, program: program.program.id, granted, counted };
}
