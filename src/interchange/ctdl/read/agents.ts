import { documentIdFrom } from "../../ids.ts";
import type { Link } from "../graph/graph.ts";
import type { View } from "../graph/view.ts";
import type { Data } from "../vocabulary.ts";
import { lastPart, nameOf } from "./name-of.ts";
import { ownId } from "./own-id.ts";
import type { ReadingRun } from "./reading-run.ts";

/** Who owns or offers something. */
export interface Agent {
  readonly id: string;
  readonly name: string | null;
  /** Where it is described. */
  readonly address: string | null;
  /** Has it an id that we gave it? */
  readonly isOurs: boolean;
}

/** The organisation that owns a thing, or offers it; null where none is named. */
export function ownerOf(run: ReadingRun, view: View): Agent | null {
  const [owner, ...others] = run.graph.links(view, "ownedBy", "owner");
  const offering = run.graph.links(view, "offeredBy", "creator", "provider");
  const link = owner ?? offering[0];
  for (const other of [...others, ...offering])
    if (other.iri !== link?.iri) other.cursor.lose("a document names one issuer or institution");
  return link === undefined ? null : agentAt(run, link, "the owner");
}

/** The organisation that a link leads to. One that is only named by its address has the id that ends it. */
export function agentAt(run: ReadingRun, { iri, view, cursor }: Link, what: string): Agent | null {
  if (view !== null) {
    const called = nameOf(view);
    const own = ownId(view);
    const name = called === own ? null : called;
    view.pass("ctid", "agentType", "agentSectorType", "offers", "owns", "department");
    const address = view.text("subjectWebpage") ?? (isAddress(view.id) ? view.id : null);
    const id = own ?? documentIdFrom(called) ?? "institution";
    return { id, name, address, isOurs: own !== null };
  }
  if (iri === null) return null;
  run.leadsElsewhere(what, { iri, view, cursor });
  const id = run.options.institution ?? documentIdFrom(lastPart(iri)) ?? "institution";
  return { id, name: null, address: isAddress(iri) ? iri : null, isOurs: false };
}

/** The issuer of a document, or the stand-in that is said. */
export function issuerOf(
  run: ReadingRun,
  view: View,
): { readonly data: Data; readonly why: string | null } {
  const agent = ownerOf(run, view);
  if (agent !== null) {
    const { id, name, address } = agent;
    return { data: { id, name: name ?? undefined, profile: address ?? undefined }, why: null };
  }
  const { institution } = run.options;
  if (institution !== undefined) return { data: { id: institution }, why: null };
  return { data: { id: "unknown" }, why: run.missing(view, "issuer", '"unknown"') };
}

/** Is this an address on the web? */
export function isAddress(iri: string | null): iri is string {
  return iri !== null && /^https?:\/\/\S+$/.test(iri);
}

/** Is this an identifier that means the same everywhere? */
export function isAbsolute(iri: string | null): iri is string {
  return isAddress(iri) || (iri !== null && /^urn:[a-z0-9][a-z0-9-]*:\S+$/i.test(iri));
}
