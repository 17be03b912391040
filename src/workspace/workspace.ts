import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Silencer } from "../diagnostics/silencer.ts";
import type { PartialDocument } from "../documents/decode.ts";
import type { AnyDocument, Document } from "../documents/document.ts";
import { isKind, type Kind } from "../documents/kinds.ts";
import { type CivilDate, includes } from "../kernel/date.ts";
import { compareText } from "../kernel/order.ts";
import type { SourceFile } from "../source/source-file.ts";

/** Everything that was loaded, for any day: the editions of all documents, and what was wrong. */
export interface Workspace {
  /** The folder as the user would type it. */
  readonly display: string;
  readonly settings: Document<"workspace"> | null;
  /** What takes part in answers. */
  readonly documents: DocumentIndex;
  /** The same with documents that take no part for keys alone that mean nothing: what `check` reads, without these keys. */
  readonly readable: DocumentIndex;
  /** What can be read of the others that take no part: what they lack must count for nothing. */
  readonly partial: readonly PartialDocument[];
  /** The action verbs of the workspace, else those of the packs; these are read when first asked for. */
  readonly verbLists: () => readonly Document<"verb-list">[];
  /** Documents that take no part because of their errors. */
  readonly broken: BrokenDocuments;
  readonly diagnostics: readonly Diagnostic[];
  /** The comments that silence findings of `check`. */
  readonly silencers: readonly Silencer[];
  /** The text of every file that was read, for showing the lines that findings are about. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** How many files of the user's workspace were read. */
  readonly files: number;
}

/** The workspace as `check` reads it. */
export function asRead(workspace: Workspace): Workspace {
  const { documents, readable } = workspace;
  if (readable === documents) return workspace;
  const settings = workspace.settings ?? readable.of("workspace")[0] ?? null;
  return { ...workspace, documents: readable, settings };
}

/** A document with errors, by what it says that it is. */
export interface BrokenDocument {
  readonly kind: string;
  readonly id: string;
}

/** Documents with errors; one whose kind cannot be read may be of any. */
export class BrokenDocuments {
  private readonly kinds = new Map<string, Set<string>>();

  constructor(documents: Iterable<BrokenDocument>) {
    for (const { kind, id } of documents) {
      if (id === "") continue;
      const known = this.kinds.get(id) ?? new Set();
      this.kinds.set(id, known.add(kind));
    }
  }

  /** Is a document of that id broken, of one kind or of whichever? */
  has(id: string, kind?: Kind): boolean {
    const known = this.kinds.get(id);
    if (known === undefined || kind === undefined) return known !== undefined;
    return known.has(kind) || [...known].some((word) => !isKind(word));
  }

  /** The ids of those that are of a kind, sorted; of all where none is named. */
  ids(kind?: Kind): string[] {
    const known = [...this.kinds.keys()].filter((id) => this.has(id, kind));
    return known.sort(compareText);
  }
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
    const kinds = [...this.byKind.keys()].sort(compareText);
    for (const kind of kinds) yield* this.of(kind) as unknown as AnyDocument[];
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
