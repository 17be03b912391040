import type { Document } from "./document.ts";
import type { Kind } from "./kinds.ts";

interface Sourced {
  readonly source?: string | undefined;
  readonly sources?: Readonly<Record<string, { readonly title?: string | undefined }>> | undefined;
}

/** The title of a source that a rule of a document names; the document's own source where the rule names none. */
export function sourceTitle(
  document: Document<Kind, unknown>,
  key: string | null | undefined,
): string | null {
  const data = document.data as Sourced;
  const named = key ?? data.source;
  if (named === undefined || named === null) return null;
  return (Object.hasOwn(data.sources ?? {}, named) ? data.sources?.[named]?.title : null) ?? named;
}
