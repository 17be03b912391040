import type { Kind } from "../documents/kinds.ts";
import { requirementPaths } from "../documents/requirement-paths.ts";
import { NameSearch } from "../kernel/name-search.ts";
import { builtIn } from "./packs.ts";
import type { DocumentIndex } from "./workspace.ts";

/** The names that documents of a workspace may refer to, each list made once, and a search for what misspelt ones mean. */
export class KnownNames {
  readonly index: DocumentIndex;
  readonly search = new NameSearch();
  private readonly lists = new Map<string, ReadonlySet<string>>();

  constructor(index: DocumentIndex) {
    this.index = index;
  }

  /** The ids of all documents of some kinds that were loaded. */
  loaded(kinds: readonly Kind[]): ReadonlySet<string> {
    return this.once(["loaded", ...kinds], () => kinds.flatMap((kind) => this.index.ids(kind)));
  }

  /** The same with those of packs, which are loaded where they are named. */
  documents(kinds: readonly Kind[]): ReadonlySet<string> {
    const idsOf = (kind: Kind) => [...this.index.ids(kind), ...builtIn(kind)];
    return this.once(["documents", ...kinds], () => kinds.flatMap(idsOf));
  }

  /** The levels of a scale in all of its editions. */
  levels(scale: string): ReadonlySet<string> {
    const editions = this.index.editions("level-scale", scale);
    return this.once(["levels", scale], () => editions.flatMap(({ data }) => data.levels));
  }

  /** The editions that a document has, as far as they have names. */
  editions(kind: Kind, id: string): ReadonlySet<string> {
    const editions = this.index.editions(kind, id);
    return this.once(["editions", kind, id], () =>
      editions.flatMap(({ edition }) => edition ?? []),
    );
  }

  /** The paths of the requirements of a program in all of its editions. */
  requirements(program: string): ReadonlySet<string> {
    const editions = this.index.editions("program", program);
    return this.once(["requirements", program], () =>
      editions.flatMap(({ data }) => requirementPaths(data.requirements)),
    );
  }

  /** The local ids of what documents of one id and some kinds state. */
  statements(kinds: readonly Kind[], id: string): ReadonlySet<string> {
    const [kind, ...others] = kinds;
    if (kind !== undefined && others.length === 0) return this.index.statementIds(kind, id);
    return this.once(["statements", ...kinds, id], () =>
      kinds.flatMap((kind) => [...this.index.statementIds(kind, id)]),
    );
  }

  private once(key: readonly string[], names: () => readonly string[]): ReadonlySet<string> {
    const joined = key.join("\n");
    const list = this.lists.get(joined) ?? new Set(names());
    this.lists.set(joined, list);
    return list;
  }
}
