import type { Cursor } from "../cursor/cursor.ts";
import type { Member, Members } from "./members.ts";

/** An association of CLR 2.0. */
export function associationNode(
  associationType: string,
  sourceId: string,
  targetId: string,
): object {
  return { type: "Association", associationType, sourceId, targetId };
}

/** What a micro-credential is built from and what comes before it, as associations. */
export function relationNodes({ kind, uri, item }: Member, members: Members): readonly object[] {
  if (kind !== "micro-credential") return [];
  const before = item.get("prerequisites");
  const required = before?.list("required") ?? [];
  const parts = within(item.list("composedOf"), members);
  const first = within([...required, ...(before?.list("recommended") ?? [])], members);
  for (const one of required)
    if (members.offering(String(one.value)) !== null)
      one.leave("that it comes before is told, not that it is required");
  return [
    ...parts.map((part) => associationNode("isPartOf", part, uri)),
    ...first.map((one) => associationNode("precedes", one, uri)),
  ];
}

/** The URIs of micro-credentials that are written too; others are told. */
function within(items: readonly Cursor[], members: Members): readonly string[] {
  return items.flatMap((one) => {
    const member = members.offering(one.asText() ?? "");
    if (member === null) one.leave("it is no micro-credential of this record");
    return member?.uri ?? [];
  });
}
