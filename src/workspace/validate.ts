import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { PartialDocument } from "../documents/decode.ts";
import { type AnyDocument, placeOf } from "../documents/document.ts";
import { append } from "../kernel/append.ts";
import { overlap } from "../kernel/date.ts";
import { groupBy } from "../kernel/group.ts";
import { checkBank } from "./check-bank.ts";
import { checkCycles } from "./check-cycles.ts";
import { checkGrades } from "./check-grades.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkLevelCrosswalk } from "./check-level-crosswalk.ts";
import { checkLists } from "./check-lists.ts";
import { checkPartial } from "./check-partial.ts";
import { checkReferences, type KnownElsewhere } from "./check-references.ts";
import { checkSettings } from "./check-settings.ts";
import { KnownNames } from "./known-names.ts";
import { DocumentIndex } from "./workspace.ts";

/** The documents that can be evaluated, those that cannot, and why. */
export interface Validation {
  readonly documents: readonly AnyDocument[];
  /** The same with those that can be read but for keys that mean nothing; the same list where there are none. */
  readonly readable: readonly AnyDocument[];
  readonly rejected: readonly AnyDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks documents against each other: identity, references, circles, and rules within a bank. Of documents that cannot
 * be used (`aside`) the `rests` that lack nothing but keys without meaning are checked like the others, though they take
 * no part; the others as far as that does not rest on what was left out.
 */
export function validate(
  decoded: readonly AnyDocument[],
  aside: KnownElsewhere,
  rests: readonly PartialDocument[] = [],
): Validation {
  const complete = new Set(rests.flatMap((rest) => (rest.complete ? [rest.document] : [])));
  const unique = settleIdentity([...decoded, ...complete]);
  const index = new DocumentIndex(unique.documents);
  const names = new KnownNames(index);
  const cycles = checkCycles(index);
  const banks = index.of("credit-bank").map((bank) => ({ bank, findings: checkBank(bank) }));
  const unusable = new Set<AnyDocument>(cycles.rejected);
  for (const { bank, findings } of banks) {
    if (findings.some((finding) => finding.severity === "error")) unusable.add(bank as AnyDocument);
  }
  const isSound = (document: AnyDocument) => !unusable.has(document);
  const readable = unique.documents.filter(isSound);
  const partial = rests.filter((rest) => !rest.complete);
  const sound = complete.size === 0 ? readable : settleIdentity(decoded).documents.filter(isSound);
  const isReplaced = replacedBy(rests, aside);
  return {
    documents: sound.some(isReplaced) ? sound.filter((one) => !isReplaced(one)) : sound,
    readable,
    rejected: [...unusable],
    diagnostics: [
      ...unique.diagnostics,
      ...checkReferences(names, aside),
      ...partial.flatMap((rest) => checkPartial(rest, names, aside)),
      ...cycles.diagnostics,
      ...banks.flatMap((bank) => bank.findings),
      ...[...index.all()].flatMap((document) => [
        ...checkGrades(document, names),
        ...checkLists(document, () => true),
        ...checkLanguages(document),
      ]),
      ...index.of("level-crosswalk").flatMap((crosswalk) => checkLevelCrosswalk(crosswalk, names)),
      ...index.of("workspace").flatMap((settings) => checkSettings(settings, index)),
    ],
  };
}

/** Is a document a pack's that one of the workspace replaces? Even one with errors does: its rules are not what is meant. */
function replacedBy(
  rests: readonly PartialDocument[],
  aside: KnownElsewhere,
): (document: AnyDocument) => boolean {
  const names = new Set(rests.map(({ document }) => nameOf(document)));
  return (document) =>
    document.origin === "pack" &&
    (names.has(nameOf(document)) || aside.has(document.id, document.kind));
}

/** Keeps one document for each kind, id and day; a workspace document replaces a pack's. */
function settleIdentity(decoded: readonly AnyDocument[]): {
  documents: AnyDocument[];
  diagnostics: Diagnostic[];
} {
  const groups = groupBy(decoded, nameOf);
  const documents: AnyDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const group of groups.values()) {
    const own = group.filter((document) => document.origin === "workspace");
    const candidates = own.length > 0 ? own : group;
    const [first] = own;
    if (first !== undefined && own.length < group.length) {
      const args = { kind: first.kind, id: first.id };
      diagnostics.push(diagnostic("overrides-pack", args, placeOf(first, "id")));
    }
    const kept: AnyDocument[] = [];
    for (const document of candidates) {
      const rival = kept.find((other) => sameEdition(document, other));
      if (rival === undefined) kept.push(document);
      else diagnostics.push(duplicate(document, rival));
    }
    append(documents, kept);
  }
  return { documents, diagnostics };
}

const nameOf = ({ kind, id }: AnyDocument) => `${kind} ${id}`;

function sameEdition(a: AnyDocument, b: AnyDocument): boolean {
  return a.edition === b.edition || overlap(a.effective, b.effective);
}

function duplicate(document: AnyDocument, rival: AnyDocument): Diagnostic {
  const related = [{ message: "first defined here", at: placeOf(rival, "id") }];
  const { kind, id, edition, effective } = document;
  const args = overlap(effective, rival.effective) ? { kind, id } : { kind, id, edition };
  return diagnostic("duplicate-document", args, placeOf(document, "id"), { related });
}
