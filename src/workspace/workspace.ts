import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Silencer } from "../diagnostics/silencer.ts";
import type { AnyDocument, Document } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import { type CivilDate, includes } from "../kernel/date.ts";
import { compareText } from "../kernel/order.ts";
import type { SourceFile } from "../source/source-file.ts";

/** Everything that was loaded, for any day: the editions of all documents, and what was wrong. */
export interface Workspace {
  /** The folder as the user would type it. */
  readonly display: string;
  readonly settings: Document<"workspace"> | null;
  readonly documents: DocumentIndex;
  /** The action verbs of the workspace, else those of the packs; these are read when first asked for. */
  readonly verbLists: () => readonly Document<"verb-list">[];
  /** Ids that were defined but whose documents could not be used. */
  readonly broken: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
  /** The comments that silence findings of `check`. */
  readonly silencers: readonly Silencer[];
  /** The text of every file that was read, for showing the lines that findings are about. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** How many files of the user's workspace were read. */
  readonly files: number;
}

/** Documents by kind and id; editions of one id in the order of their effective dates. */
export class DocumentIndex {
  private readonly byKind = new Map<Kind, Map<string, AnyDocument[]>>();
  private readonly statements = new Map<string, ReadonlySet<string>>();

  constructor(documents: Iterable<AnyDocument>) {
    for (const document of documents) {
      const byId = this.byKind.get(document.kind) ?? new Map<string, AnyDocument[]>();
      this.byKind.set(document.kind, byId);
      const editions = byId.get(document.id) ?? [];
      byId.set(document.id, editions);
      editions.push(document);
    }
    for (const byId of this.byKind.values()) for (const list of byId.values()) list.sort(byEdition);
  }

  /** The ids of a kind, sorted. */
  ids(kind: Kind): string[] {
    return [...(this.byKind.get(kind)?.keys() ?? [])].sort(compareText);
  }

  /** All editions of a document; none when the id is not known. */
  editions<K extends Kind>(kind: K, id: string): readonly Document<K>[] {
    return (this.byKind.get(kind)?.get(id) ?? []) as unknown as readonly Document<K>[];
  }

  /** The edition in effect on a day. */
  on<K extends Kind>(kind: K, id: string, day: CivilDate): Document<K> | undefined {
    return this.editions(kind, id).find(({ effective }) => includes(effective, day));
  }

  /** The edition that begins last, whether in effect or not. */
  latest<K extends Kind>(kind: K, id: string): Document<K> | undefined {
    return this.editions(kind, id).at(-1);
  }

  /** The edition in effect on a day, else the latest. */
  onOrLatest<K extends Kind>(kind: K, id: string, day: CivilDate): Document<K> | undefined {
    return this.on(kind, id, day) ?? this.latest(kind, id);
  }

  has(kind: Kind, id: string): boolean {
    return this.byKind.get(kind)?.has(id) ?? false;
  }

  /** The local ids of all competencies or outcomes that some edition of a document states. */
  statementIds(kind: Kind, id: string): ReadonlySet<string> {
    const key = `${kind} ${id}`;
    const known =
      this.statements.get(key) ?? new Set(this.editions(kind, id).flatMap(statementsOf));
    this.statements.set(key, known);
    return known;
  }

  /** All documents of a kind, by id and edition. */
  of<K extends Kind>(kind: K): Document<K>[] {
    return this.ids(kind).flatMap((id) => this.editions(kind, id));
  }

  /** All documents, by kind, id and edition. */
  *all(): Iterable<AnyDocument> {
    for (const kind of this.byKind.keys()) yield* this.of(kind) as unknown as AnyDocument[];
  }
}

function statementsOf(document: Document): string[] {
  const { data } = document as unknown as AnyDocument;
  const stated =
    "competencies" in data ? data.competencies : "outcomes" in data ? data.outcomes : [];
  return stated.map(({ id }) => id);
}

const byEdition = (a: AnyDocument, b: AnyDocument) =>
  compareText(a.effective.from ?? "", b.effective.from ?? "") ||
  compareText(a.edition ?? "", b.edition ?? "");
