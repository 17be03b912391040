import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PartialDocument } from "../documents/decode.ts";
import { checkBank } from "./check-bank.ts";
import { checkOwnCycles } from "./check-cycles.ts";
import { checkGrades } from "./check-grades.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkLevelCrosswalk } from "./check-level-crosswalk.ts";
import { checkLists } from "./check-lists.ts";
import { checkReferencesInPart, type KnownElsewhere } from "./check-references.ts";
import { checkSettings } from "./check-settings.ts";
import type { KnownNames } from "./known-names.ts";

/** The keys of a bank of which one may need, or bound, what another says. */
const boundTogether = ["credit", "unassigned", "equivalence", "cluster"];

/** The keys that say which grades a document may ask for. */
const gradeScales = ["grade", "banks", "institution"];

/** What is wrong with what can be read of a document, whatever stands in the rest. */
export function checkPartial(
  rest: PartialDocument,
  names: KnownNames,
  aside: KnownElsewhere,
): Diagnostic[] {
  const { document, touched } = rest;
  const isWhole = (key: string) => !touched.has(key);
  return [
    ...checkReferencesInPart(rest, names, aside),
    ...checkOwnCycles(document),
    ...(gradeScales.every(isWhole) ? checkGrades(document, names) : []),
    ...checkLists(document, isWhole),
    ...(isWhole("language") ? checkLanguages(document) : []),
    ...(document.kind === "credit-bank" && boundTogether.every(isWhole) ? checkBank(document) : []),
    ...(document.kind === "level-crosswalk" ? checkLevelCrosswalk(document, names) : []),
    ...(document.kind === "workspace" ? checkSettings(document, names.index) : []),
  ];
}
