import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PartialDocument } from "../documents/decode.ts";
import { checkBank } from "./check-bank.ts";
import { checkOwnCycles } from "./check-cycles.ts";
import { checkLists } from "./check-lists.ts";
import { checkReferencesInPart, type KnownElsewhere } from "./check-references.ts";
import { checkSettings } from "./check-settings.ts";
import type { DocumentIndex } from "./workspace.ts";

/** The keys of a bank of which one may need, or bound, what another says. */
const boundTogether = ["credit", "unassigned", "equivalence", "cluster"];

/** What is wrong with what can be read of a document, whatever stands in the rest. */
export function checkPartial(
  rest: PartialDocument,
  index: DocumentIndex,
  aside: KnownElsewhere,
): Diagnostic[] {
  const { document, touched } = rest;
  const isWhole = (key: string) => !touched.has(key);
  return [
    ...checkReferencesInPart(rest, index, aside),
    ...checkOwnCycles(document),
    ...checkLists(document, isWhole),
    ...(document.kind === "credit-bank" && boundTogether.every(isWhole) ? checkBank(document) : []),
    ...(document.kind === "workspace" ? checkSettings(document, index) : []),
  ];
}
