import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { decodeDocument } from "../documents/decode.ts";
import { schemaOf } from "../documents/kinds.ts";
import { Numeral } from "../documents/numeral.ts";
import { Rational } from "../kernel/rational.ts";
import type { DraftValue } from "../source/draft-yaml.ts";
import { SourceFile } from "../source/source-file.ts";
import { readYaml } from "../source/yaml.ts";
import { type Draft, draftContent, draftText } from "./draft.ts";

/** Why a draft is no document, at the place that it was read from; nothing where it is one. */
export function checkDraft(draft: Draft): readonly Diagnostic[] {
  if (schemaOf(draft.kind).safeParse(asDecoded(draftContent(draft))).success) return [];
  const file = new SourceFile(`${draft.id}.yaml`, draftText(draft));
  const [root] = readYaml(file).documents;
  const problems = root === undefined ? [] : decodeDocument(root, file, "workspace").diagnostics;
  return problems.map(({ message }) =>
    diagnostic(
      "unfit-document",
      { document: `${draft.kind} ${draft.id}`, detail: message },
      draft.from,
    ),
  );
}

/** A value as a schema takes it: what is not stated absent, numbers with their text. */
function asDecoded(value: DraftValue): unknown {
  if (value instanceof Rational) return new Numeral(value.toDecimal(), value.toNumber());
  if (typeof value === "number") return new Numeral(String(value), value);
  if (Array.isArray(value)) return value.map(asDecoded);
  if (typeof value !== "object" || value === null) return value;
  const stated = Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : [[key, asDecoded(item)] as const],
  );
  return Object.fromEntries(stated);
}
