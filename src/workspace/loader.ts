import { arrange, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Silencer } from "../diagnostics/silencer.ts";
import { decodeDocument, type PartialDocument } from "../documents/decode.ts";
import type { AnyDocument, Document, Origin } from "../documents/document.ts";
import { withSeverity } from "../documents/with-severity.ts";
import { append } from "../kernel/append.ts";
import { idMatcher } from "../kernel/glob.ts";
import { lazily } from "../kernel/lazy.ts";
import { SourceFile } from "../source/source-file.ts";
import { entryOf, type Node } from "../source/tree.ts";
import { readYaml } from "../source/yaml.ts";
import {
  builtIn,
  crosswalksBetween,
  everyPack,
  isVerbFile,
  type PackName,
  packFile,
  packsNeeded,
  type ShelvedKind,
  unshelvedFiles,
} from "./packs.ts";
import { readSource } from "./read-file.ts";
import { validate } from "./validate.ts";
import type { FoundFile } from "./walk.ts";
import {
  type BrokenDocument,
  BrokenDocuments,
  DocumentIndex,
  type Workspace,
} from "./workspace.ts";

/** Built-in packs that are asked for: ids, patterns, or `all`. */
export interface PacksAsked {
  readonly banks?: readonly string[] | undefined;
  readonly frameworks?: readonly string[] | undefined;
}

/** Built-in packs that were read once, for workspaces that are put together many times. */
export type PackShelf = Map<string, Decoding>;

/** What a file holds, decoded. */
interface Decoding {
  readonly documents: readonly AnyDocument[];
  readonly diagnostics: readonly Diagnostic[];
  readonly silencers: readonly Silencer[];
  /** Documents that cannot be used. */
  readonly broken: readonly BrokenDocument[];
  /** Those of them that are not read, or not in full. */
  readonly unread: readonly BrokenDocument[];
  /** What can be read of those that cannot be used. */
  readonly rests: readonly PartialDocument[];
}

function decodingOf(source: SourceFile, origin: Origin): Decoding {
  const { documents: roots, diagnostics, silencers } = readYaml(source);
  const decoded = roots.map((root) => ({ root, ...decodeDocument(root, source, origin) }));
  const broken = decoded.filter(({ document }) => document === null);
  return {
    documents: decoded.flatMap(({ document }) => document ?? []),
    diagnostics: [...diagnostics, ...decoded.flatMap((one) => one.diagnostics)],
    silencers,
    broken: broken.map(({ root }) => claimOf(root)),
    unread: broken.filter(({ rest }) => rest?.complete !== true).map(({ root }) => claimOf(root)),
    rests: broken.flatMap(({ rest }) => rest ?? []),
  };
}

/** Takes files and documents one by one, and what they need of the built-in packs; then makes a workspace of them. */
export class Loader {
  readonly diagnostics: Diagnostic[] = [];
  private readonly documents: AnyDocument[] = [];
  private readonly broken: BrokenDocument[] = [];
  private readonly unread: BrokenDocument[] = [];
  private readonly rests: PartialDocument[] = [];
  private readonly sources = new Map<string, SourceFile>();
  private readonly silencers: Silencer[] = [];
  private readonly postponed: FoundFile[] = [];
  private readonly shelf: PackShelf;
  private files = 0;

  constructor(shelf: PackShelf = new Map()) {
    this.shelf = shelf;
  }

  hold(documents: readonly AnyDocument[]): void {
    for (const document of documents) this.documents.push(document);
  }

  /** The settings; where they cannot be used for keys alone that mean nothing, as they read without these. */
  settings(): Document<"workspace"> | null {
    const readable = this.rests.flatMap(({ document, complete }) => (complete ? [document] : []));
    const all = [...this.documents, ...readable];
    return all.find((document) => document.kind === "workspace") ?? null;
  }

  /** The built-in packs that the documents need, or that are asked for; what those need in turn; verbs only later. */
  loadPacks(options: PacksAsked): void {
    const ownVerbs = this.documents.some(({ kind }) => kind === "verb-list");
    for (const file of unshelvedFiles()) {
      if (isVerbFile(file) && !ownVerbs) this.postponed.push(file);
      else this.load(file, "pack");
    }
    const loaded = new Set<string>();
    const partial = this.rests.flatMap(({ document }) => packsNeeded(document));
    let needed = [...this.packsAsked(options), ...partial];
    let seen = 0;
    do {
      for (const pack of needed) {
        const key = `${pack.kind} ${pack.id}`;
        if (!loaded.has(key)) this.load(packFile(pack), "pack");
        loaded.add(key);
      }
      const fresh = this.documents.slice(seen);
      seen = this.documents.length;
      const scales = this.documents.filter(({ kind }) => kind === "level-scale");
      const crosswalks = crosswalksBetween(new Set(scales.map(({ id }) => id)));
      needed = [...fresh.flatMap(packsNeeded), ...crosswalks].filter(
        ({ kind, id }) => !loaded.has(`${kind} ${id}`),
      );
    } while (needed.length > 0);
  }

  /** The packs that the caller or the settings ask for by id, pattern or `all`. */
  private packsAsked({ banks = [], frameworks = [] }: PacksAsked): readonly PackName[] {
    const set = this.documents.flatMap((document) =>
      document.kind === "workspace" ? [document.data] : [],
    );
    const asked = (kind: ShelvedKind, words: readonly string[]) =>
      builtIn(kind)
        .filter((id) => words.some((word) => names(word, id)))
        .map((id) => ({ kind, id }));
    return [
      ...asked("credit-bank", [...banks, ...set.flatMap((data) => data.banks ?? [])]),
      ...asked("framework", [...frameworks, ...set.flatMap((data) => data.frameworks ?? [])]),
    ];
  }

  /** The verb lists of the workspace, else those of the packs. */
  private verbLists(documents: DocumentIndex): Document<"verb-list">[] {
    if (this.postponed.length === 0) return documents.of("verb-list");
    const loader = new Loader();
    for (const file of this.postponed) loader.load(file, "pack");
    return new DocumentIndex(loader.documents).of("verb-list");
  }

  load(file: FoundFile, origin: Origin): void {
    this.take(readSource(file), origin);
  }

  /** Takes a file's text, or the finding that it has none. */
  take(source: SourceFile | Diagnostic, origin: Origin): void {
    if (source instanceof SourceFile) this.read(source, origin);
    else {
      if (origin === "workspace") this.files += 1;
      this.diagnostics.push(source);
    }
  }

  read(source: SourceFile, origin: Origin): void {
    if (origin === "workspace") this.files += 1;
    this.sources.set(source.path, source);
    const kept = origin === "pack" ? this.shelf.get(source.path) : undefined;
    const decoding = kept ?? decodingOf(source, origin);
    if (origin === "pack") this.shelf.set(source.path, decoding);
    if (origin === "workspace") append(this.silencers, decoding.silencers);
    append(this.diagnostics, decoding.diagnostics);
    append(this.documents, decoding.documents);
    append(this.broken, decoding.broken);
    append(this.unread, decoding.unread);
    append(this.rests, decoding.rests);
  }

  finish(display: string, settings: Document<"workspace"> | null): Workspace {
    const checked = validate(this.documents, new BrokenDocuments(this.unread), this.rests);
    const documents = new DocumentIndex(checked.documents);
    const { readable } = checked;
    return {
      display,
      settings: settings !== null && this.documents.includes(settings) ? settings : null,
      documents,
      readable: readable === checked.documents ? documents : new DocumentIndex(readable),
      partial: this.rests.filter(({ complete }) => !complete),
      verbLists: lazily(() => this.verbLists(documents)),
      broken: new BrokenDocuments([...this.broken, ...checked.rejected]),
      diagnostics: arrange(withSeverity([...this.diagnostics, ...checked.diagnostics], settings)),
      silencers: this.silencers,
      sources: this.sources,
      files: this.files,
    };
  }
}

/** Does a word (an id, a pattern, or `all`) name a pack? */
const names = (word: string, id: string) => word === everyPack || idMatcher(word)(id);

/** What a document says that it is, for telling a broken one from a missing one. */
function claimOf(root: Node): BrokenDocument {
  const said = (key: string) => {
    const value = entryOf(root, key)?.value;
    return value?.type === "scalar" ? value.source : "";
  };
  return { kind: said("kind"), id: said("id") };
}
