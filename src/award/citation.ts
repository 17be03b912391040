import type { ReasonArgs, ReasonCode } from "../diagnostics/reasons.ts";
import type { Span } from "../diagnostics/span.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import { sourceInForce, sourceTitle } from "../documents/source-title.ts";
import type { Reason } from "./award.ts";

/** A reason that rests on a rule at a path of a document. */
export function reasonBy<C extends ReasonCode>(
  code: C,
  args: ReasonArgs<C>,
  document: Document<Kind, unknown>,
  path: readonly (string | number)[],
  named: string,
  source?: string | null,
): Reason {
  return { code, args, ...ruleAt(document, path, named, source) } as Reason;
}

/** The rule at a path of a document, its source (that of the entry in force, where the rule has a history) and its place. */
export function ruleAt(
  document: Document<Kind, unknown>,
  path: readonly (string | number)[],
  named: string,
  source?: string | null,
): Pick<Reason, "rule" | "source" | "at"> {
  const at: Span = placeOf(document as Document, ...path);
  const rule = `${document.kind} ${document.id} ${named}`;
  return { rule, source: sourceTitle(document, sourceInForce(document, path, source)), at };
}
