import type { Document } from "./document.ts";
import { type EntrySources, placeKey } from "./history.ts";
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

interface Traced extends Sourced {
  readonly provenance?: Readonly<Record<string, string>> | undefined;
}

/** The sources that provenance names for single parameters (`hours.perCredit.learning: key`), by path. */
export function parameterSources({ provenance = {}, sources = {} }: Traced): EntrySources {
  const parameters = Object.entries(provenance).filter(
    ([key, source]) => key.includes(".") && Object.hasOwn(sources, source),
  );
  return new Map(parameters.map(([key, source]) => [placeKey(key.split(".")), source]));
}

/**
 * The source that a value at a path names: the innermost around it of histories, by their entry in force, and of what
 * provenance names; else its rule.
 */
export function sourceInForce(
  { entrySources }: Pick<Document, "entrySources">,
  path: readonly (string | number)[],
  ofRule: string | null | undefined,
): string | null {
  const around = path.map((_, index) => placeKey(path.slice(0, index + 1)));
  const inForce = around.findLast((key) => entrySources?.has(key));
  return (inForce === undefined ? null : entrySources?.get(inForce)) ?? ofRule ?? null;
}
