import { lazily } from "../../kernel/lazy.ts";
import { didYouMean } from "../../kernel/text.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { KnownItems } from "./entry-reader.ts";

/** What records may name: whatever the workspace has an edition of, on whatever day. */
export function knownItems({ documents }: Workspace): KnownItems {
  const kindOf = (id: string) =>
    documents.has("micro-credential", id)
      ? "micro-credential"
      : documents.has("course", id)
        ? "course"
        : null;
  return {
    item: kindOf,
    edition: (id, edition) => {
      const kind = kindOf(id);
      if (kind === null) return false;
      return documents.editions(kind, id).some((document) => document.edition === edition);
    },
    mark: (id, competency) => {
      const kind = kindOf(id);
      return kind !== null && documents.statementIds(kind, id).has(competency);
    },
    program: (id) => documents.has("program", id),
    nearItem: nearIn(() => [...documents.ids("micro-credential"), ...documents.ids("course")]),
    nearProgram: nearIn(() => documents.ids("program")),
  };
}

/** Among more ids than this only those are looked for that differ in capitals: comparing all with every wrong cell of a long file would take hours. */
const mostCompared = 1_000;

/** Finds the id that a text may be a slip of the pen for: one that differs in capitals before all others. */
function nearIn(idsOf: () => readonly string[]): (text: string) => string | null {
  const known = lazily(() => {
    const ids = idsOf();
    return { ids, plain: new Map(ids.map((id) => [id.toLowerCase(), id])) };
  });
  return (text) => {
    const { ids, plain } = known();
    return (
      plain.get(text.toLowerCase()) ?? (ids.length > mostCompared ? null : didYouMean(text, ids))
    );
  };
}
