import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { parseAddress } from "../documents/address.ts";
import type { PartialDocument } from "../documents/decode.ts";
import { type AnyDocument, placeOf } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import { withoutLearner } from "../documents/personal.ts";
import { append } from "../kernel/append.ts";
import { inWords, shortestOf } from "../kernel/text.ts";
import { checkSources } from "./check-sources.ts";
import type { KnownNames } from "./known-names.ts";
import type { Reference } from "./reference.ts";
import { referencesOf } from "./references.ts";
import { writtenParts } from "./written-parts.ts";

/** Documents that are there, though nothing is known of what they hold. */
export interface KnownElsewhere {
  has(id: string, kind: Kind): boolean;
}

/** Every reference must resolve; those to documents of which nothing is known, as they are broken, are not reported again. */
export function checkReferences(names: KnownNames, aside: KnownElsewhere): Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const document of names.index.all()) {
    for (const reference of referencesOf(document)) {
      const finding = checkReference(document, reference, names, aside);
      if (finding !== null) findings.push(finding);
    }
    append(findings, checkSources(document, names.search));
  }
  return findings;
}

/** The same of a document that can be read in part: what it refers to in itself may be a part that cannot be read. */
export function checkReferencesInPart(
  { document, written }: PartialDocument,
  names: KnownNames,
  aside: KnownElsewhere,
): Diagnostic[] {
  const partsOf = writtenParts(written);
  const references = referencesOf(document).flatMap((reference): Reference[] => {
    if (reference.to !== "local") return [reference];
    const known = partsOf(reference.what);
    return known === null ? [] : [{ ...reference, known }];
  });
  return [
    ...references.flatMap((reference) => checkReference(document, reference, names, aside) ?? []),
    ...checkSources(document, names.search, written),
  ];
}

function checkReference(
  document: AnyDocument,
  reference: Reference,
  names: KnownNames,
  aside: KnownElsewhere,
): Diagnostic | null {
  const finding = unresolved(document, reference, names, aside);
  return finding && withoutLearner(finding, document, reference.path);
}

function unresolved(
  document: AnyDocument,
  reference: Reference,
  names: KnownNames,
  aside: KnownElsewhere,
): Diagnostic | null {
  const { index, search } = names;
  const at = () => placeOf(document, ...reference.path);
  switch (reference.to) {
    case "document": {
      const { id, kinds } = reference;
      if (kinds.some((kind) => index.has(kind, id) || aside.has(id, kind))) return null;
      const meant = search.meant(id, names.documents(kinds));
      const args = { reference: id, expected: kinds.join(" or "), suggestion: shortestOf(meant) };
      return diagnostic("unknown-reference", args, at(), severalMeant(meant));
    }
    case "local": {
      const { id, known, what } = reference;
      if (known.has(id)) return null;
      const suggestion = search.suggestion(id, known);
      return diagnostic("unknown-reference", { reference: id, expected: what, suggestion }, at());
    }
    case "level": {
      const { scale, level } = reference;
      if (aside.has(scale, "level-scale")) return null;
      if (!index.has("level-scale", scale)) {
        const suggestion = search.suggestion(scale, names.loaded(["level-scale"]));
        const place = placeOf(document, ...reference.path, "scale");
        return diagnostic(
          "unknown-reference",
          { reference: scale, expected: "level-scale", suggestion },
          place,
        );
      }
      const levels = names.levels(scale);
      if (levels.has(level)) return null;
      return diagnostic(
        "unknown-level",
        { level, scale, suggestion: search.suggestion(level, levels) },
        placeOf(document, ...reference.path, "value"),
      );
    }
    case "edition": {
      const { kind, id } = reference;
      const editions = names.editions(kind, id);
      if (aside.has(id, kind) || !index.has(kind, id) || editions.has(reference.edition)) {
        return null;
      }
      const suggestion = search.suggestion(reference.edition, editions);
      const expected = `edition of ${id}`;
      return diagnostic(
        "unknown-reference",
        { reference: reference.edition, expected, suggestion },
        at(),
        { severity: "warning" },
      );
    }
    case "requirement": {
      const { program, requirement } = reference;
      if (aside.has(program, "program")) return null;
      const known = names.requirements(program);
      if (!index.has("program", program) || known.has(requirement)) return null;
      const suggestion = search.suggestion(requirement, known);
      const args = { reference: requirement, expected: `requirement of ${program}`, suggestion };
      return diagnostic("unknown-reference", args, at());
    }
    case "address":
      return checkAddress(document, reference, names, aside);
  }
}

/** So many names are said of several that may be meant. */
const mostMeant = 4;

/** Names all that may be meant, where these are several. */
function severalMeant(meant: readonly string[]): { readonly help?: string } {
  if (meant.length < 2) return {};
  const quoted = meant.map((name) => `"${name}"`);
  const several =
    quoted.length > mostMeant
      ? `${quoted.slice(0, mostMeant).join(", ")} …`
      : inWords(quoted, "or");
  return { help: `did you mean ${several}?` };
}

function checkAddress(
  document: AnyDocument,
  reference: Reference & { readonly to: "address" },
  names: KnownNames,
  aside: KnownElsewhere,
): Diagnostic | null {
  const { index, search } = names;
  const { address: text, kinds } = reference;
  const address = parseAddress(text);
  if (address?.type === "uri") return null;
  const expected =
    kinds.length === 1 ? "competency of a micro-credential" : "competency or outcome";
  const at = placeOf(document, ...reference.path);
  if (address === null) {
    return diagnostic("unknown-reference", { reference: text, expected, suggestion: null }, at, {
      help: "write it as `documentId#localId`, or as an absolute URI",
    });
  }
  if (kinds.some((kind) => aside.has(address.document, kind))) return null;
  const known = kinds.filter((kind) => index.has(kind, address.document));
  if (known.length === 0) {
    const near = search.suggestion(address.document, names.loaded(kinds));
    const suggestion = near === null ? null : `${near}#${address.local}`;
    return diagnostic("unknown-reference", { reference: text, expected, suggestion }, at);
  }
  const local = names.statements(known, address.document);
  if (local.has(address.local)) return null;
  const near = search.suggestion(address.local, local);
  const suggestion = near === null ? null : `${address.document}#${near}`;
  return diagnostic("unknown-reference", { reference: text, expected, suggestion }, at);
}
