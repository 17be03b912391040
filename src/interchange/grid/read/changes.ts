import type { Document } from "../../../documents/document.ts";
import { compareText } from "../../../kernel/order.ts";
import { statementDigests } from "../made-from.ts";

/** What differs between the statements that a grid was made from and those of today; nothing where the answers still hold. */
export function changesSince(
  digests: ReadonlyMap<string, string>,
  course: Document<"course">,
  offerings: readonly Document<"micro-credential">[],
): string[] {
  const today = statementDigests(course, offerings);
  const all = [...new Set([...digests.keys(), ...today.keys()])].sort(compareText);
  return all.flatMap((address) => {
    const [before, now] = [digests.get(address), today.get(address)];
    if (before === now) return [];
    if (before === undefined) return [`${address} is new`];
    return [now === undefined ? `${address} is gone` : `${address} is changed`];
  });
}
