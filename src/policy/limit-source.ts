import type { Document } from "../documents/document.ts";
import type { OnDay } from "../documents/history.ts";
import type { Limit } from "../documents/requirement.ts";
import { sourceInForce } from "../documents/source-title.ts";

/** The key of the source of a limit at a path: that of its maximum in force, else the one the limit names. */
export function limitSource(
  document: Pick<Document, "entrySources">,
  path: readonly (string | number)[],
  { max, source }: Pick<OnDay<Limit>, "max" | "source">,
): string | null {
  const amount = (["credits", "share", "awards"] as const).find((key) => max[key] !== undefined);
  return sourceInForce(
    document,
    [...path, "max", ...(amount === undefined ? [] : [amount])],
    source,
  );
}
