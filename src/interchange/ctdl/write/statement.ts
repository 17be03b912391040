import { parseAddress } from "../../../documents/address.ts";
import type { Rational } from "../../../kernel/rational.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import { derivedCtid, iriOfCtid } from "../identity.ts";
import { type Node, node, words } from "./node.ts";
import type { WritingRun } from "./writing-run.ts";

/** A competency or outcome as an alignment: its words, and the competency elsewhere that it is. */
export function statementNode(
  run: WritingRun,
  cursor: Cursor,
  weight: Rational | null | undefined,
  language: string,
): Node {
  cursor.pass("weight");
  return node({
    "@type": "ceterms:CredentialAlignmentObject",
    "ceterms:targetNode": targetOf(run, cursor),
    "ceterms:targetNodeName": words(cursor.text("statement") ?? "", language),
    "ceterms:codedNotation": cursor.text("id") ?? undefined,
    "ceterms:weight": weight ? Number(weight.toDecimal()) : undefined,
  });
}

/** The first competency that a statement is exactly; other alignments have no place. */
function targetOf(run: WritingRun, cursor: Cursor): string | undefined {
  let found: string | undefined;
  for (const alignment of cursor.list("alignments")) {
    const target = alignment.text("target");
    const isExact = alignment.text("relation") === "exact";
    const iri =
      target === null || !isExact || found !== undefined ? null : iriOfAddress(run, target);
    if (iri === null) alignment.lose("CTDL says only which one competency this is");
    else found = iri;
  }
  return found;
}

/** The identifier of a competency that is addressed in our way; null where no framework holds it. */
export function iriOfAddress(run: WritingRun, text: string): string | null {
  const address = parseAddress(text);
  if (address === null) return null;
  if (address.type === "uri") return address.uri;
  const framework = run.find("competency-framework", address.document);
  const competency = framework?.data.competencies.find(({ id }) => id === address.local);
  if (framework === null || competency === undefined) return null;
  run.refer("competency-framework", framework.id);
  return competency.uri ?? iriOfCompetency(framework.id, address.local);
}

/** The identifier of a competency that has none of its own. */
export function iriOfCompetency(framework: string, id: string): string {
  return iriOfCtid(derivedCtid("competency", framework, id));
}
