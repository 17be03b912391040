import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type AnyDocument, type Document, placeOf } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import type { PathStep } from "../source/tree.ts";

/** Languages that a document states in another way than by a tag of BCP 47. */
export function checkLanguages(document: AnyDocument): Diagnostic[] {
  switch (document.kind) {
    case "micro-credential":
    case "competency-framework":
      return checkEach(document);
    case "verb-list":
      return checkTag(document, document.data.language, ["language"]);
    default:
      return [];
  }
}

function checkEach(
  document: Document<"micro-credential"> | Document<"competency-framework">,
): Diagnostic[] {
  const { language } = document.data;
  return (language ?? []).flatMap((tag, at) => checkTag(document, tag, ["language", at]));
}

function checkTag(
  document: Document<Kind, unknown>,
  tag: string,
  path: readonly PathStep[],
): Diagnostic[] {
  if (canonical(asLocale(tag)) !== null) return [];
  const args = { tag, suggestion: canonical(tag.trim().replaceAll("_", "-")) };
  return [diagnostic("invalid-language", args, placeOf(document as Document, ...path))];
}

/** A tag with what is no locale taken out: that all of it is for private use (`x-own`), and the language above (`zh-yue`). */
const asLocale = (tag: string): string =>
  tag.replace(/^x-/i, "und-x-").replace(/^[a-z]{2,3}-(?=[a-z]{3}(?:-|$))/i, "");

/** A language of more than three letters: the syntax has room for them, the registry has none. */
const asName = /^[a-z]{4,}(?:-|$)/i;

/** A language tag as BCP 47 writes it: `fr-ca` is `fr-CA`; null for what is none. */
function canonical(tag: string): string | null {
  if (asName.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
