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

/** A value as a schema takes it, numbers with their text; what holds no number stays the same object. */
function asDecoded(value: DraftValue): unknown {
  if (value instanceof Rational) return new Numeral(value.toDecimal(), value.toNumber());
  if (typeof value === "number") return new Numeral(String(value), value);
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? listAsDecoded(value) : mapAsDecoded(value as DraftMap);
}

type DraftMap = { readonly [key: string]: DraftValue | undefined };

function listAsDecoded(list: readonly DraftValue[]): readonly unknown[] {
  let decoded: unknown[] | null = null;
  for (let at = 0; at < list.length; at += 1) {
    const item = list[at] as DraftValue;
    const read = asDecoded(item);
    if (read === item) continue;
    decoded ??= [...list];
    decoded[at] = read;
  }
  return decoded ?? list;
}

function mapAsDecoded(map: DraftMap): object {
  let decoded: Map<string, unknown> | null = null;
  for (const key in map) {
    const item = map[key];
    if (item === undefined) continue;
    const read = asDecoded(item);
    if (read === item) continue;
    decoded ??= new Map(Object.entries(map));
    decoded.set(key, read);
  }
  return decoded === null ? map : Object.fromEntries(decoded);
}
