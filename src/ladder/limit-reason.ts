import type { Reason } from "../award/award.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import { sourceTitle } from "../documents/source-title.ts";
import { limitSource } from "../policy/limit-source.ts";
import type { DocumentOnDay } from "../workspace/catalogue.ts";
import type { ProgramModel } from "./program-model.ts";
import { allNodes } from "./requirement-tree.ts";

type Cited = Pick<Reason, "rule" | "source" | "at">;
type Limit = DocumentOnDay<"program">["data"]["limits"][number];

/** That a limit, named as results name it, leaves no room for an award; null where no such limit is stated. */
export function limitReason(
  model: ProgramModel,
  limit: string,
  award: string,
): Reason<"limit-reached"> | null {
  const cited = limitRule(model, limit);
  return cited === null ? null : { code: "limit-reached", args: { limit, award }, ...cited };
}

/** Where a limit stands: in the program, in one of its banks, or in a requirement. */
function limitRule({ program, banks, tree }: ProgramModel, name: string): Cited | null {
  for (const document of [program, ...banks]) {
    for (const [index, limit] of document.data.limits.entries()) {
      if (limit.id !== name && `${document.id}:${limit.id}` !== name) continue;
      const rule = `${document.kind} ${document.id} limit ${name}`;
      return cite(document, ["limits", index], rule, limit);
    }
  }
  for (const { path, place, requirement } of allNodes(tree)) {
    for (const [index, limit] of (requirement.limits ?? []).entries()) {
      if (`${path}/${limit.id}` !== name) continue;
      const rule = `program ${program.id} requirement ${path} limit ${name}`;
      return cite(program, [...place, "limits", index], rule, limit);
    }
  }
  return null;
}

function cite(
  document: Document<Kind, unknown>,
  path: readonly (string | number)[],
  rule: string,
  limit: Limit,
): Cited {
  const source = sourceTitle(document, limitSource(document, path, limit));
  return { rule, source, at: placeOf(document as Document, ...path) };
}
