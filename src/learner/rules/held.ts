import type { Reason } from "../../award/award.ts";
import type { Document } from "../../documents/document.ts";
import { all } from "../../kernel/truth.ts";
import type { DecisionStanding } from "./decision-standing.ts";
import type { Holding } from "./holding.ts";
import { type Standing, together } from "./standing.ts";

/** A holding as the rules of a program and its banks see it. */
export interface Held {
  readonly holding: Holding;
  /** May each bank's rules be applied to it? By the id of the bank. */
  readonly banks: ReadonlyMap<string, Standing>;
  /** May each recorded decision that names it, and concerns the program, be applied to it? */
  readonly decisions: ReadonlyMap<Document<"agreement">, DecisionStanding>;
  /** What the rules see of it: two holdings of one key are treated alike. */
  readonly key: string;
}

/** What stands in the way of a holding, each code once. */
export function objections({ banks, decisions }: Held): Reason[] {
  const found = new Map<string, Reason>();
  for (const { reasons } of [...banks.values(), ...decisions.values()]) {
    for (const reason of reasons) if (!found.has(reason.code)) found.set(reason.code, reason);
  }
  return [...found.values()];
}

/** The sides of a holding that rules look at. */
export type Side = "dated" | "graded" | "marked";

/** What rules see of one side of a holding. */
export interface Facet extends Pick<Held, "banks" | "decisions" | "key"> {}

/** One side; `more` is what else tells two holdings apart. */
export function facetOf(
  banks: Facet["banks"],
  decisions: Facet["decisions"],
  more: string | null,
): Facet {
  const said = ({ usable, reasons }: Standing) =>
    usable === "true" ? "" : `${usable} ${[...new Set(reasons.map(({ code }) => code))].join(",")}`;
  const ofBanks = [...banks.values()].map(said);
  const ofDecisions = [...decisions.values()].map((one) => `${said(one)} ${one.inForce}`);
  return { banks, decisions, key: [...ofBanks, ...ofDecisions, more ?? ""].join("|") };
}

/** A holding from its sides; `edition` is the number of the edition held. */
export function heldFrom(holding: Holding, facets: readonly Facet[], edition: number): Held {
  const [first] = facets;
  const banks = new Map(
    [...(first?.banks.keys() ?? [])].map((id) => [id, joined(facets, (one) => one.banks.get(id))]),
  );
  const decisions = new Map(
    [...(first?.decisions.keys() ?? [])].map((agreement) => [
      agreement,
      joinedDecision(facets.flatMap((one) => one.decisions.get(agreement) ?? [])),
    ]),
  );
  const key = [edition, ...facets.map((facet) => facet.key)].join("/");
  return { holding, banks, decisions, key };
}

const joinedDecision = (standings: readonly DecisionStanding[]): DecisionStanding => ({
  ...together(standings),
  inForce: all(standings.map(({ inForce }) => inForce)),
});

const joined = (facets: readonly Facet[], of: (facet: Facet) => Standing | undefined) =>
  together(facets.flatMap((facet) => of(facet) ?? []));
