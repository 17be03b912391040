import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { parseAddress } from "../../documents/address.ts";
import { append } from "../../kernel/append.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { documentCursor } from "../cursor/document-cursor.ts";
import type { Exportable } from "../format.ts";
import { partUri } from "../open-badges/own-terms.ts";
import type { Members } from "./members.ts";
import { associationNode } from "./relation-nodes.ts";

/** Crosswalks as associations, the competencies that they are about as achievements, and what is left behind. */
export interface CrosswalkNodes {
  readonly achievements: readonly object[];
  readonly associations: readonly object[];
  /** How many crosswalks have a mapping among them. */
  readonly written: number;
  readonly findings: readonly Diagnostic[];
}

interface End {
  readonly uri: string;
  readonly whole: string;
  readonly statement: string;
}

const words: ReadonlyMap<string | null, string> = new Map([
  ["exact", "exactMatchOf"],
  ["related", "isRelatedTo"],
]);

/** Writes accepted mappings between competencies of members that are exact, or related. */
export function crosswalkNodes(from: Exportable, members: Members): CrosswalkNodes {
  const ends = new Map<string, End>();
  const associations: object[] = [];
  const findings: Diagnostic[] = [];
  let written = 0;
  for (const document of from.documents) {
    if (document.kind !== "crosswalk") continue;
    const item = documentCursor(document);
    item.pass("kind", "id", "title");
    const before = associations.length;
    for (const mapping of item.list("mappings")) {
      const pair = pairOf(mapping, members);
      if (pair === null) continue;
      for (const end of [pair.from, pair.to]) ends.set(end.uri, end);
      associations.push(associationNode(pair.word, pair.from.uri, pair.to.uri));
    }
    if (associations.length > before) written += 1;
    append(findings, item.reading.finish());
  }
  const belonging = [...ends.values()].map(({ uri, whole }) =>
    associationNode("isPartOf", uri, whole),
  );
  return {
    achievements: [...ends.values()].map(competencyNode),
    associations: [...belonging, ...associations],
    written,
    findings,
  };
}

/** The ends of a mapping, and the word for its relation; null and a finding where it has no place. */
function pairOf(
  mapping: Cursor,
  members: Members,
): { readonly from: End; readonly to: End; readonly word: string } | null {
  const word = words.get(mapping.text("relation")) ?? null;
  const isPlain =
    mapping.text("status") === "accepted" &&
    typeof mapping.get("from")?.value === "string" &&
    !mapping.keys.includes("degree");
  const from = isPlain ? endOf(mapping.text("from"), members) : null;
  const to = endOf(mapping.text("to"), members);
  if (word !== null && from !== null && to !== null) return { from, to, word };
  mapping.lose(
    "only accepted mappings between two competencies here, exact or related, have a place",
  );
  return null;
}

function endOf(address: string | null, members: Members): End | null {
  const parsed = parseAddress(address ?? "");
  if (parsed?.type !== "local") return null;
  const member = members.named(parsed.document);
  const found = member?.competencies.find(({ id }) => id === parsed.local);
  if (member === null || found === undefined) return null;
  return {
    uri: partUri(member.uri, found.id),
    whole: member.uri,
    statement: found.statement,
  };
}

function competencyNode({ uri, statement }: End): object {
  return {
    id: uri,
    type: ["Achievement"],
    achievementType: "Competency",
    name: statement,
    description: statement,
    criteria: {},
  };
}
