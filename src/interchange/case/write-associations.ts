import { parseAddress } from "../../documents/address.ts";
import { uuidIn, uuidOf } from "../../kernel/uuid.ts";
import type { JsonObject } from "../../source/json/json-value.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { typeOf } from "./association-types.ts";
import type { Identities, Identity } from "./identities.ts";
import { stated } from "./write-document.ts";
import type { ItemWritten } from "./write-items.ts";

/** What stands at an end of an association. */
export interface End extends Identity {
  readonly title: string;
}

/** Finds what an address of a mapping means; null where it has no URI. */
export type Ends = (address: string) => End | null;

/** The end that a URI of something published elsewhere makes. */
export function endElsewhere(uri: string): End {
  return { title: uri, identifier: uuidIn(uri) ?? uuidOf(uri), uri };
}

/** Writes associations of one package. */
export class AssociationWriter {
  readonly written: JsonObject[] = [];
  private readonly identities: Identities;
  private readonly changed: string;

  constructor(identities: Identities, changed: string) {
    this.identities = identities;
    this.changed = changed;
  }

  /** The place of every competency below its parent, or below the framework. */
  hierarchy(items: readonly ItemWritten[], framework: End): void {
    const ends = new Map(
      items.map(({ id, identity, statement }) => [id, { ...identity, title: statement }]),
    );
    const counts = new Map<string, number>();
    for (const { id, parent } of items) {
      const above = (parent === null ? undefined : ends.get(parent)) ?? framework;
      const place = (counts.get(above.identifier) ?? 0) + 1;
      counts.set(above.identifier, place);
      const own = ends.get(id);
      if (own !== undefined) this.add("isChildOf", own, above, { sequenceNumber: place });
    }
  }

  /** A line of a crosswalk: was it written? What CASE cannot say is reported. */
  mapping(mapping: Cursor, ends: Ends): boolean {
    const froms = mapping.texts("from");
    const [from = "", ...joint] = froms;
    const to = mapping.text("to") ?? "";
    const status = mapping.text("status") ?? "accepted";
    const relation = relationOf(mapping.text("relation"));
    const rationale = mapping.get("rationale");
    const written = typeOf(relation, rationale?.asText() ?? null);
    const [origin, destination] = [ends(from), ends(to)];
    if (joint.length > 0)
      mapping.lose("CASE has no word for evidence of several competencies together");
    else if (written === null) mapping.lose(`CASE has no association for "${relation}"`);
    else if (status !== "accepted" && !written.stated)
      mapping.lose(`CASE has no word for what is ${status}`);
    else if (origin === null || destination === null)
      mapping.lose("an end of it has no URI, and is in no framework");
    else {
      if (!written.stated && rationale !== null) rationale.lose("an association has only notes");
      mapping.get("degree")?.lose("CASE has no word for how much");
      const notes = mapping.text("note");
      const [a, b] = written.reverse ? [destination, origin] : [origin, destination];
      this.add(written.type, a, b, { notes });
      return true;
    }
    return false;
  }

  private add(
    associationType: string,
    origin: End,
    destination: End,
    more: Readonly<Record<string, unknown>>,
  ): void {
    const name = [origin.uri, associationType, destination.uri].join("\n");
    this.written.push(
      stated({
        ...this.identities.give(null, name),
        associationType,
        originNodeURI: linkOf(origin),
        destinationNodeURI: linkOf(destination),
        lastChangeDateTime: this.changed,
        ...more,
      }),
    );
  }
}

function linkOf({ title, identifier, uri }: End): JsonObject {
  return { title, identifier, uri };
}

function relationOf(text: string | null): "exact" | "broader" | "narrower" | "close" | "related" {
  switch (text) {
    case "broader":
    case "narrower":
    case "close":
    case "related":
      return text;
    default:
      return "exact";
  }
}

/** The document that an address is of; null for a URI. */
export function frameworkOf(
  address: string,
): { readonly document: string; readonly local: string } | null {
  const parsed = parseAddress(address);
  return parsed?.type === "local" ? parsed : null;
}
