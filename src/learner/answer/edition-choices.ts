import type { Document } from "../../documents/document.ts";
import type { Held } from "../rules/held.ts";
import type { Case } from "./answer.ts";

/** So many choices are tried; with more editions held than that leaves room for, some are not. */
const mostChoices = 256;

type Chosen = ReadonlyMap<string, Document<"micro-credential">>;

/** The ways to choose one edition of each micro-credential that is held in several. */
export interface EditionChoices<A> {
  /** The first is that with the best record of each. */
  readonly choices: readonly (readonly A[])[];
  /** Are they all? */
  readonly complete: boolean;
}

/**
 * What is asked with each choice of editions: no award may stand beside one that uses another edition of the same
 * micro-credential (semantics, section 6), so with some choice whatever can be placed is placed. What is held is held in
 * all programs, so they have the choice in common.
 */
export function editionChoices<A extends { readonly case: Case }>(
  asked: readonly A[],
): EditionChoices<A> {
  let chosen: Chosen[] = [new Map()];
  let complete = true;
  for (const [id, editions] of heldEditions(asked)) {
    const most = Math.floor(mostChoices / chosen.length);
    if (editions.length > most) complete = false;
    const taken = editions.slice(0, Math.max(1, most));
    chosen = taken.flatMap((edition) => chosen.map((one) => new Map(one).set(id, edition)));
  }
  return {
    choices: chosen.map((one) => asked.map((each) => ({ ...each, case: choose(each.case, one) }))),
    complete,
  };
}

/** The editions of what is held in several in some program, by id; those that come first in a program first. */
function heldEditions(asked: readonly { readonly case: Case }[]) {
  const found = new Map<string, Set<Document<"micro-credential">>>();
  for (const { editions } of asked.map((one) => one.case)) {
    for (const { offering } of editions.flat().map(({ holding }) => holding)) {
      const known = found.get(offering.id) ?? new Set();
      found.set(offering.id, known.add(offering));
    }
  }
  return [...found].map(([id, editions]) => [id, [...editions]] as const);
}

/** The case with the chosen edition of each in the place of the best; as it is where the choice does not matter to it. */
function choose(known: Case, chosen: Chosen): Case {
  if (known.editions.length === 0) return known;
  const all = known.editions.flat();
  const isChosen = ({ holding: { offering } }: Held) => chosen.get(offering.id) === offering;
  const held = known.held.map((one) => {
    const { id } = one.holding.offering;
    return all.find((other) => other.holding.offering.id === id && isChosen(other)) ?? one;
  });
  return { ...known, held };
}
