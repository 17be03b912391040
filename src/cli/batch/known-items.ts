import type { KnownItems } from "../../learner/entry-reader.ts";
import type { Workspace } from "../../workspace/workspace.ts";

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
  };
}
